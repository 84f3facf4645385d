import assert from 'node:assert/strict';
import { nodeIds } from '../../src/base/ports/node/node-ids.ts';
import { UserError } from '../../src/base/user-error.ts';
import type { Command, CommandParts } from '../../src/editor/commands/command.ts';
import { copySecret, forgetSecret, storeSecret } from '../../src/editor/commands/secrets.ts';
import { SecretClipboard } from '../../src/editor/secret-clipboard.ts';
import { aStore } from '../support/record-stores.ts';
import { aVault } from '../support/vaults.ts';
import { cleanUp, inWorkspace, read, write } from './workspace.ts';

const record = '.clients/acme.client.json';
const canary = 'canary-4f9d-Zebra!77';

/** The commands over a vault and a clipboard in memory; the person types the canary, and says yes. */
async function aWindow() {
  const { store } = aStore(inWorkspace('storage'));
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
    vault,
    ids: nodeIds,
    clipboard: new SecretClipboard(clipboard),
    asking: {
      secret: async ({ prompt }: { prompt: { id: string } }) => {
        asked.push(prompt.id);
        return canary;
      },
    },
    notifications: {
      done: ({ id }: { id: string }) => said.push(id),
      confirm: async () => true,
      tell: async () => undefined,
      attempt: (task: () => unknown) => task(),
    },
  } as unknown as CommandParts;
  const run = (command: (parts: CommandParts) => Command, credential = 'Stripe') =>
    command(parts)({ client: 'Acme', credential });
  return { run, vault, secrets, clipboard, asked, said };
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
