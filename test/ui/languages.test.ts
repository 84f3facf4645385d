import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../support/paths.ts';
import { useWorkbench } from './harness.ts';

const readJson = (path: string) => JSON.parse(readFileSync(join(repositoryRoot, path), 'utf8'));

/** A workspace with one client, whose language of correspondence is the one given. */
function workspaceIn(language: string): string {
  const folder = mkdtempSync(join(tmpdir(), `deorbit-${language}-`));
  mkdirSync(join(folder, '.clients'));
  const record = { version: 1, id: 'a1', name: 'Acme', stage: 'leaving', language, scope: [{ what: 'CSV' }] };
  writeFileSync(join(folder, '.clients/acme.client.json'), JSON.stringify(record));
  return folder;
}

for (const language of ['fr', 'ru', 'vi']) {
  describe(`Deorbit in the language "${language}"`, () => {
    const source = workspaceIn(language);
    const workbench = useWorkbench(source, { language });
    const manifest = readJson(`package.nls.${language}.json`);
    const texts = readJson(`l10n/${language}.json`);
    const words = readJson(`templates/${language}/words.json`);

    after(() => rmSync(source, { recursive: true, force: true }));

    it('names its commands, its tree and its document in it', async () => {
      const { window } = workbench;
      await window.openContainer('Deorbit');
      await window.treeItem('Acme').click();
      await window.treeItem(texts['tree.scope']).waitFor();
      await window.runCommand(`Deorbit: ${manifest['command.insertHandover']}`);
      await window.page.locator('.codelens-decoration').getByText(texts['lens.refresh']).waitFor();
      const text = await window.editorText();
      assert.ok(text.includes(`## ${words.sections.credentials}`), text);
      assert.ok(text.includes(`‹${words.gaps.lastDay}?›`), text);
      assert.doesNotMatch(text, /Handover|Credentials|working day|being worked on/);
    });
  });
}
