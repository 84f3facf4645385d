import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CANARY_NOTE, CANARY_SECRET } from '../../scripts/workbench/traces.mjs';
import { aClient } from '../support/records.ts';
import { cleanUp, openMarkdown, replaceOnce, run, until, write } from './workspace.ts';

const setting = (id: string, value: unknown) =>
  vscode.workspace.getConfiguration().update(`deorbit.${id}`, value, vscode.ConfigurationTarget.Global);

/** What stands in Problems for a document from the letter checks: rule, severity and words. */
function problems({ document }: vscode.TextEditor): string[] {
  return vscode.languages.getDiagnostics(document.uri).flatMap(({ code, range, severity }) => {
    const rule = typeof code === 'object' ? String(code.value) : undefined;
    return rule ? [`${rule} ${vscode.DiagnosticSeverity[severity]}: ${document.getText(range)}`] : [];
  });
}

async function shown(editor: vscode.TextEditor, expected: readonly string[]): Promise<void> {
  const isThere = () => JSON.stringify(problems(editor)) === JSON.stringify(expected);
  await until(`Problems has ${JSON.stringify(expected)}`, isThere).catch((error) => {
    assert.deepEqual(problems(editor), expected);
    throw error;
  });
}

const letter = '---\nkind: message\nlang: en\n---\n\nHi Ellen,\n\nthe zebra ate it.\n';

describe('A letter in the editor', () => {
  before(() => setting('letterPhrases', { en: { blame: ['zebra'], absolute: ['lion'] } }));
  after(() => setting('letterPhrases', undefined));
  afterEach(cleanUp);

  it('is checked while it is written, where it says that it is one', async () => {
    const editor = await openMarkdown(letter);
    await shown(editor, ['blame Warning: zebra']);
    await replaceOnce(editor, 'zebra', 'lion 🦁 zebra');
    await shown(editor, ['absolute Information: lion', 'blame Warning: zebra']);
    await replaceOnce(editor, 'zebra', 'cat');
    await shown(editor, ['absolute Information: lion']);
  });

  it('weighs what the person wants, at once', async () => {
    const editor = await openMarkdown(letter);
    await shown(editor, ['blame Warning: zebra']);
    await setting('letterSeverities', { blame: 'error' });
    await shown(editor, ['blame Error: zebra']);
    await setting('letterSeverities', { blame: 'off' });
    await shown(editor, []);
    await setting('letterSeverities', undefined);
    await shown(editor, ['blame Warning: zebra']);
  });

  it('is told of nowhere while clients are hidden', async () => {
    const editor = await openMarkdown(letter);
    await shown(editor, ['blame Warning: zebra']);
    await run('hide');
    await shown(editor, []);
    await run('show');
    await shown(editor, ['blame Warning: zebra']);
  });

  it('is one by its marker too, and its gaps are told of once', async () => {
    await run('addClient', { name: 'Acme' });
    await run('newDocument', { client: 'Acme', kind: 'farewell', variant: 'standard' });
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    await replaceOnce(editor, '‹last working day?›', '‹last working day?› zebra');
    await until('the zebra is found', () => problems(editor).some((each) => each.endsWith('zebra')));
    assert.ok(!problems(editor).some((each) => each.includes('‹')));
  });

  it('is told of without a word of the secret and of the private note that stand in it', async () => {
    const record = { ...aClient({ id: 'canary', name: 'Canary' }), ownNote: CANARY_NOTE };
    await write('.clients/canary.client.json', JSON.stringify(record));
    await write('.clients/broken.client.json', `{ "name": "${CANARY_NOTE}", "stage": "${CANARY_SECRET}" `);
    await run('newDocument', { client: 'Canary', kind: 'farewell', variant: 'standard' });
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    await replaceOnce(editor, '‹last working day?›', `${CANARY_NOTE}. Password: ${CANARY_SECRET}. zebra`);
    await until('note and secret are found', () =>
      [CANARY_NOTE, CANARY_SECRET].every((word) => problems(editor).some((each) => each.includes(word))),
    );
    const told = JSON.stringify(
      vscode.languages.getDiagnostics().map(([, found]) => found.map((each) => each.message)),
    );
    assert.match(told, /zebra|blame/i);
    for (const word of [CANARY_NOTE, CANARY_SECRET]) assert.ok(!told.includes(word), told);
  });

  it('is left alone where nothing says that it is one, until somebody asks', async () => {
    const editor = await openMarkdown('The zebra ate it.\n\nTwo lions.\n');
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.deepEqual(problems(editor), []);
    await run('checkThisLetter', { kind: 'message', language: 'en' });
    await shown(editor, ['blame Warning: zebra']);
    await replaceOnce(editor, 'Two lions', 'A lion');
    await shown(editor, ['blame Warning: zebra', 'absolute Information: lion']);
  });

  it('may be a part that is selected, which what is typed before it moves along', async () => {
    const editor = await openMarkdown('One zebra.\n\nTwo zebra.\n');
    editor.selection = new vscode.Selection(2, 0, 3, 0);
    await run('checkThisLetter', { kind: 'message', language: 'en' });
    await shown(editor, ['blame Warning: zebra']);
    assert.equal(problems(editor).length, 1);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Zebra. '));
    await until('it was looked at again', () => {
      const [found] = vscode.languages.getDiagnostics(editor.document.uri);
      return found?.range.start.line === 2;
    });
    await shown(editor, ['blame Warning: zebra']);
  });

  it('may be plain text', async () => {
    await write('mail.txt', 'The zebra ate it.');
    const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder(), 'mail.txt'));
    await run('checkThisLetter', { kind: 'message', language: 'en' });
    await shown(editor, ['blame Warning: zebra']);
  });

  it('that leaks is told of without a word of what leaks', async () => {
    const record = { version: 1, id: 'acme-id', name: 'Acme', stage: 'active' };
    const log = [{ on: '2026-10-06', line: 'Their founder pays a nephew for invented reviews.' }];
    await write('.clients/acme.client.json', JSON.stringify({ ...record, log }));
    await write('.clients/bolt.client.json', JSON.stringify({ ...record, id: 'bolt-id', name: 'Bolt Partners' }));
    const leaks = ['Their founder pays a nephew for invented reviews.', 'Blue7Kettle!', 'Bolt Partners'];
    const words = `${leaks[0]}\n\nThe password: ${leaks[1]}\n\nAs with ${leaks[2]} it is.\n`;
    const editor = await openMarkdown(`---\nkind: message\nlang: en\nclient: acme\n---\n\n${words}`);
    const found = () => problems(editor).map((problem) => problem.split(' ')[0]);
    const expected = ['leak-other-client', 'leak-private', 'leak-secret'];
    await until('all three leaks are told of', () => JSON.stringify(found().sort()) === JSON.stringify(expected));
    const { uri } = editor.document;
    const range = new vscode.Range(0, 0, editor.document.lineCount, 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
    );
    const told = [
      ...vscode.languages.getDiagnostics(uri).map(({ message }) => message),
      ...actions.map(({ title }) => title),
    ].join('\n');
    for (const leak of leaks.flatMap((each) => [each, each.split(' ').slice(-2).join(' ')]))
      assert.ok(!told.includes(leak), leak);
  });

  it('links each finding to the page of its rule', async () => {
    const editor = await openMarkdown(letter);
    await shown(editor, ['blame Warning: zebra']);
    const [{ code } = { code: undefined }] = vscode.languages.getDiagnostics(editor.document.uri);
    assert.ok(typeof code === 'object');
    assert.match(code.target.toString(), /\/docs\/letters\/blame\.md$/);
  });

  it('is mended by what is offered in its place', async () => {
    const editor = await openMarkdown(letter.replace('zebra', 'site'));
    await replaceOnce(editor, 'the site ate it.', 'the work ends ‹last day?›, you never paid me.');
    await until('blame is found', () => problems(editor).some((each) => each.startsWith('blame')));
    const at = editor.document.positionAt(editor.document.getText().indexOf('you never') + 1);
    const range = new vscode.Range(at, at);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      range,
    );
    const [fix] = actions.filter(({ edit, isPreferred }) => edit && isPreferred);
    assert.ok(fix?.edit, 'something is offered');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await until('it is mended', () => !problems(editor).some((each) => each.startsWith('blame')));
  });

  it('goes on with the built-in phrases where one of the person’s own cannot be read', async () => {
    await setting('letterPhrases', { en: { blame: ['(zebra'] } });
    const editor = await openMarkdown('---\nkind: message\nlang: en\n---\n\nAsk ‹whom?›.\n');
    await shown(editor, ['gap-left Error: ‹whom?›']);
    await setting('letterPhrases', { en: { blame: ['zebra'], absolute: ['lion'] } });
  });
});

function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first);
  return first.uri;
}
