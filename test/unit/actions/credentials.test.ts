import assert from 'node:assert/strict';
import { addCredential } from '../../../src/actions/credentials.ts';
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
