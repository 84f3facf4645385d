import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sweepStaleTemporaries } from '../../../src/base/ports/node/stale-files.ts';
import { buildProgram, endOf, startProgram } from '../../support/child-programs.ts';
import { adding, aStore, scopeOf, someSummary } from '../../support/record-stores.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

/** A longer run sets these; the counts here keep the everyday run short. */
const { DEORBIT_TEST_EDITS = '200', DEORBIT_TEST_KILLS = '20' } = process.env;
const EDITS = Number(DEORBIT_TEST_EDITS);
const KILLS = Number(DEORBIT_TEST_KILLS);

describe('Several windows on one record', function () {
  this.timeout(60_000 + EDITS * 200 + KILLS * 2000);
  const folder = useTemporaryFolder();
  let built = '';
  let program = '';

  before(async () => {
    built = await mkdtemp(join(await realpath(tmpdir()), 'deorbit-program-'));
    program = await buildProgram('record-writer', built);
  });
  after(() => rm(built, { recursive: true, force: true }));

  async function aRecord(): Promise<string> {
    const records = join(folder(), 'records');
    await mkdir(records);
    return (await aStore(folder()).store.create(records, { name: 'Acme', stage: 'active' })).path;
  }

  it(`lose nothing when two of them make ${EDITS} edits each at once`, async () => {
    const path = await aRecord();
    const writers = ['a', 'b'].map((prefix) => startProgram(program, folder(), path, prefix, String(EDITS)));
    for (const { code } of await Promise.all(writers.map(endOf))) assert.equal(code, 0);
    const wanted = ['a', 'b'].flatMap((prefix) => Array.from({ length: EDITS }, (_, n) => `${prefix}${n}`));
    assert.deepEqual([...scopeOf(readFileSync(path, 'utf8'))].sort(), wanted.sort());
    assert.deepEqual(readdirSync(join(folder(), 'records')), ['acme.client.json']);
  });

  it('undo every one of the kept changes in their order, whoever made them', async () => {
    const path = await aRecord();
    const writers = ['a', 'b'].map((prefix) => startProgram(program, folder(), path, prefix, '12'));
    await Promise.all(writers.map(endOf));
    const { store } = aStore(folder());
    for (let left = 23; left >= 0; left--) assert.equal((await store.undo(path)).record.scope?.length ?? 0, left);
  });

  it(`leave the record whole when one is killed at any moment, ${KILLS} times`, async () => {
    const path = await aRecord();
    const { store } = aStore(folder());
    for (let kill = 0; kill < KILLS; kill++) {
      const writer = startProgram(program, folder(), path, `${kill}-`, '100000');
      if (writer.stdout) await once(writer.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      const ended = endOf(writer);
      writer.kill('SIGKILL');
      await ended;
      const edits = scopeOf(readFileSync(path, 'utf8')).filter((name) => name.startsWith(`${kill}-`));
      assert.deepEqual(
        edits,
        edits.map((_, n) => `${kill}-${n}`),
        'a change is there whole and in its turn',
      );
    }
    await store.edit(path, adding('after'), someSummary);
    assert.ok(scopeOf(readFileSync(path, 'utf8')).includes('after'), 'what the dead left holds nobody up');
    const longAgo = new Date(Date.now() - 3_600_000);
    const records = join(folder(), 'records');
    for (const name of readdirSync(records)) await utimes(join(records, name), longAgo, longAgo);
    await sweepStaleTemporaries(records);
    assert.deepEqual(readdirSync(records), ['acme.client.json']);
  });
});
