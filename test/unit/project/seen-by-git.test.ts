import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { NodeGit } from '../../../src/base/ports/node/node-git.ts';
import { seenByGit } from '../../../src/project/seen-by-git.ts';
import { keepOutOfGit } from '../../../src/records/keep-out-of-git.ts';
import { git } from '../../support/git.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

describe('Whether git sees the records', () => {
  const folder = useTemporaryFolder();
  const files = new NodeFiles();
  const repository = () => join(folder(), 'repository');
  const look = (workspace = repository()) => seenByGit(new NodeGit(), files, join(workspace, '.clients'));

  /** A records folder as Deorbit makes one: kept out of git first. */
  async function addRecords(workspace = repository()): Promise<void> {
    await keepOutOfGit(files, join(workspace, '.clients'));
    await mkdir(join(workspace, '.clients'), { recursive: true });
    await writeFile(join(workspace, '.clients', 'acme.client.json'), '{}');
  }

  beforeEach(async () => {
    await mkdir(repository());
    git(repository(), 'init', '-q');
    git(repository(), 'commit', '-q', '--allow-empty', '-m', 'first');
  });

  it('is no once they are kept out, in work trees and submodules too', async () => {
    await addRecords();
    assert.deepEqual(await look(), { kind: 'ignored' });
    const tree = join(folder(), 'tree');
    git(repository(), 'worktree', 'add', '-q', tree);
    await addRecords(tree);
    assert.deepEqual(await look(tree), { kind: 'ignored' });
    const outer = join(folder(), 'outer');
    await mkdir(outer);
    git(outer, 'init', '-q');
    git(outer, 'submodule', '--quiet', 'add', repository(), 'part');
    await addRecords(join(outer, 'part'));
    assert.deepEqual(await look(join(outer, 'part')), { kind: 'ignored' });
  });

  it('is yes where an ignore file takes it back, with the file and the line', async () => {
    await writeFile(join(repository(), '.gitignore'), 'node_modules\n!.clients\n');
    await addRecords();
    const rule = { file: join(repository(), '.gitignore'), line: 2, pattern: '!.clients' };
    assert.deepEqual(await look(), { kind: 'seen', rule });
  });

  it('is yes where an ignore file further down takes it back', async () => {
    const workspace = join(repository(), 'apps', 'my shop');
    await mkdir(workspace, { recursive: true });
    await writeFile(join(workspace, '.gitignore'), '!/.clients/\n');
    await addRecords(workspace);
    const rule = { file: join(workspace, '.gitignore'), line: 1, pattern: '!/.clients/' };
    assert.deepEqual(await look(workspace), { kind: 'seen', rule });
  });

  it('is yes, for no reason, where nothing keeps them out', async () => {
    await mkdir(join(repository(), '.clients'));
    assert.deepEqual(await look(), { kind: 'seen', rule: undefined });
  });

  it('is not known outside a repository and without git', async () => {
    await mkdir(join(folder(), 'plain', '.clients'), { recursive: true });
    assert.deepEqual(await look(join(folder(), 'plain')), { kind: 'unknown' });
    const none = { run: () => Promise.resolve(undefined) };
    assert.deepEqual(await seenByGit(none, files, join(repository(), '.clients')), { kind: 'unknown' });
  });

  it('is asked without running what the repository names, nor following where the environment points', async () => {
    await addRecords();
    const program = join(folder(), 'program');
    await writeFile(program, `#!/bin/sh\ntouch '${join(folder(), 'ran')}'\n`);
    await chmod(program, 0o755);
    git(repository(), 'config', 'core.fsmonitor', program);
    git(repository(), 'config', 'core.hooksPath', folder());
    process.env.GIT_DIR = join(folder(), 'elsewhere');
    try {
      assert.deepEqual(await look(), { kind: 'ignored' });
      const status = await new NodeGit().run(repository(), ['status', '--porcelain']);
      assert.equal(status?.code, 0);
    } finally {
      delete process.env.GIT_DIR;
    }
    assert.equal(existsSync(join(folder(), 'ran')), false);
  });
});
