import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { systemClock } from '../../src/base/ports/system-clock.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { aClient } from '../support/records.ts';
import { cleanUp, inWorkspace, read, run, until, workspaceFolder, write } from './workspace.ts';

const today = systemClock.today();
const FILE = '.clients/shop.client.json';
let clients = 0;

/** A client with a small project that uses Stripe, and has work to do. */
async function aProject(different: Partial<ClientRecord> = {}) {
  const name = `Shop ${++clients}`;
  const record = aClient({ id: `shop-${clients}`, name, ...different });
  await write(FILE, `${JSON.stringify(record, undefined, 2)}\n`);
  await write('package.json', '{ "dependencies": { "stripe": "16.0.0" }, "engines": { "node": "20" } }');
  await write(
    'src/pay.ts',
    "import Stripe from 'stripe';\nnew Stripe(process.env.STRIPE_SECRET_KEY);\n// TODO: refund in part\n",
  );
  await write('.env.example', 'STRIPE_SECRET_KEY=\n');
  const onDisk = async (): Promise<ClientRecord> => JSON.parse(await read(FILE));
  const discover = () => run('discoverProjectFacts', { client: name });
  return { name, onDisk, discover };
}

describe('The facts of a project', () => {
  afterEach(cleanUp);

  it('are read on demand, and nothing is written before anything is accepted', async () => {
    const { discover } = await aProject();
    const before = await read(FILE);
    await discover();
    assert.equal(await read(FILE), before);
  });

  it('are accepted as work, assets and credentials, and one undo takes all of them back', async () => {
    const { name, discover, onDisk } = await aProject();
    await discover();
    await run('acceptFact', { names: ['Stripe', 'STRIPE_SECRET_KEY', 'refund in part'] });
    const { scope, assets, credentials, facts } = await onDisk();
    assert.deepEqual(
      [scope?.map(({ what }) => what), assets?.map((row) => row.name), credentials?.map(({ reference }) => reference)],
      [['refund in part'], ['Stripe'], ['env:.env#STRIPE_SECRET_KEY']],
    );
    assert.deepEqual([facts?.length, facts?.every(({ seenOn }) => seenOn === today)], [3, true]);
    await run('undoLastRecordChange', { client: name });
    const undone = await onDisk();
    assert.deepEqual([undone.scope, undone.assets, undone.credentials, undone.facts], Array(4).fill(undefined));
  });

  it('are ignored for good, and offered again when a person wants so', async () => {
    const { discover, onDisk } = await aProject();
    await discover();
    await run('ignoreFact', { names: ['Stripe'] });
    assert.deepEqual(
      (await onDisk()).ignoredFacts?.map(({ kind, name }) => [kind, name]),
      [['service', 'Stripe']],
    );
    await discover();
    await run('acceptFact', { names: ['Stripe', 'refund in part'] });
    assert.deepEqual(
      (await onDisk()).facts?.map(({ name }) => name),
      ['refund in part'],
    );
    await run('offerFactAgain', { names: ['Stripe'] });
    await run('acceptFact', { names: ['Stripe'] });
    assert.deepEqual(
      (await onDisk()).assets?.map(({ name }) => name),
      ['Stripe'],
    );
  });

  it('are accepted by kinds where they are sure', async () => {
    const { discover, onDisk } = await aProject();
    await discover();
    await run('acceptSureFacts', { kinds: ['service', 'variable'] });
    assert.deepEqual((await onDisk()).facts?.map(({ name }) => name).sort(), ['STRIPE_SECRET_KEY', 'Stripe']);
  });

  it('are followed by a later run, which is one change that can be taken back', async () => {
    const { name, discover, onDisk } = await aProject();
    await discover();
    await run('acceptFact', { names: ['Stripe', 'refund in part'] });
    const accepted = await read(FILE);
    await run('discoverAgain');
    assert.equal(await read(FILE), accepted, 'a run that finds the same writes nothing');
    await write('package.json', '{}');
    await write('.env.example', '');
    await write('src/pay.ts', 'export {};\n\n\n// TODO: refund in part\n');
    await run('discoverAgain');
    const { scope, facts } = await onDisk();
    const { source } = scope?.[0] ?? {};
    assert.equal(typeof source === 'object' && source.line, 4);
    assert.deepEqual(
      facts?.map(({ goneOn }) => goneOn),
      [today, undefined],
    );
    await run('undoLastRecordChange', { client: name });
    assert.equal(await read(FILE), accepted);
  });

  it('carry the commit they are from', async () => {
    const { discover, onDisk } = await aProject();
    const git = (...args: string[]) =>
      promisify(execFile)('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
        cwd: workspaceFolder(),
      });
    await git('init', '-q');
    await git('add', 'src');
    await git('commit', '-qm', 'first');
    const { stdout } = await git('rev-parse', 'HEAD');
    await discover();
    await run('acceptFact', { names: ['refund in part'] });
    assert.equal((await onDisk()).facts?.[0]?.commit, stdout.trim());
  });

  it('open at their line, and the list keeps the focus', async () => {
    const { discover } = await aProject();
    await discover();
    await run('openFact', { names: ['refund in part'] });
    const editor = await until('the place is open', () => vscode.window.activeTextEditor);
    assert.deepEqual([editor.document.uri.fsPath, editor.selection.start.line], [inWorkspace('src/pay.ts'), 2]);
  });
});
