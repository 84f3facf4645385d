import assert from 'node:assert/strict';
import { join } from 'node:path';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { isInFolder, pathBetween } from '../../../src/records/path-between.ts';

describe('The path from one folder to another', () => {
  const files = new NodeFiles();
  const at = (...names: readonly string[]) => join('/', 'work', ...names);

  it('leads up and down again, with forward slashes', () => {
    assert.equal(pathBetween(files, at('one'), at('one')), '');
    assert.equal(pathBetween(files, at('one'), at('two')), '../two');
    assert.equal(pathBetween(files, at('one'), at('one', 'packages', 'api')), 'packages/api');
    assert.equal(pathBetween(files, at('one', 'deep'), at('two', 'api')), '../../two/api');
  });

  it('tells what is in a folder from what only begins with its name', () => {
    assert.equal(isInFolder(files, at('one', '.env'), at('one')), true);
    assert.equal(isInFolder(files, at('one-more', '.env'), at('one')), false);
    assert.equal(isInFolder(files, at('.env'), at('one')), false);
  });
});
