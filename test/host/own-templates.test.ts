import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanUp, inWorkspace, openMarkdown, read, run, until, write } from './workspace.ts';

const credentials = '.clients/templates/en/sections/credentials.hbs';
const remaining = '.clients/templates/en/sections/remaining.hbs';
const farewell = '.clients/templates/en/letters/farewell.hbs';
const page = '.clients/templates/en/handover.hbs';

const problemsOf = (path: string) =>
  vscode.languages
    .getDiagnostics(vscode.Uri.file(inWorkspace(path)))
    .map(({ message, range: { start }, source }) => ({ message, line: start.line, column: start.character, source }));

const handover = async () => {
  const editor = await openMarkdown('', 0);
  await run('insertHandover', { client: 'Acme' });
  return editor;
};

describe("A person's own template", () => {
  beforeEach(async () => {
    await run('addClient', { name: 'Acme' });
    await run('addCredential', { client: 'Acme', name: 'Stripe dashboard', account: 'pay@acme.example' });
  });
  afterEach(cleanUp);

  it('is used in the place of the built-in one, in a workspace that is trusted', async () => {
    assert.ok(vscode.workspace.isTrusted);
    await write(credentials, '## {{title}}\n\n{{#each rows}}\n* {{name}} ({{account}}) {{key}}\n{{/each}}\n');
    const editor = await handover();
    const text = editor.document.getText();
    assert.match(text, /\n## Access and credentials\n\n\* Stripe dashboard \(pay@acme\.example\) <!-- #\S+ -->\n/);
    assert.match(text, /\n## Open work\n|\n## Money\n/, 'the other sections are the built-in ones');
    await run('addCredential', { client: 'Acme', name: 'Hosting', account: 'root' });
    await vscode.window.showTextDocument(editor.document);
    await run('refreshHandover');
    assert.match(editor.document.getText(), /\n\* Hosting \(root\) <!-- /);
  });

  it('lays out the whole page, too', async () => {
    await write(
      page,
      '{{marker}}\n\n# {{title}}, with thanks\n\n{{#each sections}}\n{{begin}}\n{{body}}\n{{end}}\n{{/each}}\n',
    );
    const editor = await handover();
    assert.match(editor.document.getText(), /^<!-- deorbit handover .*-->\n\n# Handover: Acme, with thanks\n/);
  });

  it('that is misspelt is shown at its place, and the built-in one is used', async () => {
    await write(credentials, '## {{title}}\n\n{{#each rows}}\n| {{ownrNow}} |\n{{/each}}\n');
    const editor = await handover();
    assert.match(editor.document.getText(), /\| Opens \| Account \|/);
    const [problem] = await until('the problem is shown', () => {
      const found = problemsOf(credentials);
      return found.length > 0 && found;
    });
    assert.deepEqual(problem, {
      message: 'There is no “ownrNow” here. There is: name, account, role, ownerNow, ownerAfter, transfer, key.',
      line: 3,
      column: 4,
      source: 'Deorbit',
    });
  });

  it('is checked whenever it is saved, without any document', async () => {
    await write(credentials, '## {{title}}\n');
    const document = await vscode.workspace.openTextDocument(inWorkspace(credentials));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '{{#if rows}}\n'));
    await document.save();
    await until('the problem is shown', () => problemsOf(credentials).length === 1);
    assert.match(problemsOf(credentials)[0]?.message ?? '', /a block or a tag is still open/);
    await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 1, 0)));
    await document.save();
    await until('it is gone', () => problemsOf(credentials).length === 0);
  });

  it('that no document would ask for is shown as one, instead of being passed over in silence', async () => {
    const misspelt = '.clients/templates/en/sections/credential.hbs';
    await write(misspelt, '## {{title}}\n');
    await vscode.workspace.openTextDocument(inWorkspace(misspelt));
    await until('it is shown', () => problemsOf(misspelt).length === 1);
    assert.match(problemsOf(misspelt)[0]?.message ?? '', /^No document uses a template of this name/);
  });

  it('begins as a copy of the built-in one, and is never written over', async () => {
    await run('customiseTemplate', { client: 'Acme', template: 'remaining' });
    const copied = await read(remaining);
    assert.match(
      copied,
      /^\{\{!--\n {2}title, familiar, you\n {2}rows: what, state, [\s\S]*--\}\}\n## \{\{title\}\}\n[\s\S]*\| Item \| State \|/,
    );
    assert.equal(vscode.window.activeTextEditor?.document.uri.fsPath, inWorkspace(remaining));
    const document = vscode.window.activeTextEditor.document;
    await vscode.window.activeTextEditor.edit((edit) => edit.insert(new vscode.Position(0, 0), '{{!-- mine --}}\n'));
    await document.save();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await run('customiseTemplate', { client: 'Acme', template: 'remaining' });
    assert.equal(await read(remaining), `{{!-- mine --}}\n${copied}`);
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /^\{\{!-- mine --\}\}/);
    await run('customiseTemplate', { client: 'Acme', template: 'handover' });
    assert.match(await read(page), /\n--\}\}\n\{\{marker\}\}\n/);
  });

  it('lays out a letter, when it is written and when it is refreshed', async () => {
    await write(farewell, '# Bye\n\n{{salutation}}\n\nUntil {{lastDay}}, not longer. <!-- #lastDay -->\n');
    await run('newDocument', { client: 'Acme', kind: 'farewell', variant: 'standard' });
    const editor = await until('the letter is there', () => vscode.window.activeTextEditor);
    assert.match(editor.document.getText(), /\n# Bye\n\nDear Acme team,\n\nUntil ‹last working day\?›, not longer\. /);
    await write(farewell, '# Bye\n\n{{salutation}}\n\nI stay until {{lastDay}}. <!-- #lastDay -->\n');
    await run('refreshHandover');
    assert.match(editor.document.getText(), /\nI stay until ‹last working day\?›\. /);
  });

  it('of a letter that is misspelt is shown at its place, and the built-in letter is written', async () => {
    await write(farewell, '{{salutation}}\n\nUntil {{lastday}}.\n');
    await run('newDocument', { client: 'Acme', kind: 'farewell', variant: 'standard' });
    const editor = await until('the letter is there', () => vscode.window.activeTextEditor);
    assert.match(editor.document.getText(), /\n# Our work together: an important change\n/);
    const [problem] = await until('the problem is shown', () => {
      const found = problemsOf(farewell);
      return found.length > 0 && found;
    });
    assert.match(problem?.message ?? '', /^There is no “lastday” here\. There is: .*lastDay/);
    assert.deepEqual([problem?.line, problem?.column], [2, 8]);
  });

  it('of a letter begins as a copy of the built-in one', async () => {
    await run('customiseTemplate', { client: 'Acme', template: 'payment-reminder' });
    const copied = await read('.clients/templates/en/letters/payment-reminder.hbs');
    assert.match(copied, /^\{\{!--\n {2}familiar, you, salutation, [\s\S]*--\}\}\n# \{\{#if isServiceEnd\}\}/);
  });
});
