import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import { NodeFiles } from '../../src/base/ports/node/node-files.ts';
import type { CommandParts } from '../../src/editor/commands/command.ts';
import { forgetClient } from '../../src/editor/commands/forget-client.ts';
import { aVault } from '../support/vaults.ts';
import { cleanUp, inWorkspace, write } from './workspace.ts';

const record = inWorkspace('.clients/acme.client.json');
const note = inWorkspace('.clients/acme/letters/note.md');
const other = inWorkspace('.clients/acme-2.md');

/** Runs the command; the person gives the answer at that place. */
async function forget(place: number, { vault } = aVault()): Promise<string | undefined> {
  let given: string | undefined;
  const client = { kind: 'client', path: record, record: { version: 1, id: 'x1', name: 'Acme', stage: 'active' } };
  const keptNowhere = { forget: async () => undefined };
  const parts = {
    vault,
    files: new NodeFiles(),
    list: { loaded: Promise.resolve(), clients: [client], reload: async () => undefined },
    notifications: {
      decide: async (_question: unknown, answers: object, detail?: { values: { count: number } }) => {
        told = detail?.values.count;
        given = Object.keys(answers)[place];
        return given;
      },
      working: (_title: unknown, work: () => Promise<unknown>) => work(),
      done: () => undefined,
      forget: async () => undefined,
    },
    panels: { close: () => undefined },
    versions: keptNowhere,
    renderings: keptNowhere,
    copies: inWorkspace('copies'),
    forgetState: async () => undefined,
  };
  await forgetClient(parts as unknown as CommandParts)({ client: 'Acme' });
  return given;
}

/** How many secrets the question spoke of. */
let told: number | undefined;

const openPaths = () =>
  vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .map(({ input }) => (input instanceof vscode.TabInputText ? input.uri.fsPath : ''));

describe('A client is forgotten', () => {
  beforeEach(async () => {
    await write('.clients/acme.client.json', '{ "version": 1, "id": "x1", "name": "Acme", "stage": "active" }\n');
    await write('.clients/acme/letters/note.md', '# Note\n');
    await write('.clients/acme-2.md', '# Note\n');
    for (const path of [record, note, other])
      await vscode.window.showTextDocument(vscode.Uri.file(path), { preview: false });
  });
  afterEach(cleanUp);

  it('but not the documents, by the answer that Enter gives', async () => {
    assert.equal(await forget(0), 'record');
    assert.deepEqual([existsSync(record), existsSync(note)], [false, true]);
    assert.deepEqual(openPaths(), [note, other]);
  });

  it('only once it is said how many secrets go with them, which Enter seals first', async () => {
    const held = aVault();
    for (const row of ['a', 'b']) await held.vault.store({ client: 'x1', row }, 'value');
    await held.vault.store({ client: 'x2', row: 'c' }, 'value');
    assert.equal(await forget(0, held), 'seal');
    assert.deepEqual([told, existsSync(record), (await held.vault.held()).length], [2, true, 3]);
    assert.equal(await forget(1, held), 'record');
    assert.equal(existsSync(record), false);
    await write('.clients/acme.client.json', '{ "version": 1, "id": "x1", "name": "Acme", "stage": "active" }\n');
    await forget(0);
    assert.equal(told, undefined, 'nothing is said where nothing is held');
  });

  it('with the documents, whose editors would write them again', async () => {
    assert.equal(await forget(1), 'everything');
    assert.deepEqual([existsSync(record), existsSync(note)], [false, false]);
    assert.deepEqual(openPaths(), [other]);
  });
});
