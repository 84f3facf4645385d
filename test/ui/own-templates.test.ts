import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useWorkbench } from './harness.ts';

describe('Customise Template', () => {
  // VS Code's own HTML support, which looks after templates too, cannot start in this server, and says so over and over.
  const workbench = useWorkbench(undefined, { settings: { 'files.associations': { '*.hbs': 'plaintext' } } });
  const inFolder = (path: string) => join(workbench.folder, path);
  const template = '.clients/templates/fr/sections/credentials.hbs';
  const record = { version: 1, id: 'c1', name: 'Acme', stage: 'active', language: 'fr' };

  it('copies a built-in template in the client’s language, and what is wrong in it is shown where it is', async () => {
    const { window } = workbench;
    mkdirSync(inFolder('.clients'), { recursive: true });
    writeFileSync(inFolder('.clients/acme.client.json'), JSON.stringify(record));
    await window.openContainer('Deorbit');
    await window.treeItem('Acme').waitFor();
    await window.runCommand('Deorbit: Customise Template...');
    await window.quickInput().locator('input').first().fill('Accès et comptes');
    await window.pickItem('Accès et comptes');
    await window.editorTab('credentials.hbs').waitFor();
    assert.match(readFileSync(inFolder(template), 'utf8'), /^\{\{!--\n {2}title, familiar, you\n/);
    await window.focusEditor();
    await window.page.keyboard.press('Control+Home');
    await window.type('{{titre}}');
    await window.save();
    await window.waitForFile(inFolder(template), (text) => text.startsWith('{{titre}}'));
    await window.page.locator('.editor-group-container.active .squiggly-error').first().waitFor();
    await window.runCommand('Deorbit: Insert Handover');
    await window.editorTab('handover.md').waitFor();
    const warning = 'Your template credentials.hbs has an error';
    await window.notification(warning).waitFor();
    await window.answerNotification(warning, 'Open Template');
    await window.waitFor('the template is in front again', async () =>
      (await window.editorText()).startsWith('{{titre}}'),
    );
    assert.ok(!existsSync(inFolder('.clients/templates/en')));
  });
});
