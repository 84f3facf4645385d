import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { endOf, startProgram, useProgram } from '../support/child-programs.ts';
import { casesOf, ran } from '../support/fault-rows.ts';
import { aStore, scopeOf } from '../support/record-stores.ts';
import { useTemporaryFolder } from '../support/temporary-folders.ts';

const EDITS = casesOf(200, 1000);

describe('Several windows on one record', function () {
  this.timeout(60_000 + EDITS * 400);
  const folder = useTemporaryFolder();
  const program = useProgram('record-writer');

  async function aRecord(): Promise<string> {
    const records = join(folder(), 'records');
    await mkdir(records);
    return (await aStore(folder()).store.create(records, { name: 'Acme', stage: 'active' })).path;
  }

  it(`lose nothing when two of them make ${EDITS} edits each at once`, async () => {
    const path = await aRecord();
    const writers = ['a', 'b'].map((prefix) => startProgram(program(), folder(), path, prefix, String(EDITS)));
    for (const { code } of await Promise.all(writers.map(endOf))) assert.equal(code, 0);
    const wanted = ['a', 'b'].flatMap((prefix) => Array.from({ length: EDITS }, (_, n) => `${prefix}${n}`));
    assert.deepEqual([...scopeOf(readFileSync(path, 'utf8'))].sort(), wanted.sort());
    assert.deepEqual(readdirSync(join(folder(), 'records')), ['acme.client.json']);
    ran(2 * EDITS);
  });

  it('undo every one of the kept changes in their order, whoever made them', async () => {
    const path = await aRecord();
    const writers = ['a', 'b'].map((prefix) => startProgram(program(), folder(), path, prefix, '12'));
    await Promise.all(writers.map(endOf));
    const { store } = aStore(folder());
    for (let left = 23; left >= 0; left--) assert.equal((await store.undo(path)).record.scope?.length ?? 0, left);
  });
});
