import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CANARY_SECRET } from '../../scripts/workbench/traces.mjs';
import { englishText } from '../../src/base/english-text.ts';
import type { Log } from '../../src/base/ports/log.ts';
import { NodeFiles } from '../../src/base/ports/node/node-files.ts';
import { nodeIds } from '../../src/base/ports/node/node-ids.ts';
import { UserError } from '../../src/base/user-error.ts';
import type { ClientList } from '../../src/editor/client-list.ts';
import { checkSecrets } from '../../src/editor/commands/check-secrets.ts';
import type { Command, CommandParts } from '../../src/editor/commands/command.ts';
import { copySecret, forgetSecret, storeSecret } from '../../src/editor/commands/secrets.ts';
import type { Hiding } from '../../src/editor/hiding.ts';
import type { Notifications } from '../../src/editor/notifications.ts';
import { SecretClipboard } from '../../src/editor/secret-clipboard.ts';
import { StrayWatch } from '../../src/editor/stray-watch.ts';
import { aStore } from '../support/record-stores.ts';
import { aVault, MemoryState } from '../support/vaults.ts';
import { cleanUp, inWorkspace, read, write } from './workspace.ts';

const record = '.clients/acme.client.json';
const canary = CANARY_SECRET;

/** The commands over a vault and a clipboard in memory; the person types the canary, and says yes. */
async function aWindow() {
  const { store, versions } = aStore(inWorkspace('storage'));
  const { vault, secrets } = aVault();
  const [asked, said]: [string[], string[]] = [[], []];
  const clipboard = {
    held: '',
    readText: async () => clipboard.held,
    writeText: async (text: string) => {
      clipboard.held = text;
    },
  };
  const list = {
    loaded: Promise.resolve(),
    clients: await store.load(inWorkspace('.clients')),
    reload: async () => {
      list.clients = await store.load(inWorkspace('.clients'));
    },
  };
  const parts = {
    list,
    store,
    versions,
    files: new NodeFiles(),
    text: englishText,
    vault,
    ids: nodeIds,
    clipboard: new SecretClipboard(clipboard),
    asking: {
      secret: async ({ prompt }: { prompt: { id: string } }) => {
        asked.push(prompt.id);
        return canary;
      },
      some: async (_title: unknown, choices: readonly { label: string; detail: string; value: unknown }[]) => {
        asked.push(...choices.map(({ label, detail }) => `${label}: ${detail}`));
        return choices.map(({ value }) => value);
      },
    },
    notifications: {
      done: ({ id }: { id: string }) => said.push(id),
      confirm: async () => true,
      tell: async () => undefined,
      attempt: (task: () => unknown) => task(),
      working: (_title: unknown, work: (say: () => void, signal: AbortSignal) => unknown) =>
        work(() => undefined, new AbortController().signal),
    },
  } as unknown as CommandParts;
  const run = (command: (parts: CommandParts) => Command, credential = 'Stripe') =>
    command(parts)({ client: 'Acme', credential });
  return { run, parts, list, secrets, clipboard, asked, said };
}

describe('A secret that Deorbit is asked to hold', () => {
  beforeEach(() =>
    write(
      record,
      '{ "version": 1, "id": "x1", "name": "Acme", "stage": "active", "credentials": [{ "name": "Stripe", "keptIn": "1Password" }] }\n',
    ),
  );
  afterEach(cleanUp);

  it('is asked for with what would lose it, and gets into no file', async () => {
    const { run, asked, secrets } = await aWindow();
    await run(storeSecret);
    assert.deepEqual(asked, ['storeSecret.prompt']);
    const { credentials } = JSON.parse(await read(record));
    assert.match(credentials[0].id, /^\w{6}$/, 'the row has an id to be found by');
    assert.deepEqual([...secrets.kept], [[`deorbit.vault/x1/${credentials[0].id}`, canary]]);
    assert.ok(!(await read(record)).includes(canary));
  });

  it('is said in the record to be held here, as long as it is', async () => {
    const { run } = await aWindow();
    const heldIn = async () => JSON.parse(await read(record)).credentials[0].heldIn;
    await run(storeSecret);
    assert.equal(await heldIn(), vscode.env.appName);
    await run(forgetSecret);
    assert.equal(await heldIn(), undefined);
  });

  it('is copied, and forgotten when somebody says so', async () => {
    const { run, clipboard, secrets, said } = await aWindow();
    await run(storeSecret);
    await run(copySecret);
    assert.equal(clipboard.held, canary);
    await run(forgetSecret);
    assert.equal(secrets.kept.size, 0);
    assert.deepEqual(said, ['storeSecret.done', 'copySecret.done', 'forgetSecret.done']);
    await assert.rejects(run(copySecret), (error) => error instanceof UserError && error.id === 'secret.notHeld');
  });

  it('and whose row was deleted is named, told of once, and forgotten when somebody says so', async () => {
    const { run, parts, list, secrets, asked } = await aWindow();
    await run(storeSecret);
    const told: string[] = [];
    const watched = new vscode.EventEmitter<void>();
    const watch = new StrayWatch(
      {
        ...parts,
        list: Object.assign(list, { onDidChange: watched.event, records: [] }) as unknown as ClientList,
        hiding: { hidden: false } as Hiding,
        state: new MemoryState() as unknown as vscode.Memento,
        log: { error: (...what: readonly unknown[]) => assert.fail(what.join(' ')) } as unknown as Log,
        notifications: { warn: async ({ id }: { id: string }) => void told.push(id) } as unknown as Notifications,
      },
      0,
    );
    const look = async () => {
      watched.fire();
      await new Promise((resolve) => setTimeout(resolve, 300));
    };
    await look();
    assert.deepEqual(told, []);
    await write(record, '{ "version": 1, "id": "x1", "name": "Acme", "stage": "active" }\n');
    await list.reload();
    await look();
    await look();
    assert.deepEqual(told, ['strays.found']);
    await run(checkSecrets);
    assert.equal(asked.at(-1), 'Stripe: its row was deleted from the record');
    assert.equal(secrets.kept.size, 0);
    watch.dispose();
  });

  it('that the keyring has lost is said to be gone, with where else it is kept', async () => {
    const { run, secrets } = await aWindow();
    await run(storeSecret);
    secrets.kept.clear();
    await assert.rejects(run(copySecret), (error) => {
      assert.ok(error instanceof UserError);
      assert.deepEqual([error.id, error.values.place], ['secret.goneKeptIn', '1Password']);
      assert.deepEqual(
        error.remedies.map((remedy) => remedy.kind === 'command' && remedy.command),
        ['deorbit.storeSecret', 'deorbit.forgetSecret'],
      );
      return true;
    });
  });
});
