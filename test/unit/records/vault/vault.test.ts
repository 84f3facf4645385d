import assert from 'node:assert/strict';
import { UserError } from '../../../../src/base/user-error.ts';
import { aVault, MemorySecrets } from '../../../support/vaults.ts';

const stripe = { client: 'x1', row: 'stripe' };
const value = 'correct horse';

describe('The vault', () => {
  it('holds a secret letter by letter, and knows of it without reading it', async () => {
    const { vault } = aVault();
    assert.equal(vault.holds(stripe), false);
    await vault.store(stripe, ' two\nlines ');
    assert.equal(vault.holds(stripe), true);
    assert.equal(await vault.read(stripe), ' two\nlines ');
    assert.deepEqual(await vault.held(), [stripe]);
  });

  it('keeps nothing but ids and the day beside the secret', async () => {
    const { vault, index } = aVault();
    await vault.store(stripe, value);
    assert.deepEqual([...index.kept], [['deorbit.vault/x1/stripe', '2026-11-20']]);
  });

  it('says so where the keyring does not take a secret, and pretends nothing', async () => {
    const refusing = new MemorySecrets();
    refusing.store = async () => Promise.reject(new Error(`cannot store ${value}`));
    const forgetful = new MemorySecrets();
    forgetful.store = async () => undefined;
    for (const secrets of [refusing, forgetful]) {
      const { vault, index } = aVault(secrets);
      await assert.rejects(vault.store(stripe, value), (error: unknown) => {
        assert.ok(error instanceof UserError && error.id === 'vault.notStored');
        assert.ok(!JSON.stringify(error).includes(value) && error.cause === undefined, 'the value is in no error');
        return true;
      });
      assert.deepEqual([vault.holds(stripe), index.kept.size], [false, 0]);
    }
  });

  it('knows what it was given after the keyring was reset', async () => {
    const { vault, secrets } = aVault();
    await vault.store(stripe, value);
    secrets.kept.clear();
    assert.deepEqual([vault.holds(stripe), await vault.read(stripe)], [true, undefined]);
    assert.deepEqual(await vault.values(), []);
  });

  it('finds what only the keyring knows of any more', async () => {
    const { vault, index } = aVault();
    await vault.store(stripe, value);
    index.kept.clear();
    assert.deepEqual(await vault.held(), [stripe]);
  });

  for (const tells of [true, false]) {
    it(`forgets a client's secrets and no others, where the keyring ${tells ? 'tells' : 'does not tell'} its keys`, async () => {
      const { vault, secrets, index } = aVault(new MemorySecrets({ tells }));
      const others = [
        { client: 'x11', row: 'stripe' },
        { client: 'x1/../x2', row: 'a b' },
      ];
      for (const place of [stripe, { client: 'x1', row: 'mail' }, ...others]) await vault.store(place, value);
      await vault.forgetClient('x1');
      assert.deepEqual([secrets.kept.size, index.kept.size], [2, 2]);
      assert.deepEqual(await vault.held(), others);
    });
  }

  it('takes whatever a record calls itself', async () => {
    const { vault, index } = aVault();
    const odd = { client: 'a/b:c\ud800', row: 'x' };
    await vault.store(odd, value);
    assert.equal(await vault.read(odd), value);
    await vault.forgetClient(odd.client);
    assert.equal(index.kept.size, 0);
  });

  it('tells when something is held, or no more', async () => {
    const { vault } = aVault();
    let told = 0;
    const listening = vault.onDidChange(() => told++);
    await vault.store(stripe, value);
    await vault.forget(stripe);
    listening.dispose();
    await vault.store(stripe, value);
    assert.equal(told, 2);
  });
});
