import assert from 'node:assert/strict';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStat } from '../../../src/base/ports/files.ts';
import { NodeFiles } from '../../../src/base/ports/node/node-files.ts';
import { systemClock } from '../../../src/base/ports/system-clock.ts';
import { aStore } from '../../support/record-stores.ts';
import { aClient } from '../../support/records.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

/** Files that count what is read. */
class CountedFiles extends NodeFiles {
  reads: string[] = [];

  override read(path: string, limit?: number): Promise<Uint8Array> {
    this.reads.push(this.baseName(path));
    return super.read(path, limit);
  }
}

/** Files of a system that counts time in steps of two seconds, as FAT does: changes within one step look the same. */
class CoarseFiles extends NodeFiles {
  override async stat(path: string): Promise<FileStat | undefined> {
    const found = await super.stat(path);
    return found && { ...found, mark: `${found.size} ${Math.floor(found.modified / 2000)}` };
  }
}

/** A clock that is ahead, so that files just written count as left alone for long. */
const later = { ...systemClock, now: () => systemClock.now() + 60_000 };

describe('Reading a folder of records again', () => {
  const folder = useTemporaryFolder();
  const path = (slug: string) => join(folder(), `${slug}.client.json`);
  const put = (slug: string, name: string) => writeFile(path(slug), JSON.stringify(aClient({ id: slug, name })));
  const namesOf = (records: readonly { readonly kind: string }[]) =>
    records.map((record) => (record as { record?: { name: string } }).record?.name ?? record.kind);

  /** A folder of three that was read once, when its files had been left alone for long. */
  async function readOnce() {
    for (const slug of ['a', 'b', 'c']) await put(slug, slug.toUpperCase());
    const files = new CountedFiles();
    const { store } = aStore(folder(), { files, clock: later });
    const first = await store.load(folder());
    files.reads = [];
    return { store, files, first, again: () => store.load(folder()) };
  }

  it('reads one file after one edit, and gives the others as the same objects', async () => {
    const { store, files, first, again } = await readOnce();
    await store.edit(path('b'), () => [{ path: ['name'], value: 'Bee' }], { id: 'record.undone' });
    files.reads = [];
    const second = await again();
    assert.deepEqual(files.reads, ['b.client.json']);
    assert.deepEqual(namesOf(second), ['A', 'Bee', 'C']);
    assert.equal(second[0], first[0]);
    assert.equal(second[2], first[2]);
  });

  it('sees an edit in place of the same size within the same moment', async () => {
    await put('b', 'B');
    const { store } = aStore(folder(), { files: new CoarseFiles() });
    await store.load(folder());
    for (const name of ['X', 'Y', 'Z', 'W']) {
      await put('b', name);
      assert.deepEqual(namesOf(await store.load(folder())), [name]);
    }
  });

  it('sees an edit whose time was set back to the old one', async () => {
    const { again } = await readOnce();
    const { atime, mtime } = await stat(path('b'));
    await put('b', 'X');
    await utimes(path('b'), atime, mtime);
    assert.equal(namesOf(await again())[1], 'X');
  });

  it('sees a file that another was moved over, and one that went and came', async () => {
    const { again } = await readOnce();
    await put('x', 'B');
    await writeFile(path('x'), (await readFile(path('x'), 'utf8')).replace('"B"', '"N"'));
    await rename(path('x'), path('b'));
    await rm(path('c'));
    assert.deepEqual(namesOf(await again()), ['A', 'N']);
    await put('c', 'D');
    assert.deepEqual(namesOf(await again()), ['A', 'N', 'D']);
  });

  it('sees a record break and mend', async () => {
    const { again } = await readOnce();
    const whole = await readFile(path('a'), 'utf8');
    await writeFile(path('a'), whole.slice(0, -1));
    assert.equal(namesOf(await again())[0], 'broken');
    await writeFile(path('a'), whole);
    assert.equal(namesOf(await again())[0], 'A');
  });

  it('keeps an object for what was only touched', async () => {
    const { first, files, again } = await readOnce();
    await put('b', 'B');
    const second = await again();
    assert.deepEqual(files.reads, ['b.client.json']);
    assert.equal(second[1], first[1]);
  });

  it('tries again what the system did not let it read', async () => {
    const { files, again } = await readOnce();
    await put('b', 'X');
    const read = files.read.bind(files);
    files.read = async (file, limit) => {
      if (file === path('b')) throw Object.assign(new Error('EIO'), { code: 'EIO' });
      return read(file, limit);
    };
    await assert.rejects(again());
    files.read = read;
    assert.equal(namesOf(await again())[1], 'X');
  });
});
