import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { chmod, lstat, mkdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { FileError } from '../../../src/base/ports/files.ts';
import { takeLock } from '../../../src/base/ports/node/file-lock.ts';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { nodeRawFs, type RawFs } from '../../../src/base/ports/node/raw-fs.ts';
import { sweepStaleTemporaries } from '../../../src/base/ports/node/stale-files.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const faultOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof FileError ? error.fault : error;
};
const longAgo = new Date(Date.now() - 3_600_000);

describe('Replacing a file', () => {
  const folder = useTemporaryFolder();
  const files = new NodeFiles();
  const path = () => join(folder(), 'a.json');

  it('makes a file that was not there, and leaves nothing beside it', async () => {
    await files.replace(path(), bytes('new'), undefined);
    assert.equal(readFileSync(path(), 'utf8'), 'new');
    assert.deepEqual(readdirSync(folder()), ['a.json']);
  });

  it('is refused when the file holds something else than expected', async () => {
    await writeFile(path(), 'theirs');
    for (const expected of ['mine', 'their', 'theirs too']) {
      assert.equal(await faultOf(files.replace(path(), bytes('new'), bytes(expected))), 'changed');
    }
    assert.equal(await faultOf(files.replace(path(), bytes('new'), undefined)), 'changed');
    assert.equal(readFileSync(path(), 'utf8'), 'theirs');
    await rm(path());
    assert.equal(await faultOf(files.replace(path(), bytes('new'), bytes('theirs'))), 'changed');
    assert.deepEqual(readdirSync(folder()), []);
  });

  it('keeps the mode of the old file', async () => {
    await writeFile(path(), 'old');
    await chmod(path(), 0o666);
    await files.replace(path(), bytes('new'), bytes('old'));
    assert.equal(statSync(path()).mode & 0o777, 0o666);
  });

  it('keeps a link a link and replaces what it points to', async () => {
    await mkdir(join(folder(), 'real'));
    await writeFile(join(folder(), 'real', 'b.json'), 'old');
    await symlink(join('real', 'b.json'), path());
    await files.replace(path(), bytes('new'), bytes('old'));
    assert.equal((await lstat(path())).isSymbolicLink(), true);
    assert.equal(readFileSync(join(folder(), 'real', 'b.json'), 'utf8'), 'new');
  });

  it('does not write through a link that leads nowhere or in a circle', async () => {
    await symlink('nowhere', path());
    assert.equal(await faultOf(files.replace(path(), bytes('new'), undefined)), 'missing');
    await rm(path());
    await symlink('a.json', path());
    assert.equal(await faultOf(files.replace(path(), bytes('new'), undefined)), 'failed');
    assert.deepEqual(readdirSync(folder()), ['a.json']);
  });

  it('works for a name as long as names can be', async () => {
    const long = join(folder(), `${'n'.repeat(243)}.client.json`);
    await files.replace(long, bytes('new'), undefined);
    await files.replace(long, bytes('newer'), bytes('new'));
    assert.equal(readFileSync(long, 'utf8'), 'newer');
  });

  it('notices a write that the disk cut short without an error', async () => {
    await writeFile(path(), 'old');
    const raw: RawFs = {
      ...nodeRawFs,
      open: async (name, flags, mode) => {
        const handle = await nodeRawFs.open(name, flags, mode);
        if (!name.endsWith('.deorbit-tmp')) return handle;
        const write = handle.writeFile.bind(handle);
        handle.writeFile = (content) => write(content.subarray(0, content.length - 1));
        return handle;
      },
    };
    assert.equal(await faultOf(new NodeFiles(raw).replace(path(), bytes('newer'), bytes('old'))), 'full');
    assert.equal(readFileSync(path(), 'utf8'), 'old');
    assert.deepEqual(readdirSync(folder()), ['a.json']);
  });

  it('compares once more just before the rename, when nobody else can write', async () => {
    await writeFile(path(), 'old');
    const raw: RawFs = {
      ...nodeRawFs,
      open: async (name, flags, mode) => {
        // Somebody saves the file by hand in the last moment before the lock is there.
        if (name.endsWith('.deorbit-lock') && flags === 'wx') await writeFile(path(), 'by hand');
        return nodeRawFs.open(name, flags, mode);
      },
    };
    assert.equal(await faultOf(new NodeFiles(raw).replace(path(), bytes('new'), bytes('old'))), 'changed');
    assert.equal(readFileSync(path(), 'utf8'), 'by hand');
  });

  it('lets one of many writers with the same expectation win, and tells the others', async () => {
    await writeFile(path(), 'old');
    const writers = Array.from({ length: 20 }, (_, n) =>
      new NodeFiles().replace(path(), bytes(`new ${n}`), bytes('old')),
    );
    const outcomes = await Promise.allSettled(writers);
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.deepEqual(readdirSync(folder()), ['a.json']);
  });
});

describe('A lock', () => {
  const folder = useTemporaryFolder();
  const lockPath = () => join(folder(), '.a.json.deorbit-lock');
  const patience = 200;

  it('is had by one at a time, and by the next when it is given back', async () => {
    const first = await takeLock(nodeRawFs, lockPath());
    assert.equal(await faultOf(takeLock(nodeRawFs, lockPath(), patience)), 'busy');
    const second = takeLock(nodeRawFs, lockPath());
    await first.release();
    await (await second).release();
    assert.equal(existsSync(lockPath()), false);
  });

  it('of a process that is gone is taken over at once', async () => {
    const gone = { instance: 'x', token: 'y', pid: 2 ** 22 + 1, host: hostname(), time: Date.now() };
    await writeFile(lockPath(), JSON.stringify(gone));
    await (await takeLock(nodeRawFs, lockPath(), patience)).release();
    assert.deepEqual(readdirSync(folder()), []);
  });

  it('of another machine is respected until it is ten seconds old', async () => {
    const elsewhere = { instance: 'x', token: 'y', pid: 1, host: 'elsewhere', time: Date.now() };
    await writeFile(lockPath(), JSON.stringify(elsewhere));
    assert.equal(await faultOf(takeLock(nodeRawFs, lockPath(), patience)), 'busy');
    await utimes(lockPath(), longAgo, longAgo);
    await (await takeLock(nodeRawFs, lockPath(), patience)).release();
  });

  it('that holds nothing, since its writer died in between, grows stale too', async () => {
    await writeFile(lockPath(), '');
    assert.equal(await faultOf(takeLock(nodeRawFs, lockPath(), patience)), 'busy');
    await utimes(lockPath(), longAgo, longAgo);
    await (await takeLock(nodeRawFs, lockPath(), patience)).release();
  });

  it('that could not be removed when it was given back holds nobody up', async () => {
    const stuck: RawFs = { ...nodeRawFs, unlink: () => Promise.reject(new Error('stuck')) };
    await (await takeLock(stuck, lockPath())).release();
    assert.equal(existsSync(lockPath()), true);
    await (await takeLock(nodeRawFs, lockPath(), patience)).release();
  });

  it('knows when it was taken away', async () => {
    const lock = await takeLock(nodeRawFs, lockPath());
    assert.equal(await lock.isHeld(), true);
    await rename(lockPath(), join(folder(), 'elsewhere'));
    const other = await takeLock(nodeRawFs, lockPath());
    assert.equal(await lock.isHeld(), false);
    await lock.release();
    assert.equal(await other.isHeld(), true, 'only the own lock is given back');
  });
});

describe('What a writer that died left behind', () => {
  const folder = useTemporaryFolder();

  it('is swept when it is old; everything else stays', async () => {
    const old = ['.a.json.0123456789ab.deorbit-tmp', '.a.json.deorbit-lock', 'a.json', '.mine.tmp'];
    const fresh = ['.b.json.0123456789ab.deorbit-tmp', '.b.json.deorbit-lock'];
    for (const name of [...old, ...fresh]) await writeFile(join(folder(), name), '');
    for (const name of old) await utimes(join(folder(), name), longAgo, longAgo);
    assert.equal(await sweepStaleTemporaries(folder()), 2);
    assert.deepEqual(readdirSync(folder()).sort(), ['.mine.tmp', 'a.json', ...fresh].sort());
  });

  it('is no reason to fail where there is no folder', async () => {
    assert.equal(await sweepStaleTemporaries(join(folder(), 'none')), 0);
  });
});

describe('Files', () => {
  const folder = useTemporaryFolder();
  const files = new NodeFiles();

  it('that are too large are refused before they are read', async () => {
    const path = join(folder(), 'a');
    await writeFile(path, '12345');
    assert.equal(await faultOf(files.read(path, 4)), 'too-large');
    assert.equal(new TextDecoder().decode(await files.read(path, 5)), '12345');
  });

  it('whose size nobody knows before they are read are refused as well where they hold too much', async function () {
    if (process.platform !== 'linux') this.skip();
    assert.equal((await files.stat('/proc/self/maps'))?.size, 0);
    assert.equal(await faultOf(files.read('/proc/self/maps', 4)), 'too-large');
    assert.ok((await files.read('/proc/self/maps')).length > 4);
  });

  it('are listed with links told apart, and seen through links by stat', async () => {
    await mkdir(join(folder(), 'folder'));
    await writeFile(join(folder(), 'file'), '');
    await symlink('folder', join(folder(), 'link'));
    const kinds = Object.fromEntries((await files.list(folder())).map(({ name, kind }) => [name, kind]));
    assert.deepEqual(kinds, { file: 'file', folder: 'folder', link: 'link' });
    assert.equal((await files.stat(join(folder(), 'link')))?.kind, 'folder');
    assert.equal(await files.stat(join(folder(), 'none')), undefined);
  });

  it('have a real path, also when they are not there yet', async () => {
    await mkdir(join(folder(), 'real'));
    await symlink('real', join(folder(), 'link'));
    assert.equal(await files.realPath(join(folder(), 'link', 'new', 'er')), join(folder(), 'real', 'new', 'er'));
  });

  it('are removed one by one: a link without its target, a folder only when empty', async () => {
    await mkdir(join(folder(), 'real'));
    await writeFile(join(folder(), 'real', 'a'), '');
    await symlink('real', join(folder(), 'link'));
    await files.remove(join(folder(), 'link'));
    assert.equal(await faultOf(files.remove(join(folder(), 'real'))), 'exists');
    await files.remove(join(folder(), 'real', 'a'));
    await files.remove(join(folder(), 'real'));
    assert.equal(await faultOf(files.remove(join(folder(), 'real'))), 'missing');
  });
});

describe('A watch on a folder', () => {
  const folder = useTemporaryFolder();
  const files = new NodeFiles();
  const until = async (met: () => boolean): Promise<void> => {
    const end = Date.now() + 3000;
    while (!met() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
    assert.equal(met(), true, 'no change was told in time');
  };

  it('tells of a change, once for many at a time, and not of temporary files', async () => {
    let calls = 0;
    const watch = files.watch(folder(), () => calls++);
    try {
      for (let n = 0; n < 5; n++) await writeFile(join(folder(), `${n}`), 'x');
      await until(() => calls > 0);
      await new Promise((resolve) => setTimeout(resolve, 200));
      const before = calls;
      assert.ok(before <= 3, `${before} calls for five files`);
      await writeFile(join(folder(), '.a.0123.deorbit-tmp'), 'x');
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.equal(calls, before);
    } finally {
      watch.close();
    }
  });

  it('waits for the folder to appear, and goes on after it was removed and made again', async () => {
    let calls = 0;
    const path = join(folder(), 'deep', '.clients');
    const watch = files.watch(path, () => calls++);
    try {
      for (let round = 0; round < 2; round++) {
        await mkdir(path, { recursive: true });
        await until(() => calls > 0);
        calls = 0;
        await new Promise((resolve) => setTimeout(resolve, 150));
        await writeFile(join(path, 'a'), await readFile(import.meta.filename));
        await until(() => calls > 0);
        await rm(join(folder(), 'deep'), { recursive: true });
        await new Promise((resolve) => setTimeout(resolve, 200));
        calls = 0;
      }
    } finally {
      watch.close();
    }
  });
});
