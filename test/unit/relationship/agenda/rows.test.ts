import assert from 'node:assert/strict';
import { agendaOf } from '../../../../src/relationship/agenda/agenda.ts';
import { placeOfEntry } from '../../../../src/relationship/agenda/rows.ts';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { signalContext } from '../../../../src/relationship/signals/standing.ts';
import { aClient } from '../../../support/records.ts';

const today = '2026-11-23';

const places: readonly (readonly [string, Partial<ClientRecord>, ...place: (string | number)[]])[] = [
  ['reply-owed', { log: [{ on: '2026-11-01' }, { on: '2026-11-09', line: 'When?', replyOwed: true }] }, 'log', 1],
  ['promise', { promises: [{ what: 'Quote', due: '2026-11-20' }] }, 'promises', 0],
  [
    'delivery',
    {
      scope: [
        { what: 'Old', state: 'done' },
        { what: 'Import', due: today },
      ],
    },
    'scope',
    1,
  ],
  ['reminder', { invoices: [{ number: '7', due: '2026-10-20', amount: '10.00 EUR' }] }, 'invoices', 0],
  ['renewal', { assets: [{ kind: 'domain', name: 'acme.example', renewal: '2026-11-25' }] }, 'assets', 0],
  ['repair', { repairs: [{ kind: 'conversation', on: '2026-11-01' }] }, 'repairs', 0],
  ['unannounced', { decision: { what: 'leave', coolingOffUntil: '2026-11-10' } }, 'decision'],
  ['report', { agreement: { reportEvery: 'week' }, scope: [{ what: 'Import' }] }, 'agreement', 'reportEvery'],
  ['last-day', { stage: 'leaving', exit: { lastDay: today } }, 'exit', 'lastDay'],
  ['step', { stage: 'leaving', exit: { checklist: [{ step: 'Export', due: today }] } }, 'exit', 'checklist', 0],
  ['deadline', { stage: 'left', exit: { deadlines: [{ what: 'VAT', on: today }] } }, 'exit', 'deadlines', 0],
  ['deletion', { stage: 'left', exit: { deletionOn: today } }, 'exit'],
];

describe('The place in the record that an entry of the agenda comes from', () => {
  for (const [kind, different, ...place] of places)
    it(`is its row or its group of fields: ${kind}`, () => {
      const record = aClient(different);
      const entry = agendaOf(record, signalContext({ version: 1 }, today)).find((each) => each.kind === kind);
      assert.ok(entry, 'there is such an entry');
      assert.deepEqual(placeOfEntry(record, entry, today), place);
    });

  it('is none where the row is gone by now', () => {
    for (const kind of ['promise', 'deadline', 'week-check'] as const)
      assert.deepEqual(placeOfEntry(aClient(), { kind, row: 'gone' }, today), []);
  });
});
