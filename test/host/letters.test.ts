import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanUp, openMarkdown, read, replaceOnce, run, until } from './workspace.ts';

const acme = '.clients/acme.client.json';

function activeEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  return editor;
}

describe('A letter from New Document', () => {
  beforeEach(() => run('addClient', { name: 'Acme' }));
  afterEach(cleanUp);

  it('asks for what is missing, keeps the answers in the record, and brings in what changes there', async () => {
    await run('newDocument', { client: 'Acme', kind: 'farewell', variant: 'standard' });
    const editor = activeEditor();
    assert.match(editor.document.getText(), /^<!-- deorbit farewell .*variant=standard/);
    await replaceOnce(editor, '‹last working day?›', '14 April 2027');
    await run('saveAnswers');
    await until('the day is in the record', async () => (await read(acme)).includes('"lastDay": "2027-04-14"'));
    await run('addScopeItem', { client: 'Acme', what: 'Login page' });
    await run('refreshHandover');
    const text = editor.document.getText();
    assert.match(text, /After 14 April 2027, I can no longer/);
    assert.match(text, /^- Login page <!-- #task\.\w+ -->$/m);
  });

  it('is not delivered where it is for the person alone', async () => {
    await run('newDocument', { client: 'Acme', kind: 'conversation-script' });
    assert.match(activeEditor().document.getText(), /Private, for you alone/);
    await run('deliver');
    await assert.rejects(read('handover/acme-conversation-script.md'));
  });

  it('is one of several new documents, and a handover is never written into what is open', async () => {
    const open = await openMarkdown('# Notes on somebody else\n\n', 2);
    await run('newDocument', { client: 'Acme', kind: 'handover' });
    assert.equal(open.document.getText(), '# Notes on somebody else\n\n');
    assert.match(activeEditor().document.getText(), /^<!-- deorbit handover /);
    assert.match(activeEditor().document.uri.path, /\/\.clients\/acme\/handover(-\d+)?\.md$/);
  });
});
