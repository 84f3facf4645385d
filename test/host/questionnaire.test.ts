import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanUp, read, replaceOnce, run, until } from './workspace.ts';

const acme = '.clients/acme.client.json';

describe('New Document', () => {
  beforeEach(() => run('addClient', { name: 'Acme' }));
  afterEach(cleanUp);

  it('writes a questionnaire whose answers are saved to the record, and which nobody refreshes (practice 155)', async () => {
    await run('newDocument', { client: 'Acme', kind: 'questionnaire' });
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const { document } = editor;
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), /^<!-- deorbit questionnaire /);
    const row =
      document
        .getText()
        .split('\n')
        .find((line) => line.includes('#payment')) ?? '';
    await replaceOnce(editor, row, row.replace(/‹[^›]*›/, 'net 14'));
    await run('saveAnswers');
    await until('the answer is in the record', async () => (await read(acme)).includes('net 14'));
    const record = JSON.parse(await read(acme));
    assert.equal(record.fit.intake[0].id, 'payment');
    const before = document.getText();
    await run('refreshHandover');
    assert.equal(document.getText(), before);
  });
});
