import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeGit } from '../../../src/base/ports/node/node-git.ts';
import { git } from '../../support/git.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

describe('The git of this machine', () => {
  const folder = useTemporaryFolder();
  const clone = () => join(folder(), 'clone');

  /** A clone that lacks a file's content, and whose configuration names programs to fetch it with. */
  async function aHostileClone(): Promise<string> {
    const origin = join(folder(), 'origin');
    await mkdir(origin);
    git(origin, 'init', '-q');
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    await writeFile(join(origin, 'a.txt'), 'a');
    git(origin, 'add', 'a.txt');
    git(origin, 'commit', '-q', '-m', 'first');
    git(folder(), 'clone', '-q', '--no-checkout', '--filter=blob:none', `file://${origin}`, clone());
    const program = join(folder(), 'program');
    await writeFile(program, `#!/bin/sh\ntouch '${join(folder(), 'ran')}'\n`);
    await chmod(program, 0o755);
    return program;
  }

  it('fetches nothing that a clone left out, with whatever program it names', async () => {
    const program = await aHostileClone();
    const addresses = [`ext::${program}`, 'ssh://git.example/shop.git', `file://${join(folder(), 'origin')}`];
    for (const address of addresses) {
      git(clone(), 'config', 'remote.origin.url', address);
      git(clone(), 'config', 'remote.origin.uploadpack', program);
      git(clone(), 'config', 'core.sshCommand', program);
      git(clone(), 'config', 'protocol.allow', 'always');
      const content = await new NodeGit().run(clone(), ['cat-file', 'blob', 'HEAD:a.txt']);
      assert.notEqual(content?.code, 0);
      assert.equal(existsSync(join(folder(), 'ran')), false, address);
    }
  });

  it('asks no program about signatures', async () => {
    const program = await aHostileClone();
    const origin = join(folder(), 'origin');
    const commit = git(origin, 'cat-file', 'commit', 'HEAD').replace(/\n\n/, '\ngpgsig signed\n\n');
    await writeFile(join(origin, 'commit'), commit);
    const signed = git(origin, 'hash-object', '-t', 'commit', '-w', 'commit').trim();
    git(origin, 'config', 'log.showSignature', 'true');
    git(origin, 'config', 'gpg.program', program);
    assert.equal((await new NodeGit().run(origin, ['log', signed]))?.code, 0);
    assert.equal(existsSync(join(folder(), 'ran')), false);
  });

  it('says what it had said when that was enough, and nothing where it said too much', async () => {
    git(folder(), 'init', '-q');
    const input = 'a'.repeat(5 * 1024 * 1024);
    const alias = ['-c', 'alias.say=!cat', 'say'];
    assert.equal(await new NodeGit().run(folder(), alias, input), undefined);
    const answer = await new NodeGit().run(folder(), alias, input, { enough: 1000 });
    assert.deepEqual(answer, { code: 0, output: 'a'.repeat(1000), cut: true });
    assert.equal(await new NodeGit().run(folder(), alias, input, { signal: AbortSignal.abort() }), undefined);
  });

  it('says why it failed', async () => {
    const answer = await new NodeGit().run(folder(), ['rev-parse', '--show-toplevel']);
    assert.equal(answer?.code, 128);
    assert.match(answer?.complaint ?? '', /not a git repository/);
  });
});
