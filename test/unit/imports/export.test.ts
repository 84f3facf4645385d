import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planImport } from '../../../src/actions/plan-import.ts';
import { readImport } from '../../../src/actions/read-import.ts';
import { dataFiles } from '../../../src/documents/exports/data-files.ts';
import { recogniseTable } from '../../../src/records/imports/known-tables.ts';
import { readEntries } from '../../../src/records/imports/read-entries.ts';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { aClient } from '../../support/records.ts';

let ids = 0;
const context = { newId: () => `row${++ids}`, currency: undefined, today: '2027-01-20' };
const bytes = (text: string) => new TextEncoder().encode(text);

function entriesIn(text: string) {
  const file = readImport('export.csv', bytes(text));
  assert.ok(file.kind === 'table');
  const mapping = recogniseTable(file.table.headers, []);
  assert.ok(mapping);
  const { entries, notTaken } = readEntries(file.table, mapping);
  assert.deepEqual(notTaken, []);
  return entries;
}

/** The record that an import of everything exported makes of an empty one. */
function roundTrip(record: ClientRecord): ClientRecord {
  const files = dataFiles([record], { format: 'csv', isPrivate: true });
  let back = aClient();
  for (const name of ['effort.csv', 'invoices.csv', 'payments.csv']) {
    const file = files.find((each) => each.name === name);
    if (!file) continue;
    back = changedValue(back, planImport(back, entriesIn(file.text), context).changes) as ClientRecord;
    const again = planImport(back, entriesIn(file.text), context);
    assert.deepEqual([again.changes, again.added], [[], []], 'a second time adds nothing');
  }
  return back;
}

const month = fc.integer({ min: 1, max: 12 }).map((each) => `2026-${String(each).padStart(2, '0')}`);
const day = month.map((each) => `${each}-17`);
const money = (currency: string) =>
  fc.integer({ min: 1, max: 9_999_999 }).map((cents) => `${(cents / 100).toFixed(2)} ${currency}`);
const number = fc
  .string({ minLength: 1, maxLength: 12 })
  .filter((each) => each === each.trim() && !each.startsWith("'"));
const invoice = fc.constantFrom('EUR', 'USD', 'RUB').chain((currency) =>
  fc.record({
    number,
    issued: day,
    due: day.map((each) => each.replace('2026', '2027')),
    amount: money(currency),
    payments: fc.array(fc.record({ on: day, amount: money(currency) }), { minLength: 1, maxLength: 3 }),
  }),
);

describe('Exporting', () => {
  it('gives hours, invoices and payments that come back the same, once', () => {
    const record = fc.record({
      effort: fc.uniqueArray(fc.record({ month, hours: fc.integer({ min: 0, max: 400 }).map((each) => each / 4) }), {
        selector: (row) => row.month,
        minLength: 1,
      }),
      invoices: fc.uniqueArray(invoice, { selector: (row) => row.number, minLength: 1, maxLength: 4 }),
    });
    const withoutIds = (value: unknown) =>
      JSON.parse(JSON.stringify(value, (key, field) => (key === 'id' ? undefined : field)));
    fc.assert(
      fc.property(record, (parts) => {
        const back = roundTrip(aClient(parts));
        assert.deepEqual(withoutIds({ effort: back.effort, invoices: back.invoices }), withoutIds(parts));
      }),
      { numRuns: 50 },
    );
  });

  it('makes formulas harmless and leaves numbers what they are', () => {
    const rows = ['=1+1', '@SUM(A1)', '+49 30', '-x'].map((what) => ({ what }));
    const invoices = [{ number: '1', issued: '2026-01-02', amount: '-50.00 EUR', credit: true }];
    const files = dataFiles([aClient({ name: '=Acme', scope: rows, invoices })], { format: 'csv', isPrivate: false });
    const text = files.map((file) => file.text).join('');
    for (const formula of ["'=1+1", "'@SUM(A1)", "'+49 30", "'-x", "'=Acme"])
      assert.ok(text.includes(formula), formula);
    assert.ok(text.includes(',-50.00,EUR'));
  });

  it('keeps the private half back unless it is asked for', () => {
    const record = aClient({
      redFlags: [{ flag: 'late-payment', evidence: 'canary' }],
      decision: { reason: 'canary' },
      exit: { reason: 'canary' },
      effort: [{ month: '2026-01', hours: 3 }],
      scope: [{ what: 'Export', goodwill: '7777.00 EUR', source: 'kept', ...{ note: 'canary' } }],
      contacts: [{ name: 'Ann', ...{ note: 'canary' } }],
      invoices: [{ number: '1', payments: [{ on: '2026-01-02', amount: '1.00 EUR', ...{ note: 'canary' } }] }],
      agreement: { ...{ note: 'canary' } },
      ...{ ownField: 'canary' },
    });
    const textOf = (format: 'json' | 'csv', isPrivate: boolean) =>
      dataFiles([record], { format, isPrivate })
        .map(({ name, text }) => name + text)
        .join('');
    for (const format of ['json', 'csv'] as const) {
      assert.doesNotMatch(textOf(format, false), /canary|effort|7777/);
      for (const kept of ['Export', 'kept', 'Ann', '2026-01-02']) assert.ok(textOf(format, false).includes(kept), kept);
      assert.match(textOf(format, true), /canary/);
      assert.match(textOf(format, true), /effort/);
    }
  });

  it('marks tables for Excel as UTF-8', () => {
    const [first] = dataFiles([aClient()], { format: 'csv-excel', isPrivate: false });
    assert.ok(first?.text.startsWith('\uFEFF'));
  });
});
