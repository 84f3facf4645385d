import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { remoteOf, withoutLogin } from '../../../src/project/git-remote.ts';

describe('The remote of a workspace', () => {
  let folder = '';
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' });
  const remote = () => remoteOf(new NodeFiles(), join(folder, 'packages/shop/.clients'));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deorbit-remote-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is unknown outside a repository, and in one without a remote', async () => {
    assert.equal(await remote(), undefined);
    git('init', '-q');
    assert.equal(await remote(), undefined);
  });

  it('is origin, wherever in the repository the workspace lies', async () => {
    git('init', '-q');
    git('remote', 'add', 'upstream', 'git@git.example:upstream/shop.git');
    git('remote', 'add', 'origin', 'git@git.example:acme/shop.git');
    assert.equal(await remote(), 'git@git.example:acme/shop.git');
  });

  it('is the first one where none is called origin', async () => {
    git('init', '-q');
    git('remote', 'add', 'live', 'ssh://git.example/shop.git');
    assert.equal(await remote(), 'ssh://git.example/shop.git');
  });

  it('is not a folder of this machine, which means nothing to the client', async () => {
    git('init', '-q');
    git('remote', 'add', 'origin', '/srv/git/shop.git');
    git('remote', 'add', 'disk', 'file:///srv/git/shop.git');
    assert.equal(await remote(), undefined);
    git('remote', 'add', 'acme', 'git.example:acme/shop.git');
    assert.equal(await remote(), 'git.example:acme/shop.git');
  });

  it('never carries a login', () => {
    const address = withoutLogin(['https://nora:', 'token', '@git.example/acme/shop.git'].join(''));
    assert.equal(address, 'https://git.example/acme/shop.git');
    assert.equal(withoutLogin('git@git.example:acme/shop.git'), 'git@git.example:acme/shop.git');
    const secret = ['to', 'ken'].join('');
    for (const [whole, shown] of [
      [`https://${secret}@git.example/shop`, 'https://git.example/shop'],
      [`https://nora:p@${secret}@git.example/shop`, 'https://git.example/shop'],
      [`https://nora:a/${secret}@git.example/shop`, 'https://git.example/shop'],
      [`https://git.example:8443/@acme/shop?private_token=${secret}#${secret}`, 'https://git.example:8443/@acme/shop'],
      [`ssh://nora:${secret}@git.example:2222/shop`, 'ssh://nora@git.example:2222/shop'],
      [`ftp://nora:${secret}@[::1]:21/@shop`, 'ftp://[::1]:21/@shop'],
      ['http://[::1]/@shop', 'http://[::1]/@shop'],
    ] as const)
      assert.equal(withoutLogin(whole), shown);
  });
});
