import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useWorkbench } from './harness.ts';

/** A workspace with a record that somebody is half-way through editing, and a whole one. */
function workspaceInTrouble(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deorbit-trouble-'));
  mkdirSync(join(folder, '.clients'));
  writeFileSync(join(folder, 'notes.md'), '# Notes\n\n');
  writeFileSync(join(folder, '.clients/acme.client.json'), '{\n  "version": 1,\n  "id": "a1" "name": "Acme"\n}\n');
  writeFileSync(
    join(folder, '.clients/beta.client.json'),
    '{\n  "version": 1,\n  "id": "b1",\n  "name": "Beta",\n  "stage": "active"\n}\n',
  );
  return folder;
}

describe('Trouble with a record', () => {
  const source = workspaceInTrouble();
  const workbench = useWorkbench(source, { settings: { 'files.autoSave': 'off' } });
  const record = (name: string) => readFile(join(workbench.folder, '.clients', name), 'utf8');

  after(() => rmSync(source, { recursive: true, force: true }));

  it('shows a broken record beside the others, and leads to the place', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    await window.treeItem('Beta').waitFor();
    const row = window.treeItem('acme.client.json');
    assert.match((await row.getAttribute('aria-label')) ?? '', /^acme\.client\.json, cannot be read/);
    await row.click();
    await window.editorTab('acme.client.json').waitFor();
    await window.page.locator('.statusbar').getByText('Ln 3').waitFor();
  });

  it("does not take another client for the broken one's: it asks", async () => {
    const { window } = workbench;
    await window.openFile('notes.md');
    await window.placeCursor(3);
    await window.runCommand('Deorbit: Insert Handover');
    assert.deepEqual(await window.pickLabels(), ['Beta', 'acme.client.json']);
    await window.dismissInput();
    assert.equal(await window.editorText(), '# Notes\n\n');
  });

  it('keeps what was typed when a record has to be saved first', async () => {
    const { window } = workbench;
    await window.openFile('.clients/beta.client.json');
    await window.placeCursor(1);
    await window.type('// half a thought\n');
    await window.runCommand('Deorbit: Add Scope Item...');
    await window.typeInput('Export of orders');
    await window.pickItem('agreed');
    const message = 'beta.client.json is open with changes that are not saved';
    await window.notification(message).waitFor();
    assert.doesNotMatch(await record('beta.client.json'), /Export|half a thought/);
    await window.answerNotification(message, 'Save and Try Again');
    const text = await window.waitForFile(join(workbench.folder, '.clients/beta.client.json'), (found) =>
      found.includes('Export of orders'),
    );
    assert.match(text, /^\/\/ half a thought\n/);
  });

  it('loses nothing that was typed when it cannot be written: it is shown as a document, and can be tried again', async () => {
    const { window } = workbench;
    const file = join(workbench.folder, '.clients/epsilon.client.json');
    await writeFile(file, JSON.stringify({ version: 1, id: 'e1', name: 'Epsilon', stage: 'active' }, undefined, 2));
    // Where the versions of that record would go, something else lies.
    const versions = join(window.server.userData, 'data/User/globalStorage/deorbit.deorbit/versions');
    const inTheWay = join(versions, createHash('sha256').update('e1').digest('hex').slice(0, 32));
    await writeFile(inTheWay, '');
    await window.openFile('.clients/epsilon.client.json');
    await window.runCommand('Deorbit: Add Scope Item...');
    await window.typeInput('Import of stock');
    await window.pickItem('agreed');
    const message = 'epsilon.client.json was not changed';
    await window.answerNotification(message, 'Show What Was Not Saved');
    await window.waitForEditorText('Import of stock');
    assert.match(await window.editorText(), /"name": "Epsilon"[\s\S]*"what": "Import of stock"/);
    assert.doesNotMatch(await record('epsilon.client.json'), /Import/);
    const unsaved = window.page.getByRole('tab', { name: /Untitled-/ });
    await window.runCommand('Deorbit: Hide');
    await unsaved.waitFor({ state: 'detached' });
    await window.runCommand('Deorbit: Show');
    await unsaved.waitFor();
    await rm(inTheWay);
    await window.answerNotification(message, 'Try Again');
    await window.waitForFile(file, (text) => text.includes('Import of stock'));
    await unsaved.waitFor({ state: 'detached' });
  });

  it('shows no link and no icon that a record brings along', async () => {
    const { window } = workbench;
    const name = '[Gamma](command:workbench.action.quickOpen) $(error)';
    const gamma = { version: 1, id: 'g1', name, stage: 'active' };
    await writeFile(join(workbench.folder, '.clients/gamma.client.json'), JSON.stringify(gamma));
    await window.openContainer('Deorbit');
    await window.treeItem(name).waitFor();
    await window.openFile('notes.md');
    await window.runCommand('Deorbit: Insert Handover');
    const row = window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Gamma' });
    assert.ok((await window.pickLabels()).includes(name));
    assert.equal(await row.locator('.codicon-error').count(), 0);
    await row.click();
    await window.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await window.waitForEditorText('deorbit:begin');
    await window.runCommand('Deorbit: Insert Handover');
    const message = window.notification('[Gamma]');
    await message.waitFor();
    assert.equal(await message.locator('.notification-list-item-message a').count(), 0);
  });

  it('loses no answer about the ideal client where a later question is dismissed', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    await window.treeItem('Beta').click();
    const idealClient = () => window.pickFromViewMenu('Ideal Client...');
    await idealClient();
    await window.typeInput('Established');
    await window.typeInput('A deposit');
    assert.match(await window.inputQuestion(), /3 of 7/);
    await window.dismissInput();
    await window.page.locator('.statusbar').getByText('Saved what you answered so far').waitFor();
    await idealClient();
    await window.pickItem('Describe the clients I want');
    await window.pickItem('Go on where I stopped');
    assert.match(await window.inputQuestion(), /3 of 7/);
    await window.dismissInput();
  });

  it('asks before two clients have one name', async () => {
    const { window } = workbench;
    const delta = { version: 1, id: 'd1', name: 'Delta', stage: 'active' };
    await writeFile(join(workbench.folder, '.clients/delta.client.json'), JSON.stringify(delta));
    await window.treeItem('Delta').waitFor();
    await window.chooseFromMenu('Beta', 'Rename Client...');
    await window.typeInput('delta');
    assert.match(await window.inputQuestion(), /Another client is called delta already/);
    await window.pickItem('Choose another name');
    await window.typeInput('Beta and Sons');
    await window.pickItem('Keep beta.client.json');
    await window.waitForFile(join(workbench.folder, '.clients/beta.client.json'), (text) => text.includes('Beta and'));
  });

  it('asks before a second client of one name is added, and opens the one that is there', async () => {
    const { window } = workbench;
    const omega = { version: 1, id: 'o1', name: 'Omega', stage: 'active' };
    await writeFile(join(workbench.folder, '.clients/omega.client.json'), JSON.stringify(omega));
    await window.openContainer('Deorbit');
    await window.treeItem('Omega').waitFor();
    await window.runCommand('Deorbit: Add Client...');
    await window.typeInput('OMEGA');
    assert.match(await window.inputQuestion(), /There is a client called OMEGA already/);
    await window.pickItem('Open the one that is there');
    await window.editorTab('omega.client.json').waitFor();
    const files = readdirSync(join(workbench.folder, '.clients')).filter((name) => name.startsWith('omega'));
    assert.deepEqual(files, ['omega.client.json']);
  });

  it('previews a letter that is not saved yet', async () => {
    const { window } = workbench;
    const sigma = { version: 1, id: 's1', name: 'Sigma', stage: 'lead' };
    await writeFile(join(workbench.folder, '.clients/sigma.client.json'), JSON.stringify(sigma));
    await window.openContainer('Deorbit');
    await window.treeItem('Sigma').waitFor();
    await window.chooseFromMenu('Sigma', 'New Document...');
    await window.pickItem('Answer to a lead');
    await window.editorTab('decline.md').waitFor();
    await window.page.locator('.statusbar').getByText('Document written').waitFor();
    await window.page.keyboard.press('Control+Shift+V');
    await window.editorTab('Preview decline.md').waitFor();
    const page = window.page.frameLocator('iframe.webview.ready').frameLocator('iframe');
    await page.getByText('I cannot take this work on').waitFor();
  });
});
