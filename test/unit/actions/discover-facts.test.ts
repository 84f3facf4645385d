import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { discoverFacts } from '../../../src/actions/discover-facts.ts';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { NodeGit } from '../../../src/base/ports/node/node-git.ts';
import { git } from '../../support/git.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

describe('Discovering a project', () => {
  const folder = useTemporaryFolder('memory');
  const files = new NodeFiles();

  it('puts what files tell and what git tells together, and says where there is no git', async () => {
    git(folder(), 'init', '-q', '-b', 'main');
    await writeFile(join(folder(), 'a.js'), '// TODO: refund\n');
    git(folder(), 'add', '.');
    git(folder(), 'commit', '-q', '-m', 'first');
    const { facts, notRead, commit } = await discoverFacts({ files, git: new NodeGit() }, { root: folder() });
    assert.deepEqual(
      facts.map(({ kind, name }) => `${kind} ${name}`),
      ['task refund', 'branch main'],
    );
    assert.deepEqual([notRead, commit], [[], git(folder(), 'rev-parse', 'HEAD').trim()]);
    const without = await discoverFacts({ files }, { root: folder() });
    assert.deepEqual(without.notRead, [{ path: '.git', why: 'no-git' }]);
  });
});
