import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useWorkbench } from '../ui/harness.ts';

/** A throw-away folder with these records in `.clients`. */
function workspaceWith(records: readonly (readonly [name: string, stage: string])[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'deorbit-places-'));
  mkdirSync(join(folder, '.clients'));
  for (const [name, stage] of records) {
    const text = `{ "version": 1, "id": "${name}-id", "name": "${name}", "stage": "${stage}" } // by hand\n`;
    writeFileSync(join(folder, `.clients/${name.toLowerCase()}.client.json`), text);
  }
  return folder;
}

describe("The tree's own verbs", () => {
  const source = workspaceWith([
    ['Anna', 'active'],
    ['Bruno', 'active'],
    ['Cora', 'leaving'],
    ['Dora', 'lead'],
  ]);
  const workbench = useWorkbench(source);
  const inFolder = (name: string) => join(workbench.folder, '.clients', name);
  const stageOf = (name: string, stage: string) =>
    workbench.window.waitForFile(inFolder(`${name}.client.json`), (text) => text.includes(`"stage": "${stage}"`));

  after(() => rmSync(source, { recursive: true, force: true }));

  it('moves a client to a stage that it is dragged to', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    await window.dragItem('Anna', 'Leaving');
    assert.match(await stageOf('anna', 'leaving'), /\/\/ by hand/);
  });

  it('moves several to the stage of the client that they are dropped on', async () => {
    const { window } = workbench;
    await window.treeItem('Leaving').getByText('2').waitFor();
    await window.treeItem('Anna').click();
    await window.treeItem('Cora').click({ modifiers: ['ControlOrMeta'] });
    await window.dragItem('Cora', 'Bruno');
    await Promise.all([stageOf('anna', 'active'), stageOf('cora', 'active')]);
  });

  it('changes the stage without a mouse too', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: Change Stage...');
    await window.pickItem('Bruno');
    assert.deepEqual(await window.pickLabels(), ['Lead', 'Leaving', 'Left']);
    await window.pickItem('Leaving');
    await stageOf('bruno', 'leaving');
  });

  it('renames a client, and its file where that is wanted', async () => {
    const { window } = workbench;
    await window.treeItem('Dora').click();
    await window.page.keyboard.press('F2');
    await window.typeInput('Dora & Sons');
    await window.pickItem('Rename the file to dora-sons.client.json');
    await window.treeItem('Dora & Sons').waitFor();
    const text = await window.waitForFile(inFolder('dora-sons.client.json'), (found) => found !== '');
    assert.match(text, /"name": "Dora & Sons".*\/\/ by hand/);
    await window.waitFor('the old file has gone', async () => !existsSync(inFolder('dora.client.json')));
  });

  it('deletes several records only after a question that says how to get them back', async () => {
    const { window } = workbench;
    await window.treeItem('Anna').click();
    await window.treeItem('Cora').click({ modifiers: ['ControlOrMeta'] });
    await window.chooseFromMenu('Cora', 'Delete Record...');
    const dialog = window.page.locator('.monaco-dialog-box').filter({ hasText: 'Delete 2 records?' });
    await dialog.getByText('brings it back').waitFor();
    await window.answerDialog('Delete 2 records?', 'Cancel');
    assert.ok(existsSync(inFolder('anna.client.json')));
    await window.chooseFromMenu('Cora', 'Delete Record...');
    await window.answerDialog('Delete 2 records?', 'Delete');
    await window.treeItem('Anna').waitFor({ state: 'detached' });
    assert.deepEqual(readdirSync(join(workbench.folder, '.clients')).sort(), [
      'bruno.client.json',
      'dora-sons.client.json',
    ]);
  });
});

describe('A window with several folders', () => {
  const source = mkdtempSync(join(tmpdir(), 'deorbit-places-'));
  for (const name of ['api', 'shop']) {
    mkdirSync(join(source, name, '.clients'), { recursive: true });
    const text = `{ "version": 1, "id": "${name}-id", "name": "Acme", "stage": "active" }\n`;
    writeFileSync(join(source, name, '.clients/acme.client.json'), text);
  }
  const folders = [{ path: 'api' }, { path: 'shop' }];
  writeFileSync(join(source, 'both.code-workspace'), JSON.stringify({ folders }));
  const workbench = useWorkbench(source, { workspaceFile: 'both.code-workspace' });

  after(() => rmSync(source, { recursive: true, force: true }));

  it('tells clients of one name apart by their folder', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    // A busy VS Code now and then opens such a window before it has read which folders it has; it shows none then.
    const shown = window.treeItem('Acme').waitFor({ timeout: 8000 });
    await shown.catch(() => window.reload().then(() => window.openContainer('Deorbit')));
    await window.treeItem('Acme').getByText('api').waitFor();
    await window.page.locator('.sidebar').getByRole('treeitem').filter({ hasText: 'shop' }).waitFor();
  });

  it('asks which folder a new client belongs to', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: Add Client...');
    await window.pickItem('shop');
    await window.typeInput('Bolt');
    await window.treeItem('Bolt').waitFor();
    assert.ok(existsSync(join(workbench.folder, 'shop/.clients/bolt.client.json')));
  });
});

describe('The first client of all', () => {
  const home = mkdtempSync(join(tmpdir(), 'deorbit-home-'));
  const source = mkdtempSync(join(tmpdir(), 'deorbit-places-'));
  execFileSync('git', ['init', '-q', source]);
  execFileSync('git', ['-C', source, 'remote', 'add', 'origin', 'git@git.example:acme/shop.git']);
  const workbench = useWorkbench(source, { env: { HOME: home } });
  const own = join(home, 'Deorbit', 'acme.client.json');

  after(() => {
    for (const folder of [home, source]) rmSync(folder, { recursive: true, force: true });
  });

  it('asks where records are to live, and makes the folder of one’s own', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    await window.page.locator('.sidebar').getByRole('button', { name: 'Add Client', exact: true }).click();
    await window.typeInput('Acme');
    assert.deepEqual(await window.pickLabels(), [
      'In this folder, beside the code',
      'Under .clients, out of git. A window shows the client whose code it shows.',
      'In one folder of your own, for every window',
      'Apart from all code. Every window shows all clients, its own first.',
    ]);
    await window.pickItem('In one folder of your own, for every window');
    await window.quickInput().getByRole('button', { name: 'Keep Records Here' }).click();
    await window.treeItem('Acme').waitFor();
    const record = JSON.parse(await window.waitForFile(own, (text) => text !== ''));
    assert.deepEqual(record.repositories, [{ remote: 'git@git.example:acme/shop.git', folder: workbench.folder }]);
    assert.equal(existsSync(join(workbench.folder, '.clients')), false);
  });

  it('asks no more, and takes the client of the repository for the window’s', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: Add Client...');
    await window.typeInput('Bolt');
    await window.treeItem('Bolt').waitFor();
    await window.runCommand('Deorbit: Add Scope Item...');
    await window.typeInput('Export of orders');
    await window.pickItem('agreed');
    await window.waitForFile(own, (text) => text.includes('Export of orders'));
  });

  it('is moved beside the code and back, with what was written in between', async () => {
    const { window } = workbench;
    const beside = join(workbench.folder, '.clients', 'acme.client.json');
    await window.chooseFromMenu('Acme', 'Move Record...');
    const text = await window.waitForFile(beside, (found) => found.includes('"folder": "."'));
    assert.match(text, /Export of orders/);
    await window.waitFor('the original has gone', async () => !existsSync(own));
    await window.treeItem('Acme').waitFor();
    await window.chooseFromMenu('Acme', 'Move Record...');
    await window.waitForFile(own, (found) => found.includes(`"folder": "${workbench.folder}"`));
    await window.waitFor('the original has gone', async () => !existsSync(beside));
    assert.match(readFileSync(own, 'utf8'), /Export of orders/);
  });

  it('is still there when the setting names no whole path: that is said, with the way to mend it', async () => {
    const { window } = workbench;
    const settings = join(window.server.userData, 'data/Machine/settings.json');
    assert.match(readFileSync(settings, 'utf8'), /"deorbit.recordsFolder": "~\/Deorbit"/);
    writeFileSync(settings, '{ "deorbit.recordsFolder": "Deorbit" }');
    await window.answerNotification('cannot be a folder for every window', 'Open Settings');
    await window.page.locator('.settings-editor').getByText('Records Folder').first().waitFor();
    writeFileSync(settings, '{ "deorbit.recordsFolder": "~/Deorbit" }');
    await window.page.keyboard.press('Escape');
    await window.treeItem('Acme').waitFor();
  });
});
