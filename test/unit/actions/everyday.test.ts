import assert from 'node:assert/strict';
import { answerRequest, goodwillOf, type RequestAnswer } from '../../../src/actions/answer-request.ts';
import { evidenceFrom } from '../../../src/actions/flag-evidence.ts';
import { addHours, readHours, readNotedHours, troubleWithHours } from '../../../src/actions/hours.ts';
import {
  addInvoice,
  addPayment,
  doubtAboutPayment,
  restOf,
  troubleWithDue,
  troubleWithPayment,
} from '../../../src/actions/invoices.ts';
import { makePromise } from '../../../src/actions/promises.ts';
import { seeFlag } from '../../../src/actions/red-flags.ts';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import type { RecordEdit } from '../../../src/relationship/client/record-edit.ts';
import { aClient } from '../../support/records.ts';

const today = '2026-11-25';

function edited(edit: RecordEdit, record = aClient()): ClientRecord {
  return changedValue(record, edit(record)) as ClientRecord;
}

function answered(answer: RequestAnswer, record = aClient(), key?: string): ClientRecord {
  let count = 0;
  return edited(answerRequest({ key, what: 'Dark mode', rowId: () => `r${++count}` }, answer, today), record);
}

describe('A request of the client', () => {
  it('is declined, quoted, or put off to a day that is a promise (practice 133)', () => {
    const row = { id: 'r1', what: 'Dark mode', requestedOn: today };
    assert.deepEqual(answered({ kind: 'decline' }).scope, [{ ...row, state: 'declined' }]);
    const quoted = answered({ kind: 'quote', price: '400.00 EUR' });
    assert.deepEqual(quoted.scope, [{ ...row, state: 'quoted', price: '400.00 EUR' }]);
    const later = answered({ kind: 'later', on: '2026-12-02', promise: 'Answer: Dark mode' });
    assert.deepEqual(later.scope, [{ ...row, state: 'requested' }]);
    assert.deepEqual(later.promises, [{ id: 'r2', what: 'Answer: Dark mode', madeOn: today, due: '2026-12-02' }]);
  });

  it('done as goodwill costs the client nothing, and its worth is kept: professional is no doormat (practice 159)', () => {
    const once = answered({ kind: 'goodwill', worth: '150.00 EUR' });
    assert.equal(once.scope?.[0]?.price, undefined);
    assert.equal(once.scope?.[0]?.goodwill, '150.00 EUR');
    assert.equal(goodwillOf(once, today).isHabit, false);
    const twice = answered({ kind: 'goodwill', worth: '50.00 EUR' }, once);
    const { times, worth, isHabit } = goodwillOf(twice, today);
    assert.deepEqual(
      { times, isHabit, worth },
      { times: 2, isHabit: true, worth: [{ units: 2_000_000n, currency: 'EUR' }] },
    );
    assert.equal(goodwillOf(twice, '2027-11-25').times, 0, 'a year later it is forgotten');
  });

  it('that stands in the record already is answered there; one that is gone is left alone', () => {
    const record = aClient({ scope: [{ id: 'dm', what: 'Dark mode', state: 'requested', notes: 'mine' }] });
    assert.deepEqual(answered({ kind: 'decline' }, record, 'dm').scope, [
      { id: 'dm', what: 'Dark mode', state: 'declined', notes: 'mine' },
    ]);
    assert.deepEqual(answered({ kind: 'decline' }, record, 'gone'), record);
  });
});

describe('A red flag from a selection', () => {
  it('is the words themselves with their day, early, and decides nothing (practice 152)', () => {
    const evidence = evidenceFrom('> You have to do it today,\r\n>\r\n> or I shall  tell everybody.\n');
    assert.equal(evidence, 'You have to do it today, or I shall tell everybody.');
    const record = edited(seeFlag({ id: 'f', flag: 'threats', seenOn: today, evidence }, today));
    assert.deepEqual(record.redFlags, [{ id: 'f', flag: 'threats', seenOn: today, evidence }]);
    assert.equal(record.decision, undefined);
  });

  it('holds a whole letter only in part, cut between letters', () => {
    const evidence = evidenceFrom('😡'.repeat(2000));
    assert.ok(evidence.length < 1300);
    assert.doesNotMatch(evidence, /\p{Cs}/u);
    assert.equal(evidenceFrom('>  \n>\n'), '');
  });
});

describe('What is noted in passing', () => {
  it('a promise has the day it was made, and the day it is for', () => {
    assert.deepEqual(edited(makePromise({ id: 'p', what: 'Plan', due: '2026-12-01' }, today)).promises, [
      { id: 'p', what: 'Plan', madeOn: today, due: '2026-12-01' },
    ]);
  });

  it('hours are read as people write them, and added to the month', () => {
    const read = ['2', '1.5', '1,5', '1:30', '1h30', '90 min', '2 часа', '3 giờ'].map(readHours);
    assert.deepEqual(read, [2, 1.5, 1.5, 1.5, 1.5, 1.5, 2, 3]);
    assert.deepEqual(['', '0', '-1', 'two', '1:75', '9999'].map(readHours), Array(6).fill(undefined));
    const month = '2026-11';
    const once = edited(addHours({ month, hours: 1.1 }, 'h'));
    assert.deepEqual(edited(addHours({ month, hours: 2.2 }, 'x'), once).effort, [
      { id: 'h', month: '2026-11', hours: 3.3 },
    ]);
    const imported = aClient({ effort: [{ month: '2026-11', hours: 8, source: 'Toggl' }] });
    assert.equal(
      edited(addHours({ month, hours: 1 }, 'h'), imported).effort?.length,
      2,
      'what was imported stays as it is',
    );
  });

  it('hours belong to the month of the day that is typed with them, which has been', () => {
    const read = (text: string, language = 'en') => readNotedHours(text, { language, today: '2026-12-01' });
    assert.deepEqual(read('1:30'), { month: '2026-12', hours: 1.5 });
    assert.deepEqual(read('2 h yesterday'), { month: '2026-11', hours: 2 });
    assert.deepEqual(read('12 2026-10'), { month: '2026-10', hours: 12 });
    assert.deepEqual(read('-1.5 October'), { month: '2026-10', hours: -1.5 });
    assert.deepEqual(read('1 h 30 le 30 novembre', 'fr'), { month: '2026-11', hours: 1.5 });
    assert.deepEqual(read('2 часа 30.11.', 'ru'), { month: '2026-11', hours: 2 });
    assert.deepEqual(read('3 giờ hôm qua', 'vi'), { month: '2026-11', hours: 3 });
    assert.equal(read('2 2027-01'), 'to come');
    assert.deepEqual(
      ['2 soon', '-', '--1', 'yesterday', ''].map((text) => read(text)),
      Array(5).fill(undefined),
    );
  });

  it('hours are taken back as far as they were entered by hand', () => {
    const month = '2026-11';
    const record = aClient({
      effort: [
        { month, hours: 8, source: 'Toggl' },
        { month, hours: 3 },
      ],
    });
    assert.equal(edited(addHours({ month, hours: -1.5 }, 'x'), record).effort?.[1]?.hours, 1.5);
    assert.equal(troubleWithHours(record, { month, hours: -3 }), undefined);
    assert.equal(edited(addHours({ month, hours: -3 }, 'x'), record).effort?.length, 1);
    assert.equal(troubleWithHours(record, { month, hours: -3.5 })?.id, 'hours.tooFew');
    const remarked = aClient({ effort: [{ month, hours: 3, agreedHours: 10 }] });
    assert.deepEqual(edited(addHours({ month, hours: -3 }, 'x'), remarked).effort, [
      { month, hours: 0, agreedHours: 10 },
    ]);
  });

  it('an invoice is paid in parts, and says what is left to the last unit', () => {
    const record = edited(addInvoice({ id: 'i', number: '7', issued: today, due: '2026-12-25', amount: '900.50 EUR' }));
    const partly = edited(addPayment('i', { on: today, amount: '300.00 EUR' }), record);
    assert.equal(restOf(partly.invoices?.[0] ?? { number: '' }), '600.50 EUR');
    const paid = edited(addPayment('i', { on: today, amount: '600.50 EUR' }), partly);
    assert.equal(restOf(paid.invoices?.[0] ?? { number: '' }), '0.00 EUR');
    assert.equal(restOf({ number: '8', amount: '1000000 VND' }), '1000000 VND');
    assert.throws(
      () => edited(addInvoice({ id: 'j', number: '7', issued: today, amount: '1 EUR' }), record),
      /numberTaken/,
    );
  });

  it('an invoice is not due before it is issued', () => {
    assert.equal(troubleWithDue('2026-11-01', '2026-10-01')?.id, 'invoice.dueBeforeIssued');
    assert.equal(troubleWithDue('2026-11-01', '2026-11-01'), undefined);
  });

  it('a payment in another currency is refused: nothing could be counted with it', () => {
    const invoice = { number: '7', issued: today, amount: '900.00 EUR' };
    assert.equal(troubleWithPayment(invoice, '5000.00 USD')?.id, 'payment.otherCurrency');
    assert.equal(troubleWithPayment(invoice, '900.00 EUR'), undefined);
    assert.equal(troubleWithPayment({ number: '8' }, '900.00 USD'), undefined, 'an invoice without an amount');
  });

  it('a payment above what is left, or before the invoice, is in doubt', () => {
    const payments = [{ on: today, amount: '300.00 EUR' }];
    const invoice = { number: '7', issued: '2026-10-01', amount: '900.00 EUR', payments };
    assert.equal(doubtAboutPayment(invoice, { amount: '600.00 EUR' }), undefined);
    assert.equal(doubtAboutPayment(invoice, { amount: '600.01 EUR' })?.id, 'payment.moreThanLeft');
    assert.equal(doubtAboutPayment(invoice, { on: '2026-10-01' }), undefined);
    assert.equal(doubtAboutPayment(invoice, { on: '2020-01-01' })?.id, 'payment.beforeInvoice');
  });
});
