import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { cleanUp, inWorkspace, read, run, until, workspaceFolder, write } from './workspace.ts';

const acme = '.clients/acme.client.json';
const diagnosticsOf = (path: string) => vscode.languages.getDiagnostics(vscode.Uri.file(inWorkspace(path)));

/** What VS Code shows when the pointer rests there. */
async function hoverAt(uri: vscode.Uri, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((each) => (typeof each === 'string' ? each : each.value)).join('');
}

/** What VS Code offers to complete there. */
async function offeredAt(uri: vscode.Uri, at: vscode.Position): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    at,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

describe('Records in the workspace', () => {
  afterEach(cleanUp);

  it('Add Client writes one readable file', async () => {
    await run('addClient', { name: 'Acme' });
    const record = JSON.parse(await read(acme));
    assert.equal(record.name, 'Acme');
    assert.equal(record.stage, 'active');
    assert.match(record.id, /^[a-z0-9]{20,}$/);
  });

  it('stay out of git from the first write', async () => {
    const git = (...args: string[]) => execFileSync('git', ['-C', workspaceFolder(), ...args], { encoding: 'utf8' });
    git('init', '-q');
    await run('addClient', { name: 'Acme' });
    assert.match(await read(acme), /Acme/);
    assert.equal(git('status', '--porcelain', '--untracked-files=all', '--', '.clients'), '');
    assert.equal(git('check-ignore', acme).trim(), acme);
  });

  it('written by hand stay out of git from the first change by Deorbit', async () => {
    const git = (...args: string[]) => execFileSync('git', ['-C', workspaceFolder(), ...args], { encoding: 'utf8' });
    git('init', '-q');
    await write(acme, '{ "version": 1, "id": "x1", "name": "Acme", "stage": "active" }\n');
    await run('addScopeItem', { client: 'x1', what: 'Export' });
    assert.match(await read(acme), /Export/);
    assert.equal(git('check-ignore', acme).trim(), acme);
  });

  it('stay out of an npm package, and so do documents beside a record written by hand', async () => {
    await write('package.json', '{ "name": "shop", "version": "1.0.0" }\n');
    await write(acme, '{ "version": 1, "id": "x1", "name": "Acme", "stage": "active" }\n');
    await run('insertHandover', { client: 'x1' });
    await until('the private place is suggested', () =>
      vscode.window.activeTextEditor?.document.uri.path.includes('.clients'),
    );
    const packed = execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: workspaceFolder(), encoding: 'utf8' });
    assert.doesNotMatch(packed, /\.clients/);
  });

  it('take scope items and credentials, each as one more row', async () => {
    await run('addClient', { name: 'Acme' });
    await run('addScopeItem', { client: 'Acme', what: 'Export of orders' });
    await run('addScopeItem', { client: 'Acme', what: 'Voucher codes', state: 'requested' });
    await run('addCredential', { client: 'Acme', name: 'Stripe dashboard', account: 'pay@acme.example' });
    const record = JSON.parse(await read(acme));
    assert.deepEqual(
      record.scope.map((item: { what: string; state: string }) => [item.what, item.state]),
      [
        ['Export of orders', 'agreed'],
        ['Voucher codes', 'requested'],
      ],
    );
    assert.equal(record.credentials[0].account, 'pay@acme.example');
  });

  it('never take a secret for the name of an account', async () => {
    await run('addClient', { name: 'Acme' });
    await run('addCredential', {
      client: 'Acme',
      name: 'Stripe',
      account: ['sk', 'live', '4eC39HqLyjWDarjtT1zdp7dc'].join('_'),
    });
    const record = JSON.parse(await read(acme));
    assert.equal(record.credentials, undefined);
  });

  it('are written with comments, order and unknown fields kept', async () => {
    const before =
      '{\n  // by hand\n  "version": 1, "id": "x1", "name": "Acme", "mine": { "a": [1,2] },\n  "stage": "active",\n}\n';
    await write(acme, before);
    await run('addScopeItem', { client: 'x1', what: 'Export' });
    const after = await read(acme);
    assert.ok(
      after.startsWith(
        '{\n  // by hand\n  "version": 1, "id": "x1", "name": "Acme", "mine": { "a": [1,2] },\n  "stage": "active",\n',
      ),
      after,
    );
    assert.match(after, /"what": "Export"/);
  });

  it('with comments and trailing commas have no diagnostics', async () => {
    const path = '.clients/commented.client.json';
    await write(path, '{\n  // by hand\n  "version": 1,\n  "id": "x1",\n  "name": "Acme",\n  "stage": "active",\n}\n');
    const document = await vscode.workspace.openTextDocument(inWorkspace(path));
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'jsonc');
    // A record beside it that is wrong shows that the checks have run.
    await write('.clients/bolt.client.json', '{ "version": 1, "id": "x2", "name": "Bolt", "stage": "gone" }\n');
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument(inWorkspace('.clients/bolt.client.json')),
    );
    await until(
      'both checks complain about the other record',
      () => diagnosticsOf('.clients/bolt.client.json').length >= 2,
    );
    assert.deepEqual(diagnosticsOf(path), []);
  });

  it('explain their fields, and offer those that are left', async () => {
    // A name that no other test uses: VS Code keeps a closed document for a while, with the text it had.
    const path = '.clients/explained.client.json';
    await write(path, '{\n  "version": 1,\n  "id": "x1",\n  "name": "Acme",\n  "stage": "active"\n}\n');
    const { uri } = await vscode.workspace.openTextDocument(inWorkspace(path));
    const at = new vscode.Position(4, 5);
    await until('the hover explains the stage', async () =>
      (await hoverAt(uri, at)).includes('leaving: the end is decided'),
    );
    const labels = await offeredAt(uri, new vscode.Position(1, 2));
    assert.ok(labels.includes('agreement'), labels.join(' '));
  });

  it('name red flags by what they mean, offer those of the catalogue, and take others', async () => {
    const path = '.clients/flagged.client.json';
    const flags = ['{ "flag": "late-payment" }', '{ "flag": "of-my-own" }', '{ "flag": "" }'];
    await write(path, `{\n  "name": "Acme", "stage": "active",\n  "redFlags": [\n${flags.join(',\n')}\n  ]\n}\n`);
    const { uri } = await vscode.workspace.openTextDocument(inWorkspace(path));
    await until('the hover says what the flag is', async () =>
      (await hoverAt(uri, new vscode.Position(3, 14))).includes('Pays late'),
    );
    const labels = await offeredAt(uri, new vscode.Position(5, 11));
    assert.ok(labels.includes('"scope-creep"'), labels.join(' '));
    assert.deepEqual(diagnosticsOf(path), []);
  });

  it('have a profile beside them, which explains its fields too', async () => {
    await run('openProfile');
    const { document } = await until('it is open', () => vscode.window.activeTextEditor);
    assert.match(document.fileName, /profile\.json$/);
    const at = document.positionAt(document.getText().indexOf('"version"') + 2);
    // VS Code's JSON support reads the schema in its own time.
    const explained = async () => (await hoverAt(document.uri, at)).includes('Form of this file');
    await until('the hover explains the version', explained, 25_000);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });

  it('written by hand with a name and a stage alone have no diagnostics', async () => {
    const [named, nameless] = ['.clients/named.client.json', '.clients/nameless.client.json'];
    await write(named, '{ "name": "Acme", "stage": "active" }\n');
    await write(nameless, '{ "stage": 7 }\n');
    for (const path of [named, nameless])
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inWorkspace(path)));
    await until('the checks have run', () => diagnosticsOf(nameless).length >= 2);
    assert.deepEqual(diagnosticsOf(named), []);
  });

  it('that are broken get a diagnostic at the place, and hide no other', async () => {
    await write('.clients/bolt.client.json', '{\n  "version": 1,\n  "id": "x2" "name": "Bolt"\n}\n');
    await run('addClient', { name: 'Acme' });
    const [found] = await until('the problem is shown', () => {
      const found = diagnosticsOf('.clients/bolt.client.json').filter((each) => each.source === 'Deorbit');
      return found.length > 0 && found;
    });
    assert.equal(found?.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(found?.range.start.line, 2);
    await run('addScopeItem', { client: 'Acme', what: 'Export' });
    assert.match(await read(acme), /Export/);
    assert.match(await read('.clients/bolt.client.json'), /"x2" "name"/);
  });

  it('are not written while their editor has unsaved changes', async () => {
    const path = '.clients/half-written.client.json';
    await run('addClient', { name: 'Half Written' });
    const before = await read(path);
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inWorkspace(path)));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '// half a thought\n'));
    await until('the window knows of the change', () => editor.document.isDirty);
    await run('addScopeItem', { client: 'Half Written', what: 'Export' });
    assert.equal(await read(path), before);
    assert.ok(editor.document.isDirty);
  });

  it('Mark Scope Item Done dates it', async () => {
    await run('addClient', { name: 'Acme' });
    await run('addScopeItem', { client: 'Acme', what: 'Export' });
    await run('markScopeItemDone', { client: 'Acme', what: 'Export' });
    const [item] = JSON.parse(await read(acme)).scope;
    assert.equal(item.state, 'done');
    assert.match(item.doneOn, /^\d{4}-\d{2}-\d{2}$/);
  });

  it('Undo Last Record Change goes back one change at a time', async () => {
    await run('addClient', { name: 'Acme' });
    const first = await read(acme);
    await run('addScopeItem', { client: 'Acme', what: 'Export' });
    const second = await read(acme);
    await run('addScopeItem', { client: 'Acme', what: 'Import' });
    await run('undoLastRecordChange');
    assert.equal(await read(acme), second);
    await run('undoLastRecordChange');
    assert.equal(await read(acme), first);
  });

  it('Undo Last Record Change takes back what one act changed in several records, as a whole', async () => {
    const files = ['acme', 'bolt', 'cove'].map((name) => `.clients/${name}.client.json`);
    const paths = files.map(inWorkspace);
    for (const name of ['Acme', 'Bolt', 'Cove']) await run('addClient', { name });
    await run('changeStage', { client: 'Cove', stage: 'left' });
    const all = () => Promise.all(files.map(read));
    const before = await all();
    const act = await run<string>('changeStage', { paths, stage: 'left' });
    assert.equal((await all()).filter((text) => text.includes('"left"')).length, 3);
    // Nobody is there to say yes to three clients at once.
    await run('undoLastRecordChange');
    assert.equal((await all()).filter((text) => text.includes('"left"')).length, 3);
    await run('undoLastRecordChange', { act });
    assert.deepEqual(await all(), before);
    await run('undoLastRecordChange', { act });
    assert.deepEqual(await all(), before);
  });

  it('Undo Last Record Change brings a broken one back, and sets what broke aside', async () => {
    await run('addClient', { name: 'Acme' });
    await run('addScopeItem', { client: 'Acme', what: 'Export' });
    const good = await read(acme);
    const broken = good.replace('"Export"', '"Export');
    await write(acme, broken);
    const node = { kind: 'broken', broken: { kind: 'broken', path: inWorkspace(acme), text: broken, problems: [] } };
    await run('undoLastRecordChange', node);
    assert.equal(await read(acme), good);
    assert.equal(await read(`${acme}.broken`), broken);
  });
});
