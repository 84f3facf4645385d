import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { appendFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { keepOutOfGit } from '../../../src/records/keep-out-of-git.ts';
import { aStore } from '../../support/record-stores.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const options = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'protocol.file.allow=always'];

/** Runs git without the settings of the machine. */
function git(cwd: string, ...args: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  return execFileSync('git', [...options, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

describe('The records folder in a git repository', () => {
  const folder = useTemporaryFolder();
  const files = new NodeFiles();
  const repository = () => join(folder(), 'repository');
  const excludeFile = () => join(repository(), '.git', 'info', 'exclude');

  beforeEach(async () => {
    await mkdir(repository());
    git(repository(), 'init', '-q');
    git(repository(), 'commit', '-q', '--allow-empty', '-m', 'first');
  });

  /** Puts a record there and asks git whether it sees anything. */
  async function staysUnseen(workspace: string): Promise<void> {
    const records = join(workspace, '.clients');
    await mkdir(records, { recursive: true });
    await writeFile(join(records, 'acme.client.json'), '{}');
    assert.equal(git(workspace, 'status', '--porcelain', '--untracked-files=all'), '');
    assert.match(git(workspace, 'check-ignore', join(records, 'acme.client.json')), /acme/);
  }

  it('is kept out once and for all, before there is anything in it', async () => {
    const records = join(repository(), '.clients');
    assert.deepEqual(await keepOutOfGit(files, records), { kind: 'added', excludeFile: excludeFile() });
    const once = readFileSync(excludeFile(), 'utf8');
    assert.deepEqual(await keepOutOfGit(files, records), { kind: 'already', excludeFile: excludeFile() });
    assert.equal(readFileSync(excludeFile(), 'utf8'), once);
    await staysUnseen(repository());
  });

  it('is kept out when the workspace is a folder in the repository, and only there', async () => {
    const workspace = join(repository(), 'apps', 'shop');
    await keepOutOfGit(files, join(workspace, '.clients'));
    await staysUnseen(workspace);
    await mkdir(join(repository(), '.clients'));
    await writeFile(join(repository(), '.clients', 'theirs'), '');
    assert.equal(git(repository(), 'status', '--porcelain'), '?? .clients/\n');
  });

  it('is kept out of a work tree of its own, where the exclude file is the shared one', async () => {
    const tree = join(folder(), 'tree');
    git(repository(), 'worktree', 'add', '-q', tree);
    assert.deepEqual(await keepOutOfGit(files, join(tree, '.clients')), { kind: 'added', excludeFile: excludeFile() });
    await staysUnseen(tree);
  });

  it('is kept out of a submodule, and the repository around it', async () => {
    const library = join(folder(), 'library');
    git(folder(), 'init', '-q', library);
    git(library, 'commit', '-q', '--allow-empty', '-m', 'first');
    git(repository(), 'submodule', '--quiet', 'add', library, 'modules/library');
    git(repository(), 'commit', '-q', '-m', 'library');
    const workspace = join(repository(), 'modules', 'library');
    const { excludeFile: own } = await keepOutOfGit(files, join(workspace, '.clients'));
    assert.equal(own, join(repository(), '.git', 'modules', 'modules', 'library', 'info', 'exclude'));
    await staysUnseen(workspace);
    assert.equal(git(repository(), 'status', '--porcelain', '--ignore-submodules=none'), '');
  });

  it('is kept out whatever characters lead to it', async () => {
    for (const name of [
      'a [b] c',
      '#hash',
      '!bang',
      'star*',
      'what?',
      'back\\slash',
      'end ',
      ' start',
      'line\nbreak',
      'ünï',
      '日本',
      '$HOME',
      '"',
    ]) {
      const workspace = join(repository(), name, 'x');
      await keepOutOfGit(files, join(workspace, '.clients'));
      await staysUnseen(workspace);
    }
  });

  it('is kept out when it is reached by a link from outside, or is one itself', async () => {
    await mkdir(join(repository(), 'inside'));
    const workspace = join(folder(), 'link');
    await symlink(join(repository(), 'inside'), workspace);
    await keepOutOfGit(files, join(workspace, '.clients'));
    await staysUnseen(join(repository(), 'inside'));
    await mkdir(join(folder(), 'elsewhere'));
    await symlink(join(folder(), 'elsewhere'), join(repository(), '.clients'));
    await keepOutOfGit(files, join(repository(), '.clients'));
    assert.equal(git(repository(), 'status', '--porcelain'), '');
  });

  it('leaves what stands in the exclude file as it is, in its encoding and with its line ends', async () => {
    const theirs = Buffer.concat([Buffer.from('# mine\r\n'), Buffer.from([0xe9, 0xff]), Buffer.from('\r\n*.tmp')]);
    await writeFile(excludeFile(), theirs);
    await keepOutOfGit(files, join(repository(), '.clients'));
    assert.deepEqual(readFileSync(excludeFile()), Buffer.concat([theirs, Buffer.from('\r\n/.clients\r\n')]));
  });

  it('makes the exclude file where there is none', async () => {
    await rm(join(repository(), '.git', 'info'), { recursive: true });
    await keepOutOfGit(files, join(repository(), '.clients'));
    await staysUnseen(repository());
  });

  it('is content with a line somebody wrote, unless a later one takes it back', async () => {
    await appendFile(excludeFile(), '/.clients/\n');
    assert.equal((await keepOutOfGit(files, join(repository(), '.clients'))).kind, 'already');
    await appendFile(excludeFile(), '!/.clients/\n');
    assert.equal((await keepOutOfGit(files, join(repository(), '.clients'))).kind, 'added');
    await staysUnseen(repository());
  });

  it('loses no line when several windows write to the exclude file at once', async () => {
    const places = Array.from({ length: 12 }, (_, n) => join(repository(), `${n}`, '.clients'));
    await Promise.all(places.map((place) => keepOutOfGit(new NodeFiles(), place)));
    const lines = readFileSync(excludeFile(), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('/'));
    assert.equal(lines.length, 12);
  });

  it('needs nothing where there is no repository; a folder called .git makes none', async () => {
    const workspace = join(folder(), 'plain');
    await mkdir(join(workspace, '.git'), { recursive: true });
    assert.deepEqual(await keepOutOfGit(files, join(workspace, '.clients')), { kind: 'no-repository' });
    await rm(join(workspace, '.git'), { recursive: true });
    for (const pointer of ['gitdir: ../nowhere\n', 'something else', 'x'.repeat(100_000)]) {
      await writeFile(join(workspace, '.git'), pointer);
      assert.deepEqual(await keepOutOfGit(files, join(workspace, '.clients')), { kind: 'no-repository' });
    }
    assert.equal(existsSync(join(folder(), 'nowhere')), false);
  });

  it('is kept out before the first record is made', async () => {
    await aStore(folder()).store.create(join(repository(), '.clients'), { name: 'Acme', stage: 'active' });
    assert.equal(git(repository(), 'status', '--porcelain', '--untracked-files=all'), '');
  });
});
