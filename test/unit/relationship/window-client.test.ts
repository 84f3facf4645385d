import assert from 'node:assert/strict';
import { clientOfWindow } from '../../../src/relationship/client/window-client.ts';
import { aClient } from '../../support/records.ts';

describe('The client of a window', () => {
  const acme = aClient({ id: 'a', name: 'Acme' });
  const bolt = aClient({ id: 'b', name: 'Bolt' });

  it('is the only one there', () => {
    assert.equal(clientOfWindow([acme]), acme);
  });

  it('is the only one that has not left', () => {
    assert.equal(clientOfWindow([{ ...acme, stage: 'left' }, bolt]), bolt);
  });

  it('is the one that names a repository, among several', () => {
    const withRepository = { ...bolt, repositories: [{ folder: '.' }] };
    assert.equal(clientOfWindow([acme, withRepository]), withRepository);
  });

  it('is nobody where two could be meant', () => {
    assert.equal(clientOfWindow([acme, bolt]), undefined);
    assert.equal(clientOfWindow([]), undefined);
  });
});
