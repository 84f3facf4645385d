import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sweepStaleTemporaries } from '../../src/base/ports/node/stale-files.ts';
import { endOf, startProgram, useProgram } from '../support/child-programs.ts';
import { casesOf, ran, randomFrom } from '../support/fault-rows.ts';
import { adding, aStore, scopeOf, someSummary } from '../support/record-stores.ts';
import { useTemporaryFolder } from '../support/temporary-folders.ts';

const KILLS = casesOf(20, 1000);
/** About a fourth of all kills leave something behind; few are too few to ask it of them. */
const LEAST_IN_WRITES = casesOf(0, 100);
/** Writers of as many records are killed beside each other: most of the time one waits for a process to start. */
const AT_ONCE = casesOf(1, 4);
/** With more edits in it a record is emptied, so that the last kills find about as much to write as the first. */
const MOST_EDITS = 400;

/** What one writer came to before it was killed. */
interface Kill {
  readonly edits: number;
  /** A lock or half a file is left of it. */
  readonly isInWrite: boolean;
}

describe('A window that is killed while it writes', function () {
  this.timeout(60_000 + KILLS * 2000);
  const folder = useTemporaryFolder();
  const program = useProgram('record-writer');

  /** Kills a writer of the record at a random moment; the record holds the first of its edits, whole, and none half. */
  async function kill(place: string, path: string, { name, moment }: { name: string; moment: number }): Promise<Kill> {
    const before = scopeOf(readFileSync(path, 'utf8')).length;
    const namesBefore = new Set(readdirSync(dirname(path)));
    const writer = startProgram(program(), place, path, `${name}-`, '100000');
    if (writer.stdout) await once(writer.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, moment));
    const ended = endOf(writer);
    assert.equal(writer.exitCode, null, 'the writer is still at it');
    writer.kill('SIGKILL');
    await ended;
    assert.equal(writer.signalCode, 'SIGKILL');
    const all = scopeOf(readFileSync(path, 'utf8'));
    const edits = all.filter((each) => each.startsWith(`${name}-`));
    assert.deepEqual(
      edits,
      edits.map((_, n) => `${name}-${n}`),
      'a change is there whole and in its turn',
    );
    assert.equal(all.length, before + edits.length, 'what was there before is there');
    const isInWrite = readdirSync(dirname(path)).some((each) => !namesBefore.has(each));
    return { edits: edits.length, isInWrite };
  }

  /** The next window writes at once, and once their time has come nothing of the dead is left. */
  async function startAgain(place: string, path: string): Promise<void> {
    const { store } = aStore(place);
    await store.edit(path, adding('after'), someSummary);
    assert.ok(scopeOf(readFileSync(path, 'utf8')).includes('after'), 'what the dead left holds nobody up');
    const longAgo = new Date(Date.now() - 3_600_000);
    const records = join(place, 'records');
    for (const name of readdirSync(records)) await utimes(join(records, name), longAgo, longAgo);
    await sweepStaleTemporaries(records);
    assert.deepEqual(readdirSync(records), ['acme.client.json']);
  }

  async function killMany(lane: number): Promise<readonly Kill[]> {
    const place = join(folder(), `${lane}`);
    const random = randomFrom(lane);
    const records = join(place, 'records');
    await mkdir(records, { recursive: true });
    const { path } = await aStore(place).store.create(records, { name: 'Acme', stage: 'active' });
    const kills: Kill[] = [];
    while (kills.length < KILLS / AT_ONCE) {
      kills.push(await kill(place, path, { name: `${kills.length}`, moment: random() * 60 }));
      if (scopeOf(readFileSync(path, 'utf8')).length > MOST_EDITS)
        await aStore(place).store.edit(path, () => [{ path: ['scope'], value: undefined }], someSummary);
    }
    await startAgain(place, path);
    return kills;
  }

  it(`leaves the record whole, at any moment, and holds nobody up (${KILLS} kills)`, async () => {
    const kills = (await Promise.all(Array.from({ length: AT_ONCE }, (_, lane) => killMany(lane)))).flat();
    const edits = kills.reduce((sum, each) => sum + each.edits, 0);
    const inWrites = kills.filter(({ isInWrite }) => isInWrite).length;
    assert.ok(edits >= kills.length, `${edits} edits by ${kills.length} writers: they write`);
    assert.ok(inWrites >= LEAST_IN_WRITES, `only ${inWrites} of them were killed in the middle of a write`);
    ran(kills.length);
  });
});
