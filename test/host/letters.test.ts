import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { systemClock } from '../../src/base/ports/system-clock.ts';
import { cleanUp, inWorkspace, openMarkdown, read, replaceOnce, run, until } from './workspace.ts';

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

  it('is noted in the log when it is kept, by kind and day; a note that was undone does not come back', async () => {
    const log = async () => JSON.parse(await read(acme)).log;
    await run('newDocument', { client: 'Acme', kind: 'farewell', variant: 'project-end' });
    const id = /doc=(\w+)/.exec(activeEditor().document.getText())?.[1];
    await activeEditor().document.save();
    const kept = {
      id,
      on: systemClock.today(),
      channel: 'letter',
      line: 'Farewell (draft kept)',
      document: 'farewell',
    };
    await until('it is noted', async () => (await log())?.length === 1);
    assert.deepEqual(await log(), [kept]);
    await run('undoLastRecordChange', { client: 'Acme' });
    await until('it is taken back', async () => (await log()) === undefined);
    const file = vscode.Uri.file(inWorkspace('.clients/acme/farewell.md'));
    const editor = await vscode.window.showTextDocument(file);
    await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), ' '));
    await editor.document.save();
    await run('newDocument', { client: 'Acme', kind: 'successor-briefing' });
    await activeEditor().document.save();
    await until('another is noted', async () => (await log())?.length === 1);
    assert.notEqual((await log())[0].id, id);
  });

  it('that is for the person alone is not noted, nor one that lies elsewhere', async () => {
    const before = await read(acme);
    await run('newDocument', { client: 'Acme', kind: 'conversation-script' });
    await activeEditor().document.save();
    const { id } = JSON.parse(before);
    const open = await openMarkdown(`<!-- deorbit farewell client=${id} lang=en doc=d9 -->\n`);
    await open.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
    await open.document.save();
    await run('newDocument', { client: 'Acme', kind: 'farewell', variant: 'standard' });
    await activeEditor().document.save();
    await until('the one that was kept is noted', async () => (await read(acme)) !== before);
    assert.equal(JSON.parse(await read(acme)).log.length, 1);
  });

  it('is not delivered where it is for the person alone', async () => {
    await run('newDocument', { client: 'Acme', kind: 'conversation-script' });
    assert.match(activeEditor().document.getText(), /Private, for you alone/);
    await run('deliverToWorkspace');
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
