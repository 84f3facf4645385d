import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useWorkbench } from './harness.ts';

describe('A cell that changed both in the record and in the handover', () => {
  const workbench = useWorkbench();
  const inFolder = (path: string) => join(workbench.folder, path);
  const recordFile = '.clients/acme.client.json';
  const documentFile = '.clients/acme/handover.md';
  const scope = (what: string) =>
    JSON.stringify({ version: 1, id: 'c1', name: 'Acme', stage: 'active', scope: [{ id: 'a', what }] });

  it('is asked about beside the record’s words, and one answer settles it for good', async () => {
    const { window } = workbench;
    mkdirSync(inFolder('.clients'), { recursive: true });
    writeFileSync(inFolder(recordFile), scope('Export of orders'));
    await window.openContainer('Deorbit');
    await window.treeItem('Acme').waitFor();
    await window.runCommand('Deorbit: Insert Handover');
    await window.editorTab('handover.md').waitFor();
    await window.page.keyboard.press('Escape');
    await window.save();
    const written = await window.waitForFile(inFolder(documentFile), (text) => text.includes('Export of orders'));
    writeFileSync(inFolder(documentFile), written.replace('Export of orders', 'Export of all orders'));
    writeFileSync(inFolder(recordFile), scope('Export of paid orders'));
    await window.waitFor('the editor has the person’s words', async () =>
      (await window.editorText()).includes('Export of all orders'),
    );
    await window.runCommand('Deorbit: Refresh Document');
    const question = 'One place changed both';
    await window.notification(question).waitFor();
    await window.page.locator('.monaco-diff-editor').first().waitFor();
    await window.answerNotification(question, 'Use Record');
    await window.page.locator('.monaco-diff-editor').first().waitFor({ state: 'detached' });
    await window.waitFor('the record’s words stand there', async () =>
      (await window.editorText()).includes('Export of paid orders'),
    );
    const revisionOf = (text: string) => /rev=\S+/.exec(text)?.[0];
    await window.runCommand('Deorbit: Refresh Document');
    await window.waitFor('the document stands on the new rendering', async () => {
      return revisionOf(await window.editorText()) !== revisionOf(written);
    });
    await window.save();
    const settled = await window.waitForFile(
      inFolder(documentFile),
      // VS Code empties a file before it writes it.
      (text) => revisionOf(text) !== undefined && revisionOf(text) !== revisionOf(written),
    );
    assert.match(settled, /Export of paid orders/);
    assert.equal(await window.notification(question).count(), 0, 'nothing is asked again');
    assert.equal(readFileSync(inFolder(recordFile), 'utf8'), scope('Export of paid orders'));
  });
});
