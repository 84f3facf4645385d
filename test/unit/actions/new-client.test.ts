import assert from 'node:assert/strict';
import { newClient } from '../../../src/actions/new-client.ts';
import { aClient } from '../../support/records.ts';

describe('A new client', () => {
  it('gets the repository of the place it is added in', () => {
    const { repositories } = newClient({
      name: 'Acme',
      remote: 'git@git.example:acme/shop.git',
      folder: '.',
      others: [],
    });
    assert.deepEqual(repositories, [{ remote: 'git@git.example:acme/shop.git', folder: '.' }]);
  });

  it('gets the folder alone where there is no remote', () => {
    const { repositories } = newClient({ name: 'Acme', remote: undefined, folder: '.', others: [] });
    assert.deepEqual(repositories, [{ folder: '.' }]);
  });

  it('gets no repository where no folder is open', () => {
    assert.equal(newClient({ name: 'Acme', remote: undefined, folder: undefined, others: [] }).repositories, undefined);
  });

  it('does not take the repository that another client has', () => {
    const others = [aClient({ repositories: [{ folder: '.' }] })];
    assert.equal(newClient({ name: 'Bolt', remote: undefined, folder: '.', others }).repositories, undefined);
  });
});
