import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { placeSealed, placeTrouble, safeFolder } from '../../../src/records/sealing/place-sealed.ts';
import { FailingFs } from '../../support/failing-fs.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const run = promisify(execFile);
const sealed = new TextEncoder().encode('sealed');

describe('The place of a sealed file', () => {
  const folder = useTemporaryFolder();
  const files = new NodeFiles();
  const path = (...names: string[]) => join(folder(), ...names);
  const places = () => ({ records: [path('records')], home: path('home') });
  const put = (file: string, replacing = false) => placeSealed(files, { file, sealed, replacing }, places());
  const refused = (work: Promise<unknown>) =>
    work.then(
      () => assert.fail('it was not refused'),
      ({ id, values }) => [id, values.place ?? values.file],
    );

  beforeEach(async () => {
    for (const name of ['records', 'home/Documents', 'free']) await mkdir(path(name), { recursive: true });
  });

  it('is written so that only its owner can read it, with nothing beside it', async () => {
    await put(path('free', 'acme.age'));
    assert.deepEqual(await readdir(path('free')), ['acme.age']);
    assert.equal((await stat(path('free', 'acme.age'))).mode & 0o777, 0o600);
    assert.equal(await readFile(path('free', 'acme.age'), 'utf8'), 'sealed');
  });

  it('is no work tree of git: not a repository, a work tree of its own, a submodule, nor one behind a link', async () => {
    await run('git', ['init', '-q', path('repository')]);
    const git = ['-C', path('repository'), '-c', 'user.name=x', '-c', 'user.email=x@x.example'];
    await run('git', [...git, 'commit', '-q', '--allow-empty', '-m', 'Begin']);
    await run('git', [...git, 'worktree', 'add', '-q', path('beside')]);
    await mkdir(path('repository', 'deep', 'down'), { recursive: true });
    await symlink(path('repository', 'deep'), path('free', 'link'));
    for (const place of [
      'repository',
      'repository/deep/down',
      'repository/.git',
      'repository/new',
      'beside',
      'free/link',
    ]) {
      const told = await refused(put(path(place, 'acme.age')));
      assert.deepEqual(told, ['seal.inRepositoryInstead', path('home', 'Documents', 'acme.age')], place);
    }
    await put(path('free', 'acme.age'));
  });

  it('is not among the records, also behind a link', async () => {
    await symlink(path('records'), path('free', 'link'));
    await mkdir(path('records', 'acme'));
    for (const place of ['records', 'records/acme', 'free/link'])
      assert.equal((await refused(put(path(place, 'acme.age'))))[0], 'seal.inRecordsInstead', place);
  });

  it('is named only where it would be taken: not in a home that is a repository itself', async () => {
    await run('git', ['init', '-q', path('home')]);
    assert.equal(await safeFolder(files, places()), undefined);
    assert.equal((await placeTrouble(files, path('home', 'acme.age'), places()))?.id, 'seal.inRepository');
    assert.equal(await safeFolder(files, { ...places(), home: undefined }), undefined);
    assert.equal(await safeFolder(files, { ...places(), home: path('free') }), path('free'));
  });

  it('holds the whole file or what it held before, whichever call to the system fails', async () => {
    const file = path('free', 'acme.age');
    for (const code of ['EIO', 'ENOSPC', 'EACCES', 'EMFILE']) {
      for (let at = 1; ; at++) {
        assert.ok(at < 200, 'it never completes');
        await rm(file, { force: true });
        const failing = new FailingFs();
        failing.start({ at, code, persistent: false });
        const work = placeSealed(new NodeFiles(failing.raw), { file, sealed, replacing: false }, places());
        const error = await work.then(
          () => undefined,
          (reason: unknown) => reason,
        );
        const isReached = failing.calls >= at;
        failing.start();
        assert.ok(error === undefined || error instanceof UserError, `${code} at call ${at}: ${error}`);
        const content = await readFile(file, 'utf8').catch(() => undefined);
        assert.equal(content, error === undefined ? 'sealed' : undefined, `${code} at call ${at}`);
        if (!isReached) break;
      }
    }
  });

  it('keeps the file that is there, unless it may be replaced', async () => {
    const file = path('free', 'acme.age');
    await writeFile(file, 'mine', { mode: 0o644 });
    assert.deepEqual(await refused(put(file)), ['seal.exists', 'acme.age']);
    assert.equal(await readFile(file, 'utf8'), 'mine');
    await put(file, true);
    assert.deepEqual([await readFile(file, 'utf8'), (await stat(file)).mode & 0o777], ['sealed', 0o600]);
    await mkdir(path('free', 'folder.age'));
    assert.deepEqual(await refused(put(path('free', 'folder.age'), true)), ['seal.exists', 'folder.age']);
    assert.equal((await refused(put(path('gone', 'acme.age'))))[0], 'record.notCreated');
    await symlink(path('nowhere', 'acme.age'), path('free', 'link.age'));
    for (const replacing of [false, true])
      assert.deepEqual(await refused(put(path('free', 'link.age'), replacing)), ['seal.danglingLink', 'link.age']);
  });
});
