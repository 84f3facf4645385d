import assert from 'node:assert/strict';
import { changeStage, folderAfterMove, renameClient } from '../../../src/actions/change-client.ts';
import { aClient } from '../../support/records.ts';

describe('Changing a client', () => {
  it('moves it to another stage, once', () => {
    assert.deepEqual(changeStage('leaving')(aClient()), [{ path: ['stage'], value: 'leaving' }]);
    assert.deepEqual(changeStage('active')(aClient()), []);
  });

  it('gives it another name, and never none', () => {
    assert.deepEqual(renameClient(' Acme & Sons ')(aClient()), [{ path: ['name'], value: 'Acme & Sons' }]);
    assert.deepEqual(renameClient('Acme')(aClient()), []);
    assert.deepEqual(renameClient('  ')(aClient()), []);
  });

  it('writes the folder of the code out where the record leaves it, and back', () => {
    const repositories = [{ folder: '.', remote: 'git@git.example:a/b' }, { folder: './' }, { folder: '/else' }, {}];
    assert.deepEqual(folderAfterMove('/work/shop', 'own')(aClient({ repositories })), [
      { path: ['repositories', 0, 'folder'], value: '/work/shop' },
      { path: ['repositories', 1, 'folder'], value: '/work/shop' },
    ]);
    assert.deepEqual(folderAfterMove('/else', 'workspace')(aClient({ repositories })), [
      { path: ['repositories', 2, 'folder'], value: '.' },
    ]);
    assert.deepEqual(folderAfterMove('/work/shop', 'own')(aClient()), []);
  });
});
