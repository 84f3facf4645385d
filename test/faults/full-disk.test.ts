import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, open, readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import english from '../../l10n/en.json';
import { textFrom } from '../../src/base/messages.ts';
import { UserError } from '../../src/base/user-error.ts';
import { ran } from '../support/fault-rows.ts';
import { useMount } from '../support/mounts.ts';
import { adding, aStore, scopeOf, someSummary } from '../support/record-stores.ts';
import { aClient } from '../support/records.ts';

const KILOBYTE = 1024;
const DISK = 1024 * KILOBYTE;
/** Of the record's notes, in bytes. */
const SIZES = [200, 3 * KILOBYTE, 9 * KILOBYTE, 33 * KILOBYTE, 60 * KILOBYTE];
/** Free blocks of the disk, from none up. */
const LEVELS = 50;

const text = textFrom(english, 'en');

describe('A disk that is nearly full', function () {
  this.timeout(120_000);
  const mount = useMount(DISK);
  const records = () => join(mount().folder, '.clients');
  const path = () => join(records(), 'acme.client.json');
  const filler = () => join(mount().folder, 'filler');

  /** Leaves so many blocks of the disk free. */
  async function fill(freeBlocks: number): Promise<void> {
    const { bavail, bsize } = await statfs(mount().folder);
    const file = await open(filler(), 'w');
    await file.write(Buffer.alloc(Math.max(bavail - freeBlocks, 0) * bsize));
    await file.close();
  }

  async function endure(size: number, freeBlocks: number): Promise<'done' | 'refused'> {
    await rm(filler(), { force: true });
    await rm(join(mount().folder, 'versions'), { recursive: true, force: true });
    await mkdir(records(), { recursive: true });
    const old = JSON.stringify(aClient({ notes: 'x'.repeat(size) } as never), undefined, 2);
    await writeFile(path(), old);
    await fill(freeBlocks);
    const { store } = aStore(mount().folder);
    const error: unknown = await store.edit(path(), adding('a'), someSummary).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error === undefined) assert.deepEqual(scopeOf(readFileSync(path(), 'utf8')), ['a']);
    else {
      assert.ok(error instanceof UserError, String(error));
      assert.match(text.say(error.id, error.values), /Free some space/);
      assert.equal(readFileSync(path(), 'utf8'), old);
    }
    assert.deepEqual(await readdir(records()), ['acme.client.json'], 'nothing half is left behind');
    await rm(filler());
    await store.edit(path(), adding('b'), someSummary);
    assert.deepEqual(scopeOf(readFileSync(path(), 'utf8')), error ? ['b'] : ['a', 'b'], 'with room again, it works');
    return error ? 'refused' : 'done';
  }

  for (const size of SIZES)
    it(`leaves a record of ${size} bytes old or new, says so, and goes on when there is room (${LEVELS} levels)`, async () => {
      const outcomes = new Set<string>();
      for (let level = 0; level < LEVELS; level++) outcomes.add(await endure(size, Math.floor((level * 50) / LEVELS)));
      assert.deepEqual(
        [...outcomes].sort(),
        ['done', 'refused'],
        'some of the levels were too full, and some were not',
      );
      ran(LEVELS);
    });
});
