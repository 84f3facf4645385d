import assert from 'node:assert/strict';
import { NodeFiles } from '../../src/base/ports/node/node-files.ts';
import { casesOf, faultSeed, ran, randomFrom } from '../support/fault-rows.ts';
import { ForgetfulFs } from '../support/forgetful-fs.ts';
import { adding, aStore, scopeOf, someSummary } from '../support/record-stores.ts';

const SCHEDULES = casesOf(60, 500);
/** More calls than the edits of a schedule make, so that some cuts come after the last. */
const MOST_CALLS = 420;
const EDITS = 6;
const RECORDS = '/project/.clients';
const PATH = `${RECORDS}/acme.client.json`;

describe('A power cut that takes along whatever was not synced', function () {
  this.timeout(60_000 + SCHEDULES * 200);

  const storeOn = (fs: ForgetfulFs) => aStore('/storage', { files: new NodeFiles(fs.raw) }).store;

  async function textOn(fs: ForgetfulFs): Promise<string> {
    return new TextDecoder().decode(await new NodeFiles(fs.raw).read(PATH));
  }

  /** Adds a client and changes it until the power is cut; how many of the changes were done before. */
  async function workUntil(fs: ForgetfulFs, cut: number): Promise<number> {
    const store = storeOn(fs);
    await store.create(RECORDS, { name: 'Acme', stage: 'active' });
    fs.cutAt(cut);
    for (let done = 0; done < EDITS; done++) {
      await store.edit(PATH, adding(`${done}`), someSummary).catch(() => {});
      if (fs.calls >= cut) return done;
    }
    return EDITS;
  }

  async function endure(schedule: number): Promise<void> {
    const random = randomFrom(schedule);
    const fs = new ForgetfulFs();
    const done = await workUntil(fs, 1 + Math.floor(random() * MOST_CALLS));
    fs.restart(random);
    const found = scopeOf(await textOn(fs));
    assert.deepEqual(
      found,
      found.map((_, n) => `${n}`),
      'whole, and in order',
    );
    assert.ok(found.length === done || found.length === done + 1, `${found.length} changes, ${done} were done`);
    const store = storeOn(fs);
    await store.edit(PATH, adding('after'), someSummary);
    assert.deepEqual(scopeOf(await textOn(fs)), [...found, 'after'], 'the next change works');
    await store.undo(PATH);
    if (found.length > 0) await store.undo(PATH);
    assert.deepEqual(scopeOf(await textOn(fs)), found.slice(0, -1), 'and so does the way back');
  }

  it(`leaves every change that was done, and the one under way as a whole or not at all (${SCHEDULES} schedules)`, async () => {
    // Beside each other: a lock whose text was lost is waited for.
    const endured = Array.from({ length: SCHEDULES }, (_, schedule) =>
      endure(schedule).catch((reason: unknown) => {
        throw new Error(`schedule ${schedule}, seed ${faultSeed}: ${reason}`, { cause: reason });
      }),
    );
    await Promise.all(endured);
    ran(SCHEDULES);
  });

  it('leaves a new client whole or not there at all', async () => {
    for (let cut = 1; cut < 90; cut++) {
      const fs = new ForgetfulFs();
      fs.cutAt(cut);
      const made = await storeOn(fs)
        .create(RECORDS, { name: 'Acme', stage: 'active' })
        .then(
          () => fs.calls < cut,
          () => false,
        );
      fs.restart(randomFrom(cut));
      const [found] = await storeOn(fs).load(RECORDS);
      assert.ok(found?.kind === 'client' || (found === undefined && !made), `cut at call ${cut}`);
    }
  });
});
