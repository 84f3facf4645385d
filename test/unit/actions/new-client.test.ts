import assert from 'node:assert/strict';
import { newClient } from '../../../src/actions/new-client.ts';
import { aClient } from '../../support/records.ts';

describe('A new client', () => {
  it('gets the repository of the place it is added in', () => {
    const { repositories } = newClient({ name: 'Acme', remote: 'git@git.example:acme/shop.git', others: [] });
    assert.deepEqual(repositories, [{ remote: 'git@git.example:acme/shop.git', folder: '.' }]);
  });

  it('gets the folder alone where there is no remote', () => {
    assert.deepEqual(newClient({ name: 'Acme', remote: undefined, others: [] }).repositories, [{ folder: '.' }]);
  });

  it('does not take the repository that another client has', () => {
    const others = [aClient({ repositories: [{ folder: '.' }] })];
    assert.equal(newClient({ name: 'Bolt', remote: undefined, others }).repositories, undefined);
  });
});
