import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanUp, openMarkdown, read, replaceOnce, run, until, write } from './workspace.ts';

const acme = '.clients/acme.client.json';
const borea = '.clients/borea.client.json';
const gap = /‹[^‹›\n]*\?›/g;
const hostileName = 'A|B `x` ${DB_URL} $1 --> <b>';

/** Adds Acme with an account whose name would do harm where it is taken for more than text. */
async function addAcme(): Promise<void> {
  await run('addClient', { name: 'Acme' });
  await run('addScopeItem', { client: 'Acme', what: 'Export of orders' });
  await run('addCredential', { client: 'Acme', name: hostileName, account: 'pay@acme.example' });
}

const active = () => {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'an editor is open');
  return editor;
};

const isDiff = ({ input }: vscode.Tab): boolean => input instanceof vscode.TabInputTextDiff;

/** Changes Acme's record by hand. */
async function changeRecord(change: (record: { scope: [{ what: string }]; facts?: object[] }) => void): Promise<void> {
  const record = JSON.parse(await read(acme));
  change(record);
  await write(acme, JSON.stringify(record, null, 2));
}

describe('The handover', () => {
  beforeEach(addAcme);
  afterEach(cleanUp);

  it('is inserted at the cursor with gaps to fill, and goes in one undo step', async () => {
    const editor = await openMarkdown('# Notes\n\n', 2);
    await run('insertHandover');
    const text = editor.document.getText();
    assert.ok(text.startsWith('# Notes\n\n<!-- deorbit handover '), text.slice(0, 80));
    assert.ok((text.match(gap) ?? []).length >= 3);
    assert.match(editor.document.getText(editor.selection), gap);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), '# Notes\n\n');
  });

  it('takes data as text: nothing of it acts as a snippet', async () => {
    const editor = await openMarkdown('', 0);
    await run('insertHandover');
    const text = editor.document.getText();
    assert.ok(text.includes('DB_URL'), 'the variable stands there by name');
    assert.doesNotMatch(text, /-->.*-->/, 'no data ends a comment');
  });

  it('goes into a new document when the active editor is not Markdown', async () => {
    const code = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'code\n' });
    await vscode.window.showTextDocument(code);
    await run('insertHandover');
    assert.equal(code.getText(), 'code\n');
    assert.equal(active().document.languageId, 'markdown');
    assert.match(active().document.getText(), /^<!-- deorbit handover /);
    assert.match(active().document.uri.path, /\/\.clients\/acme\/handover\.md$/);
  });

  it('shows each gap as an Information diagnostic', async () => {
    const editor = await openMarkdown('', 0);
    await run('insertHandover');
    const count = (editor.document.getText().match(gap) ?? []).length;
    const found = await until('all gaps are shown', () => {
      const found = vscode.languages.getDiagnostics(editor.document.uri).filter((each) => each.code === 'gap');
      return found.length === count && found;
    });
    assert.ok(found.every((each) => each.severity === vscode.DiagnosticSeverity.Information));
    assert.ok(found.every((each) => /^‹.*\?›$/.test(editor.document.getText(each.range))));
  });

  it('carries its gaps and what to do with it above its first line', async () => {
    const editor = await openMarkdown('', 0);
    await run('insertHandover');
    const count = (editor.document.getText().match(gap) ?? []).length;
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      editor.document.uri,
    );
    assert.deepEqual(
      lenses.map((lens) => [lens.range.start.line, lens.command?.title]),
      [
        [0, `${count} gaps`],
        [0, 'Save answers to the record'],
        [0, 'Refresh from the record'],
      ],
    );
  });

  it('Next Gap and Previous Gap go round', async () => {
    const editor = await openMarkdown('', 0);
    await run('insertHandover');
    const selected = () => editor.document.offsetAt(editor.selection.start);
    const first = selected();
    await run('nextGap');
    assert.ok(selected() > first);
    await run('previousGap');
    assert.equal(selected(), first);
    await run('previousGap');
    assert.ok(selected() > first, 'before the first comes the last');
  });

  it('Save Answers takes them into the record, and none a second time', async () => {
    const editor = await openMarkdown('', 0);
    await run('insertHandover');
    await replaceOnce(editor, '‹last working day?›', '2026-12-18');
    await run('saveAnswers');
    const record = JSON.parse(await read(acme));
    assert.equal(record.exit.lastDay, '2026-12-18');
    const saved = await read(acme);
    await run('saveAnswers');
    assert.equal(await read(acme), saved);
  });

  it('Save Answers waits for nobody: a refused answer of one document does not hold up the next', async () => {
    await run('addClient', { name: 'Borea' });
    const editor = await openMarkdown('', 0);
    await run('insertHandover', { client: 'Acme' });
    await replaceOnce(editor, '‹last working day?›', 'some day');
    await vscode.commands.executeCommand('cursorBottom');
    await run('insertHandover', { client: 'Borea' });
    await replaceOnce(editor, '‹last working day?›', '2026-12-18');
    void run('saveAnswers');
    const saved = await until('the second is saved', async () => JSON.parse(await read(borea)).exit);
    assert.equal(saved.lastDay, '2026-12-18');
    assert.equal(JSON.parse(await read(acme)).exit, undefined);
  });

  it('Refresh brings what changed in the record and keeps what a person wrote', async () => {
    const editor = await openMarkdown('', 0);
    await run('insertHandover');
    await replaceOnce(editor, '‹last working day?›', '18 December 2026');
    await replaceOnce(
      editor,
      '## Access and credentials\n',
      '## Access and credentials\n\nAsk Nora for the box with the old keys.\n',
    );
    await run('addScopeItem', { client: 'Acme', what: 'Voucher codes' });
    await vscode.window.showTextDocument(editor.document);
    await run('refreshHandover');
    const text = editor.document.getText();
    assert.match(text, /Voucher codes/);
    assert.match(text, /18 December 2026/);
    assert.match(text, /Ask Nora for the box with the old keys\./);
  });

  it('Refresh brings what the project says by now, and keeps the answer to what no file tells', async () => {
    const port = { id: 'p', kind: 'variable', name: 'PORT', evidence: [{ file: 'src/a.ts', line: 1 }] };
    await changeRecord((record) => {
      record.facts = [{ ...port, seenOn: '2026-11-20' }];
    });
    // What another program writes is noticed a moment later.
    const editor = await until('the handover names what the project says', async () => {
      const inserted = await openMarkdown('', 0);
      await run('insertHandover');
      return /\| `PORT` \|.* src\/a\.ts:1 <!-- #p -->/.test(inserted.document.getText()) && inserted;
    });
    await replaceOnce(editor, '‹how to roll back?›', 'Deploy the tag before');
    await changeRecord((record) => {
      record.facts = [{ ...port, evidence: [{ file: 'src/b.ts', line: 2 }], seenOn: '2026-11-21' }];
    });
    await vscode.window.showTextDocument(editor.document);
    await run('refreshHandover');
    const text = editor.document.getText();
    assert.match(text, /\| `PORT` \|.* src\/b\.ts:2 <!-- #p -->/);
    assert.match(text, /\*\*How to roll back:\*\* Deploy the tag before/);
    assert.match(text, /\*\*Project files as of:\*\* 21 November 2026/);
    await run('saveAnswers');
    const saved = await until('the answer is saved', async () => JSON.parse(await read(acme)).system);
    assert.deepEqual(saved, { rollback: 'Deploy the tag before' });
  });

  it('Refresh asks about nothing but a cell changed on both sides, in a diff editor', async () => {
    const editor = await openMarkdown('', 0);
    await run('insertHandover');
    await replaceOnce(editor, 'Export of orders', 'Export of all orders');
    const record = JSON.parse(await read(acme));
    record.scope[0].what = 'Export of paid orders';
    await write(acme, JSON.stringify(record, null, 2));
    void run('refreshHandover');
    const diff = await until('a diff editor is open', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff && input;
    });
    assert.equal(diff.modified.toString(), editor.document.uri.toString());
    const records = await vscode.workspace.openTextDocument(diff.original);
    assert.match(records.getText(), /Export of paid orders/);
    assert.match(editor.document.getText(), /Export of all orders/, "the person's words stand until they decide");
  });

  it('Refresh starts from what the document stands on, after an undo as in a copy', async () => {
    const editor = await openMarkdown('', 0);
    await run('insertHandover');
    const copy = await openMarkdown(editor.document.getText(), 0);
    await changeRecord((record) => {
      record.scope[0].what = 'Export of paid orders';
    });
    const shown = await vscode.window.showTextDocument(editor.document);
    await run('refreshHandover');
    const refreshed = shown.document.getText();
    assert.match(refreshed, /Export of paid orders/);
    await vscode.commands.executeCommand('undo');
    assert.doesNotMatch(shown.document.getText(), /paid orders/, 'one undo step takes it all back, the marker too');
    await run('refreshHandover');
    assert.equal(shown.document.getText(), refreshed);
    await vscode.window.showTextDocument(copy.document);
    await run('refreshHandover');
    assert.match(copy.document.getText(), /Export of paid orders/);
  });

  it('Refresh does not touch a document that is as the record', async () => {
    const editor = await openMarkdown('', 0);
    await run('insertHandover');
    await editor.document.save();
    await run('refreshHandover');
    assert.equal(editor.document.isDirty, false);
  });

  it('Refresh asks again about a conflict that nobody decided, and shows its gaps once', async () => {
    const editor = await openMarkdown('', 0);
    await run('insertHandover');
    await replaceOnce(editor, 'Export of orders', 'Export of all orders');
    await changeRecord((record) => {
      record.scope[0].what = 'Export of paid orders';
    });
    const diffs = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(isDiff);
    void run('refreshHandover');
    const [asked] = await until('a diff editor is open', () => diffs().length > 0 && diffs());
    assert.ok(asked);
    const gapped = vscode.languages.getDiagnostics().filter(([, found]) => found.some(({ code }) => code === 'gap'));
    assert.ok(gapped.every(([uri]) => uri.scheme !== 'deorbit-record'));
    await vscode.window.tabGroups.close(asked);
    await vscode.window.showTextDocument(editor.document);
    void run('refreshHandover');
    await until('it is asked again', () => diffs().length > 0);
    assert.match(editor.document.getText(), /Export of all orders/);
  });

  it('Refresh brings every document of a file up to date at once', async () => {
    await run('addClient', { name: 'Borea' });
    const editor = await openMarkdown('', 0);
    await run('insertHandover', { client: 'Acme' });
    await vscode.commands.executeCommand('cursorBottom');
    await run('insertHandover', { client: 'Borea' });
    await run('addScopeItem', { client: 'Acme', what: 'Voucher codes' });
    await run('addScopeItem', { client: 'Borea', what: 'Night mode' });
    await vscode.window.showTextDocument(editor.document);
    await run('refreshHandover');
    assert.match(editor.document.getText(), /Voucher codes[\s\S]*Night mode/);
  });

  it('Insert Section is undone in one step, and stays when the record says nothing about it', async () => {
    const editor = await openMarkdown('', 0);
    await run('insertHandover');
    const whole = editor.document.getText();
    await vscode.commands.executeCommand('cursorBottom');
    await run('insertSection', { client: 'Acme', sections: ['backups'] });
    assert.match(editor.document.getText(), /deorbit:begin backups /);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), whole);
    await vscode.commands.executeCommand('redo');
    await run('addScopeItem', { client: 'Acme', what: 'Voucher codes' });
    await vscode.window.showTextDocument(editor.document);
    await run('refreshHandover');
    assert.match(
      editor.document.getText(),
      /deorbit:begin backups [\s\S]*Voucher codes|Voucher codes[\s\S]*deorbit:begin backups /,
    );
  });

  it('goes into a new document when the active editor is read-only', async () => {
    const editor = await openMarkdown('# Notes\n\n', 2);
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    try {
      await run('insertHandover');
      assert.equal(editor.document.getText(), '# Notes\n\n');
      assert.notEqual(active().document, editor.document);
      assert.match(active().document.getText(), /^<!-- deorbit handover /);
    } finally {
      await vscode.window.showTextDocument(editor.document);
      await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    }
  });

  it('Insert Section joins the document that is there, and refreshes with it', async () => {
    const editor = await openMarkdown('', 0);
    await run('insertSection', { client: 'Acme', sections: ['credentials'] });
    await vscode.commands.executeCommand('cursorBottom');
    await run('insertSection', { client: 'Acme', sections: ['remaining'] });
    assert.equal(editor.document.getText().match(/<!-- deorbit handover /g)?.length, 1);
    await run('addScopeItem', { client: 'Acme', what: 'Voucher codes' });
    await vscode.window.showTextDocument(editor.document);
    await run('refreshHandover');
    assert.match(editor.document.getText(), /Voucher codes/);
    assert.match(editor.document.getText(), /Access and credentials/);
  });

  it('saved under its suggested name stays in the private folder', async () => {
    await run('insertHandover');
    const { document } = active();
    assert.ok(await document.save());
    assert.match(await read('.clients/acme/handover.md'), /^<!-- deorbit handover /);
  });
});
