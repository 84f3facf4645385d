import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { aClient } from '../support/records.ts';
import { useWorkbench } from '../ui/harness.ts';

describe('A client whose work is in two folders', () => {
  const source = mkdtempSync(join(tmpdir(), 'deorbit-folders-'));
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(source, path)), { recursive: true });
    writeFileSync(join(source, path), text);
  };
  put('one/.clients/acme.client.json', JSON.stringify(aClient(), undefined, 2));
  for (const name of ['one', 'two']) {
    put(`${name}/.env.example`, 'STRIPE_SECRET_KEY=\n');
    put(`${name}/.env`, `STRIPE_SECRET_KEY=value-of-${name}\n`);
    put(`${name}/src/a.ts`, `export const key = process.env.STRIPE_SECRET_KEY;\n// TODO: ${name} work\n`);
  }
  put('both.code-workspace', JSON.stringify({ folders: [{ path: 'one' }, { path: 'two' }] }));
  const workbench = useWorkbench(source, {
    workspaceFile: 'both.code-workspace',
    size: { width: 1280, height: 1600 },
  });
  const file = () => join(workbench.folder, 'one/.clients/acme.client.json');
  const onDisk = (): ClientRecord => JSON.parse(readFileSync(file(), 'utf8'));
  const row = (name: string) => workbench.window.view('Project Facts').getByRole('treeitem', { name }).first();
  const discover = async (folder: string) => {
    await workbench.window.runCommand('Deorbit: Discover Project Facts');
    await workbench.window.pickItem(folder);
    await row(`${folder} work`).waitFor();
  };

  after(() => rmSync(source, { recursive: true, force: true }));

  it('keeps what each of them tells apart', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    // A busy VS Code now and then opens such a window before it has read which folders it has; it shows none then.
    const shown = window.treeItem('Acme').waitFor({ timeout: 8000 });
    await shown.catch(() => window.reload().then(() => window.openContainer('Deorbit')));
    await window.treeItem('Acme').waitFor();
    await discover('two');
    for (const [at, name] of ['two work', 'STRIPE_SECRET_KEY'].entries()) {
      await window.chooseFromMenu(name, 'Accept into the Record');
      await window.waitForFile(file(), (text) => JSON.parse(text).facts?.length === at + 1);
    }
    const accepted = onDisk();
    assert.deepEqual(
      accepted.facts?.map(({ folder }) => folder),
      ['two', 'two'],
    );
    assert.equal(accepted.credentials?.[0]?.reference, 'env:../two/.env#STRIPE_SECRET_KEY');
    await discover('one');
    assert.deepEqual(onDisk(), accepted, 'a run over one folder changes nothing of the other');
    assert.equal(await row('one work').getByText('in the record').count(), 0);
  });

  it('has the value of the right one sealed, once the file outside of the record’s project is agreed to', async () => {
    const { window } = workbench;
    await window.chooseFromMenu('Acme', 'Seal Credentials...');
    await window.quickInput().getByText('two/.env, outside the project').waitFor();
    await window.rowWith('STRIPE_SECRET_KEY').first().click();
    await window.quickInput().getByRole('button', { name: 'OK' }).click();
    const dialog = window.page.locator('.monaco-dialog-box');
    await dialog.getByText('/two/.env: STRIPE_SECRET_KEY').waitFor();
    await dialog.getByRole('button', { name: 'Read' }).click();
    const isAsked = async () => (await window.inputState()).includes('Who receives the file');
    await window.waitFor('who receives it is asked', isAsked);
    await window.dismissInput();
  });
});
