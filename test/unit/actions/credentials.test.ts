import assert from 'node:assert/strict';
import { addCredential, identifyCredential, setReference } from '../../../src/actions/credentials.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { referencesOf } from '../../../src/relationship/client/row-reference.ts';
import { aClient } from '../../support/records.ts';

describe('A new credential', () => {
  it('starts not transferred, with only what was said of it', () => {
    const [change] = addCredential({ id: 'x', name: 'Stripe dashboard', account: '', ownerNow: 'Acme' })(aClient());
    assert.deepEqual(change, {
      path: ['credentials', 0],
      value: { id: 'x', name: 'Stripe dashboard', ownerNow: 'Acme', transfer: 'not started' },
    });
  });
});

describe('A credential that was written by hand', () => {
  const record = aClient({ credentials: [{ id: 'mail', name: 'Mail' }, { name: 'Stripe' }] });
  const [, stripe = { key: '', print: '' }] = referencesOf(record.credentials ?? []);

  it('gets an id of its own, so that a secret finds it again', () =>
    assert.deepEqual(identifyCredential(stripe, 'k7')(record), [{ path: ['credentials', 1, 'id'], value: 'k7' }]));

  it('refers to where its secret lives, until that is taken out', () => {
    const reference = 'op://Clients/Stripe/password';
    assert.deepEqual(setReference(stripe, reference)(record), [
      { path: ['credentials', 1, 'reference'], value: reference },
    ]);
    assert.deepEqual(setReference(stripe, undefined)(record), []);
  });

  it('is left alone where somebody else has changed it since', () => {
    const other = aClient({ credentials: [{ name: 'Stripe', account: 'new' }] });
    assert.throws(
      () => setReference(stripe, 'bw:x')(other),
      (error) => error instanceof UserError && error.id === 'row.changed',
    );
  });
});
