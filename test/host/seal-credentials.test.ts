import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { englishText } from '../../src/base/english-text.ts';
import { NodeFiles } from '../../src/base/ports/node/node-files.ts';
import { nodeIds } from '../../src/base/ports/node/node-ids.ts';
import { UserError } from '../../src/base/user-error.ts';
import type { CommandParts } from '../../src/editor/commands/command.ts';
import { sealTheirCredentials } from '../../src/editor/commands/seal-credentials.ts';
import { openSealed } from '../../src/records/sealing/sealing.ts';
import { sealingHere } from '../../src/records/sealing/sealing-here.ts';
import { aStore } from '../support/record-stores.ts';
import { aVault } from '../support/vaults.ts';
import { cleanUp, inWorkspace, read, write } from './workspace.ts';

const record = '.clients/acme.client.json';
const passphrase = 'walnut geyser mango tundra violin bishop lagoon';
const canary = 'canary-9Kd!Otter';

/** The command over a person who types the canary and the passphrase, and tries again whatever can be tried again. */
async function sealing(places: readonly string[]) {
  const { store } = aStore(inWorkspace('storage'));
  const [asked, failed]: [string[], string[]] = [[], []];
  const clients = await store.load(inWorkspace('.clients'));
  const attempt = async (task: () => Promise<unknown>): Promise<unknown> => {
    try {
      return await task();
    } catch (error) {
      assert.ok(error instanceof UserError, String(error));
      failed.push(error.id);
      return error.remedies.some(({ kind }) => kind === 'retry') ? attempt(task) : undefined;
    }
  };
  const parts = {
    list: { loaded: Promise.resolve(), clients, folders: [inWorkspace('.clients')], reload: async () => {} },
    store,
    files: new NodeFiles(),
    text: englishText,
    clock: { today: () => '2026-11-22', now: () => 0 },
    ids: nodeIds,
    vault: aVault().vault,
    sealing: sealingHere,
    home: undefined,
    asking: {
      some: async (_title: unknown, choices: readonly { value: unknown }[]) => choices.map(({ value }) => value),
      one: async () => 'own',
      line: async () => 'Nora Baker',
      secret: async ({ prompt }: { prompt: { id: string } }) => {
        asked.push(prompt.id);
        return prompt.id.startsWith('sealFor') ? passphrase : canary;
      },
    },
    notifications: {
      attempt,
      working: (_title: unknown, work: (say: unknown, signal: AbortSignal) => Promise<unknown>) =>
        work(() => {}, new AbortController().signal),
      done: () => {},
      tell: async () => undefined,
    },
  } as unknown as CommandParts;
  const left = [...places];
  const dialog = vscode.window.showSaveDialog;
  Object.assign(vscode.window, {
    showSaveDialog: async () => vscode.Uri.file(left.shift() ?? assert.fail('asked on')),
  });
  try {
    await sealTheirCredentials(parts)({ client: 'Acme' });
  } finally {
    Object.assign(vscode.window, { showSaveDialog: dialog });
  }
  return { asked, failed };
}

describe('Credentials of a client are sealed', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deorbit-sealed-'));
    await write(
      record,
      '{ "version": 1, "id": "x1", "name": "Acme", "stage": "active", "credentials": [{ "id": "s1", "name": "Stripe" }] }\n',
    );
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
    await cleanUp();
  });

  it('once more where the file could not be written, and nothing is asked for again but its place', async () => {
    await symlink(join(folder, 'nowhere'), join(folder, 'link.age'));
    const { asked, failed } = await sealing([join(folder, 'link.age'), join(folder, 'acme.age')]);
    assert.deepEqual(failed, ['seal.danglingLink']);
    assert.deepEqual(asked, ['sealValue.prompt', 'sealFor.ownPrompt', 'sealFor.ownAgain']);
    const { entries } = await openSealed(await readFile(join(folder, 'acme.age')), { kind: 'passphrase', passphrase });
    assert.deepEqual(entries, [{ name: 'Stripe', value: canary }]);
    const { credentials, log } = JSON.parse(await read(record));
    assert.deepEqual([credentials[0].sealedOn, credentials[0].sealedIn], ['2026-11-22', 'acme.age']);
    assert.equal(log[0].line, 'Sealed into acme.age for Nora Baker, with a passphrase: Stripe');
  });
});
