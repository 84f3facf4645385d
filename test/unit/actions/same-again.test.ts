import assert from 'node:assert/strict';
import { answerRequest, goodwillOf } from '../../../src/actions/answer-request.ts';
import { takeBackDecision } from '../../../src/actions/decide.ts';
import { moveLastDay } from '../../../src/actions/exit-dates.ts';
import { interestOn } from '../../../src/actions/interest.ts';
import { addPayment, doubtAboutPayment, restOf } from '../../../src/actions/invoices.ts';
import { answerOwnFault, editSighting } from '../../../src/actions/red-flags.ts';
import { noteReminder, unpaidLatestFirst } from '../../../src/actions/reminders.ts';
import { noteOutcome } from '../../../src/actions/repairs.ts';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import type { RecordEdit } from '../../../src/relationship/client/record-edit.ts';
import { referencesOf } from '../../../src/relationship/client/row-reference.ts';
import { loaded } from '../../support/agents.ts';
import { aClient } from '../../support/records.ts';

const today = '2026-11-23';
const edited = (record: ClientRecord, edit: RecordEdit) => changedValue(record, edit(record)) as ClientRecord;

describe('An edit', () => {
  it('of a request changes what is other than it was, and nothing of one that is gone', () => {
    const ask = (key: string) => answerRequest({ key, what: 'Export', rowId: () => 'x' }, { kind: 'decline' }, today);
    const once = edited(aClient({ scope: [{ id: 'export', what: 'Export' }] }), ask('export'));
    assert.notDeepEqual(once.scope, [{ id: 'export', what: 'Export' }]);
    assert.deepEqual(ask('export')(once), []);
    assert.deepEqual(ask('gone')(once), []);
  });

  it('of a repair, a decision or the last day writes nothing that stands there already', () => {
    const repairs = [{ kind: 'conversation' as const, id: 'talk', on: '2026-11-01', worked: true }];
    const [reference] = referencesOf(repairs);
    assert.ok(reference);
    const outcome = (said: string) => noteOutcome(reference, { worked: true, outcome: said })(aClient({ repairs }));
    assert.deepEqual(outcome(' '), []);
    assert.deepEqual(outcome('Better'), [{ path: ['repairs', 0, 'outcome'], value: 'Better' }]);
    assert.deepEqual(takeBackDecision()(aClient()), []);
    const leaving = aClient({ stage: 'leaving', exit: { lastDay: '2026-12-31' } });
    assert.deepEqual(moveLastDay({ lastDay: '2026-12-31', moves: [] })(leaving), []);
    assert.deepEqual(moveLastDay({ lastDay: '2026-12-15', moves: [], earlyReason: 'Agreed' })(leaving), [
      { path: ['exit', 'lastDay'], value: '2026-12-15' },
      { path: ['exit', 'earlyReason'], value: 'Agreed' },
    ]);
  });

  it('of a sighting takes out evidence that is emptied, and keeps an answer to oneself at the latest', () => {
    const redFlags = [
      { id: 'a', flag: 'haggling' as const, seenOn: '2026-09-01', evidence: 'x', ownFault: 'mine' as const },
      { id: 'b', flag: 'haggling' as const, seenOn: '2026-10-01' },
    ];
    const record = aClient({ redFlags });
    const [reference] = referencesOf(redFlags);
    assert.ok(reference);
    assert.deepEqual(editSighting(reference, { seenOn: '2026-09-01', evidence: ' ' }, today)(record), [
      { path: ['redFlags', 0, 'evidence'], value: undefined },
    ]);
    const faults = edited(record, answerOwnFault('haggling', 'shared', today)).redFlags;
    assert.deepEqual(
      faults?.map(({ ownFault }) => ownFault),
      ['shared', 'shared'],
    );
  });

  it('of an invoice that is gone is none, and a reminder without a document has no id', () => {
    const record = aClient({ invoices: [{ number: '1', due: '2026-11-01', amount: '100.00 EUR' }] });
    assert.deepEqual(addPayment('gone', { on: today, amount: '1.00 EUR' })(record), []);
    const noted = edited(record, noteReminder('1', { stage: 'friendly', on: today, id: '' }));
    assert.deepEqual(noted.invoices?.[0]?.reminders, [{ on: today, stage: 'friendly' }]);
  });
});

describe('Money that is not written down', () => {
  it('is nothing left to pay, and no doubt about a payment', () => {
    assert.equal(restOf({ number: '1' }), undefined);
    assert.equal(restOf({ number: '1', amount: '5 EUR', payments: [{ on: today, amount: 'some' }] }), '5 EUR');
    assert.equal(doubtAboutPayment({ number: '1' }, {}), undefined);
  });

  it('is worth nothing as goodwill, which counts all the same', () => {
    const scope = [
      { what: 'a', goodwill: '50.00 EUR', requestedOn: '2026-10-01' },
      { what: 'b', goodwill: 'a favour' },
      { what: 'c' },
    ];
    const { times, worth, isHabit } = goodwillOf(aClient({ scope }), today);
    assert.deepEqual([times, worth.length, isHabit], [2, 1, true]);
  });

  it('bears no interest, nor does a credit note', () => {
    const until = { profile: {}, until: today };
    for (const invoice of [
      { number: '1', due: '2026-01-01' },
      { number: '2', credit: true, amount: '-5.00 EUR' },
    ])
      assert.throws(() => interestOn(aClient({ invoices: [invoice] }), invoice, until), { name: 'UserError' });
  });

  it('is asked for in the order of delay; of the same delay, as it stands', () => {
    const invoices = [
      { number: '1', due: '2026-11-01', amount: '1.00 EUR' },
      { number: '2', amount: '2.00 EUR' },
      { number: '3', due: '2026-11-01', amount: '3.00 EUR' },
      { number: '4', due: '2026-10-01', amount: '4.00 EUR' },
      { number: '5', amount: '5.00 EUR' },
    ];
    const clients = loaded(aClient({ invoices })).flatMap((each) => (each.kind === 'client' ? [each] : []));
    assert.deepEqual(
      unpaidLatestFirst(clients, today).map(({ found }) => found.row.number),
      ['4', '1', '3', '2', '5'],
    );
  });
});
