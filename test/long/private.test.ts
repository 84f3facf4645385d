import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useWorkbench } from '../ui/harness.ts';

const handover = [
  '<!-- deorbit handover client=a1 lang=en doc=d1 -->',
  '',
  '# Handover',
  '',
  'They never pay on time at all.',
  '',
  '- **Owner:** ‹owner?› <!-- #owner -->',
  '',
].join('\n');

/** A client's repository that builds an image of everything, with one record that git tracks. */
function clientsRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deorbit-private-'));
  mkdirSync(join(folder, '.clients'));
  const record = {
    version: 1,
    id: 'a1',
    name: 'Acme',
    stage: 'active',
    decision: { reason: 'They never pay on time at all' },
  };
  writeFileSync(join(folder, '.clients/acme.client.json'), `${JSON.stringify(record, undefined, 2)}\n`);
  writeFileSync(join(folder, 'Dockerfile'), 'FROM node:22\nWORKDIR /app\nCOPY . .\n');
  writeFileSync(join(folder, 'handover.md'), handover);
  for (const args of [
    ['init', '-q'],
    ['add', '-f', '.clients', 'Dockerfile'],
  ])
    execFileSync('git', args, { cwd: folder });
  return folder;
}

describe('Records stay private', () => {
  const source = clientsRepository();
  const workbench = useWorkbench(source, { settings: { 'files.autoSave': 'off' } });
  const modal = () => workbench.window.page.locator('.monaco-dialog-box');
  const tracked = () => execFileSync('git', ['ls-files', '.clients'], { cwd: workbench.folder, encoding: 'utf8' });

  after(() => rmSync(source, { recursive: true, force: true }));

  it('hides them for screen sharing, also past a reload, until they are shown', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    await window.treeItem('Acme').waitFor();
    await window.runCommand('Deorbit: Hide');
    await window.treeItem('Acme').waitFor({ state: 'detached' });
    // The window writes its storage down a moment later.
    await window.page.waitForTimeout(1500);
    await window.reload();
    const line = window.page.getByText('Clients are hidden.').first();
    await line.waitFor();
    assert.equal(await window.treeItem('Acme').count(), 0);
    await window.page.locator('.welcome-view-content').getByText('Show', { exact: true }).first().click();
    await window.treeItem('Acme').waitFor();
  });

  it('asks before a document with gaps and private sentences is delivered', async () => {
    const { window } = workbench;
    await window.openFile('handover.md');
    await window.runCommand('Deorbit: Deliver Document...');
    await window.pickItem('Deliver to Workspace');
    await modal().getByText('Line 5: private, from your decision').waitFor();
    await modal().getByText('One gap is still open').waitFor();
    await window.answerDialog('Line 5', 'Show the Place');
    await window.page.locator('.statusbar').getByText('Ln 5').waitFor();
    assert.equal(existsSync(join(workbench.folder, 'handover')), false);
  });

  it('names what would take them along, with the line that keeps them out', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: Add Client...');
    await window.typeInput('Borealis');
    await window.answerNotification('1 place in this project would take them along', 'Show');
    await window.editorTab('[Preview] What would take the records along.md').waitFor();
  });

  it('copies tracked records out before git lets go of them', async () => {
    const { window } = workbench;
    await window.answerNotification('Git tracks 1 file in .clients', 'Untrack Records...');
    await window.pickItem('Deorbit’s own storage');
    await modal().getByText('No commit holds them yet.').waitFor();
    const said = (await modal().textContent()) ?? '';
    assert.match(said, /copied to \S+/);
    const copy = /copied to (\S+)/.exec(said)?.[1] ?? '';
    assert.match(readFileSync(join(copy, 'acme.client.json'), 'utf8'), /Acme/);
    assert.notEqual(tracked(), '');
    await window.answerDialog('No commit holds them yet.', 'Stop Tracking');
    await window.waitFor('git has let go', async () => tracked() === '');
    assert.ok(existsSync(join(workbench.folder, '.clients/acme.client.json')));
  });

  it('forgets a client after a question, and restores one whose file is gone', async () => {
    const { window } = workbench;
    const file = join(workbench.folder, '.clients/borealis.client.json');
    rmSync(file);
    await window.runCommand('Deorbit: Restore Record...');
    await window.pickItem('Borealis');
    await window.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Borealis added' }).click();
    await window.notification('Restore it?').waitFor();
    await window.answerNotification('Restore it?', 'Restore');
    await window.waitForFile(file, (text) => text.includes('Borealis'));
    await window.runCommand('Deorbit: Forget Client...');
    await window.pickItem('Borealis');
    await modal().getByText('Forget Borealis?').waitFor();
    await window.answerDialog('Forget Borealis?', 'Forget');
    await window.waitFor('the record is gone', async () => !existsSync(file));
  });
});
