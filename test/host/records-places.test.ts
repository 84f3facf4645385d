import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import {
  cleanUp,
  inWorkspace,
  openMarkdown,
  read,
  refusingPicks,
  run,
  until,
  workspaceFolder,
  write,
} from './workspace.ts';

const setOwnFolder = (value: string | undefined) =>
  vscode.workspace.getConfiguration().update('deorbit.recordsFolder', value, vscode.ConfigurationTarget.Global);

describe("Records in the person's own folder", () => {
  let own = '';
  const ownRecord = async (name: string) => JSON.parse(await readFile(join(own, `${name}.client.json`), 'utf8'));

  beforeEach(async () => {
    own = await mkdtemp(join(tmpdir(), 'deorbit-own-'));
    execFileSync('git', ['init', '-q', workspaceFolder()]);
    execFileSync('git', ['-C', workspaceFolder(), 'remote', 'add', 'origin', 'git@git.example:acme/shop.git']);
    await setOwnFolder(own);
  });

  afterEach(async () => {
    await setOwnFolder(undefined);
    await cleanUp();
    await rm(own, { recursive: true, force: true });
  });

  it('are made there, and know the code that they belong to', async () => {
    await run('addClient', { name: 'Acme' });
    const { repositories } = await ownRecord('acme');
    assert.deepEqual(repositories, [{ remote: 'git@git.example:acme/shop.git', folder: workspaceFolder() }]);
    assert.equal(existsSync(inWorkspace('.clients')), false);
  });

  it("are the window's by their remote, so that commands act on them without asking", async () => {
    await run('addClient', { name: 'Acme' });
    await run('addClient', { name: 'Bolt' });
    assert.equal((await ownRecord('bolt')).repositories, undefined);
    await run('addScopeItem', { what: 'Export' });
    assert.equal((await ownRecord('acme')).scope[0].what, 'Export');
  });

  it('do not hide those beside the code', async () => {
    await run('addClient', { name: 'Acme' });
    await run('addClient', { name: 'Bolt', where: 'workspace' });
    await run('addScopeItem', { client: 'Bolt', what: 'Export' });
    assert.match(await read('.clients/bolt.client.json'), /Export/);
  });

  it('are moved beside the code with their documents, and back', async () => {
    await run('addClient', { name: 'Acme' });
    await run('moveRecord', { client: 'Acme' });
    assert.match(await read('.clients/acme.client.json'), /"folder": "\."/);
    assert.deepEqual(await readdir(own), []);
    await write('.clients/acme/handover.md', '# Handover\n');
    await run('moveRecord', { client: 'Acme' });
    assert.equal(await readFile(join(own, 'acme', 'handover.md'), 'utf8'), '# Handover\n');
    assert.equal((await ownRecord('acme')).repositories[0].folder, workspaceFolder());
    assert.equal(existsSync(inWorkspace('.clients/acme')), false);
  });

  it('take the own templates beside them along where the person says so, and replace none unasked', async () => {
    await run('addClient', { name: 'Acme' });
    const farewell = 'templates/en/letters/farewell.hbs';
    await mkdir(join(own, 'templates/en/letters'), { recursive: true });
    await writeFile(join(own, farewell), 'Bye, {{client}}.\n');
    await refusingPicks(run('moveRecord', { client: 'Acme' }));
    assert.ok(existsSync(join(own, 'acme.client.json')), 'who answers nothing moves nothing');
    await run('moveRecord', { client: 'Acme', templates: 'copy' });
    await run('newDocument', { client: 'Acme', kind: 'farewell', variant: 'standard' });
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /\nBye, Acme\.\n/);
    await write(`.clients/${farewell}`, 'See you, {{client}}.\n');
    await run('moveRecord', { client: 'Acme', templates: 'leave' });
    assert.equal(await readFile(join(own, farewell), 'utf8'), 'Bye, {{client}}.\n');
    await run('moveRecord', { client: 'Acme', templates: 'replace' });
    assert.equal(await read(`.clients/${farewell}`), 'Bye, {{client}}.\n');
    assert.equal(await read(`.clients/${farewell}.before`), 'See you, {{client}}.\n');
  });

  it('are moved beside code that does not name them only where the person says so', async () => {
    await run('addClient', { name: 'Acme' });
    await run('addClient', { name: 'Bolt' });
    await refusingPicks(run('moveRecord', { client: 'Bolt' }));
    assert.equal(existsSync(inWorkspace('.clients/bolt.client.json')), false);
  });

  it('have their documents delivered into code that does not name them only where the person says so', async () => {
    await run('addClient', { name: 'Acme' });
    await run('addClient', { name: 'Bolt' });
    for (const name of ['acme', 'bolt']) {
      const { id } = await ownRecord(name);
      await openMarkdown(`<!-- deorbit handover client=${id} lang=en doc=d1 -->\n\n# Handover\n`);
      await refusingPicks(run('deliverToWorkspace'));
      assert.equal(existsSync(inWorkspace(`handover/${name}.md`)), name === 'acme');
    }
  });

  it('are not looked for where the setting names no whole path: nothing is made anywhere', async () => {
    await setOwnFolder('Deorbit');
    assert.equal(await run('addClient', { name: 'Acme' }), undefined);
    assert.equal(existsSync(inWorkspace('.clients')), false);
    assert.equal(existsSync(inWorkspace('Deorbit')), false);
  });

  it('appear as soon as the setting names their folder', async () => {
    await run('addClient', { name: 'Acme' });
    await setOwnFolder(undefined);
    await run('addClient', { name: 'Bolt' });
    assert.match(await read('.clients/bolt.client.json'), /Bolt/);
    await setOwnFolder(own);
    await until('Acme can be changed again', async () => {
      await run('changeStage', { client: 'Acme', stage: 'leaving' });
      return (await ownRecord('acme')).stage === 'leaving';
    });
  });
});

describe('A client is changed', () => {
  afterEach(cleanUp);

  it('to another stage and back by undo', async () => {
    await run('addClient', { name: 'Acme' });
    await run('changeStage', { client: 'Acme', stage: 'leaving' });
    assert.equal(JSON.parse(await read('.clients/acme.client.json')).stage, 'leaving');
    await run('undoLastRecordChange');
    assert.equal(JSON.parse(await read('.clients/acme.client.json')).stage, 'active');
  });

  it('in its name alone, or in its file and folder too', async () => {
    await run('addClient', { name: 'Acme' });
    await write('.clients/acme/handover.md', '# Handover\n');
    await run('renameClient', { client: 'Acme', name: 'Acme & Sons' });
    assert.equal(JSON.parse(await read('.clients/acme.client.json')).name, 'Acme & Sons');
    await run('renameClient', { client: 'Acme & Sons', name: 'Zenith', file: true });
    assert.equal(JSON.parse(await read('.clients/zenith.client.json')).name, 'Zenith');
    assert.equal(await read('.clients/zenith/handover.md'), '# Handover\n');
    assert.deepEqual((await readdir(inWorkspace('.clients'))).sort(), ['zenith', 'zenith.client.json']);
    await run('undoLastRecordChange');
    assert.equal(JSON.parse(await read('.clients/zenith.client.json')).name, 'Acme & Sons');
  });

  it('into a file with a number where another client has the name', async () => {
    await run('addClient', { name: 'Acme' });
    await run('addClient', { name: 'Bolt' });
    await run('renameClient', { client: 'Acme', name: 'Bolt', file: true });
    assert.deepEqual((await readdir(inWorkspace('.clients'))).sort(), ['bolt-2.client.json', 'bolt.client.json']);
  });
});
