import assert from 'node:assert/strict';
import { clientNamesIn, importSteps, planSteps } from '../../../src/actions/read-import.ts';
import { inTurns, type Steps } from '../../../src/base/steps.ts';
import { MOST_ROWS } from '../../../src/records/imports/csv-table.ts';
import { recogniseTable } from '../../../src/records/imports/known-tables.ts';
import { entrySteps } from '../../../src/records/imports/read-entries.ts';
import { aClient } from '../../support/records.ts';

/** No step may hold up the window for longer, in milliseconds. */
const LONGEST_STEP = 100;

const context = { newId: () => 'id', currency: 'EUR', today: '2026-11-22' };
const day = (row: number) => new Date(Date.UTC(2020, 0, 1 + (row % 2400))).toISOString().slice(0, 10);
const rows = (rowOf: (row: number) => string) => Array.from({ length: MOST_ROWS }, (_, row) => rowOf(row)).join('\r\n');

const FILES = {
  'hours.csv': `Client,Project,Start date,Start time,Duration\r\n${rows((n) => `Client ${n % 20},"Web, ${n % 7}",${day(n)},09:00,00:3${n % 10}:00`)}`,
  'invoices.csv': `client,number,issued,due,amount,currency,periodFrom,periodTo,final,credit\r\n${rows((n) => `Acme,INV-${n},${day(n)},${day(n)},100.00,EUR,,,,`)}`,
  'tasks.md': rows((n) => `- [ ] Task number ${n} of the list`),
};

/** The longest step in milliseconds of the processor: what else the machine does is not counted. */
function watched<T>(steps: Steps<T>, longest: { ms: number; steps: number }): T {
  for (;;) {
    const used = process.cpuUsage();
    const next = steps.next();
    longest.ms = Math.max(longest.ms, process.cpuUsage(used).user / 1000);
    longest.steps++;
    if (next.done) return next.value;
  }
}

describe('A file of 50,000 rows', () => {
  for (const [name, text] of Object.entries(FILES))
    it(`holds nobody up while it is read and compared with the record: ${name}`, () => {
      const bytes = new TextEncoder().encode(text);
      const run = () => {
        const longest = { ms: 0, steps: 0 };
        const file = watched(importSteps(name, bytes), longest);
        assert.ok(longest.steps > 50, `read in ${longest.steps} steps`);
        const mapping = file.kind === 'table' ? recogniseTable(file.table.headers, []) : undefined;
        const read = file.kind === 'tasks' ? file.read : mapping && watched(entrySteps(file.table, mapping), longest);
        const entries = read?.entries ?? [];
        const plan = watched(planSteps(aClient(), { entries, names: clientNamesIn(entries) }, context), longest);
        return { longest: longest.ms, entries: entries.length, added: plan.added.length };
      };
      const first = run();
      assert.equal(first.entries, MOST_ROWS);
      assert.ok(first.added > 70, `${first.added}`);
      // What is too long once may have been the machine's warming up.
      const longest = first.longest < LONGEST_STEP ? first.longest : run().longest;
      assert.ok(longest < LONGEST_STEP, `${first.longest} ms, ${longest} ms`);
    });

  it('is given up at once where nobody waits any more', async () => {
    const controller = new AbortController();
    const bytes = new TextEncoder().encode(FILES['hours.csv']);
    let read = 0;
    const progress = (count: number) => {
      read = count;
      controller.abort();
    };
    await assert.rejects(inTurns(importSteps('hours.csv', bytes), { signal: controller.signal, progress }), {
      name: 'AbortError',
    });
    assert.ok(read < MOST_ROWS, `${read} rows`);
  });
});
