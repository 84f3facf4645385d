import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanUp, inWorkspace, openMarkdown, run, until, write } from './workspace.ts';

const broken = '.clients/broken.client.json';
const problemsOf = (path: string) => vscode.languages.getDiagnostics(vscode.Uri.file(inWorkspace(path)));

describe('Hide', () => {
  afterEach(async () => {
    await run('show');
    await cleanUp();
  });

  it('takes findings and lenses away at once, and Show brings them back', async () => {
    await run('addClient', { name: 'Acme' });
    await write(broken, '{ "version": 1, "name": ');
    const editor = await openMarkdown('');
    await run('insertHandover', { client: 'Acme' });
    const { uri } = editor.document;
    const lenses = () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    const gaps = () => vscode.languages.getDiagnostics(uri).length;
    await until('everything is shown', async () => problemsOf(broken).length > 0 && gaps() > 0);
    assert.ok((await lenses()).length > 0);
    await run('hide');
    assert.deepEqual([problemsOf(broken).length, gaps(), (await lenses()).length], [0, 0, 0]);
    await run('show');
    await until('everything is back', async () => problemsOf(broken).length > 0 && gaps() > 0);
    assert.ok((await lenses()).length > 0);
  });

  it('keeps what is found meanwhile to itself', async () => {
    await run('hide');
    await run('addClient', { name: 'Acme' });
    await write(broken, '{ "version": 1, "name": ');
    await run('addScopeItem', { client: 'Acme', what: 'Export' });
    assert.equal(problemsOf(broken).length, 0);
  });
});
