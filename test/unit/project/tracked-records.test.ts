import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { NodeGit } from '../../../src/base/ports/node/node-git.ts';
import { trackedRecords, untrack } from '../../../src/project/tracked-records.ts';
import { git } from '../../support/git.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

describe('Records that a repository tracks', () => {
  const folder = useTemporaryFolder();
  const files = new NodeFiles();
  const repository = () => join(folder(), 'repository');
  const records = () => join(repository(), '.clients');
  const look = () => trackedRecords(new NodeGit(), files, records());

  beforeEach(async () => {
    await mkdir(records(), { recursive: true });
    git(repository(), 'init', '-q', '-b', 'main');
    await writeFile(join(records(), 'acme.client.json'), '{}');
    await writeFile(join(repository(), 'index.js'), '');
    git(repository(), 'add', 'index.js');
  });

  it('are none while nobody added them', async () => {
    assert.equal(await look(), undefined);
  });

  it('are found before a commit, in a commit, and on a remote', async () => {
    git(repository(), 'add', '-f', '.clients');
    const tracked = { folder: records(), count: 1, committed: false, remotes: [] };
    assert.deepEqual(await look(), tracked);
    git(repository(), 'commit', '-q', '-m', 'all');
    assert.deepEqual(await look(), { ...tracked, committed: true });
    git(folder(), 'init', '-q', '--bare', 'remote.git');
    git(repository(), 'remote', 'add', 'origin', join(folder(), 'remote.git'));
    git(repository(), 'push', '-q', 'origin', 'main');
    assert.deepEqual(await look(), { ...tracked, committed: true, remotes: ['origin/main'] });
  });

  it('are found in a workspace that holds nothing else yet: whose it is, nobody has said', async () => {
    git(repository(), 'rm', '-q', '--cached', 'index.js');
    await writeFile(join(repository(), 'README.md'), '');
    git(repository(), 'add', '-f', '.clients', 'README.md');
    assert.equal((await look())?.count, 1);
  });

  it("are no concern where their folder is a repository of the person's own, also inside another", async () => {
    git(records(), 'init', '-q', '-b', 'main');
    git(records(), 'add', 'acme.client.json');
    git(records(), 'commit', '-q', '-m', 'mine');
    assert.equal(await look(), undefined);
    git(repository(), '-c', 'advice.addEmbeddedRepo=false', 'add', '-f', '.clients');
    assert.equal(await look(), undefined);
  });

  it('are let go of without a file being touched', async () => {
    git(repository(), 'add', '-f', '.clients');
    git(repository(), 'commit', '-q', '-m', 'all');
    assert.equal(await untrack(new NodeGit(), files, records()), true);
    assert.equal(await look(), undefined);
    assert.ok(existsSync(join(records(), 'acme.client.json')));
    assert.match(git(repository(), 'status', '--porcelain'), /^D {2}\.clients\/acme\.client\.json$/m);
  });
});
