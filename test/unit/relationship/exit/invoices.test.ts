import assert from 'node:assert/strict';
import english from '../../../../l10n/en.json' with { type: 'json' };
import { invoicesToName } from '../../../../src/actions/draft-letter.ts';
import { noteReminder, settleDueDates } from '../../../../src/actions/reminders.ts';
import { textFrom } from '../../../../src/base/messages.ts';
import { changedValue } from '../../../../src/relationship/client/change-value.ts';
import type { ClientRecord, Invoice } from '../../../../src/relationship/client/record.ts';
import type { RecordEdit } from '../../../../src/relationship/client/record-edit.ts';
import { reminderLadder } from '../../../../src/relationship/exit/reminder-ladder.ts';
import { datedInvoices, dueOf } from '../../../../src/relationship/signals/due-date.ts';
import { signalContext } from '../../../../src/relationship/signals/standing.ts';
import { unsettledIn } from '../../../../src/relationship/signals/unsettled.ts';
import { aClient } from '../../../support/records.ts';

const text = textFrom(english, 'en');
const today = '2026-11-20';
const context = signalContext({ version: 1 }, today);
const edited = (record: ClientRecord, edit: RecordEdit) => changedValue(record, edit(record)) as ClientRecord;

describe('The due date of an invoice', () => {
  const due = (invoice: Partial<Invoice>, agreement?: ClientRecord['agreement']) =>
    dueOf({ number: '7', ...invoice }, agreement);
  const why = (invoice: Partial<Invoice>, agreement?: ClientRecord['agreement']) => {
    const found = due(invoice, agreement);
    return found.kind === 'unknown' ? text.say(found.why.id, found.why.values) : found.kind;
  };

  it('is the one it states, whatever the agreement says', () => {
    const stated = due({ issued: '2026-03-10', due: '2026-03-20' }, { paymentTerms: 'net 30' });
    assert.deepEqual(stated, { kind: 'known', due: '2026-03-20' });
  });

  it('follows from the payment terms and the day of the invoice, never from today', () => {
    assert.deepEqual(due({ issued: '2026-01-31' }, { paymentTerms: 'net 30' }), { kind: 'known', due: '2026-03-02' });
  });

  it('that follows from the terms makes an invoice late wherever that counts', () => {
    const record = aClient({
      agreement: { paymentTerms: 'net 30' },
      invoices: [
        { number: '1', issued: '2026-10-13', amount: '100.00 EUR' },
        { number: '2', issued: '2026-10-13', amount: '100.00 EUR', credit: true },
      ],
    });
    assert.deepEqual(
      datedInvoices(record).map((invoice) => invoice.due),
      ['2026-11-12', undefined],
    );
    assert.equal(invoicesToName(record, today)[0]?.overdue, 8);
    const calm = { suggested: [], orbit: { state: 'none', signals: [] } } as unknown as Parameters<
      typeof unsettledIn
    >[1];
    assert.equal(unsettledIn(record, calm, today)[0]?.kind, 'overdue');
  });

  it('of "45 days end of month" is one of two until the person has said which', () => {
    const paymentTerms = '45 days end of month';
    const found = due({ issued: '2026-03-10' }, { paymentTerms });
    assert.deepEqual(found.kind === 'two readings' && found.readings.map(({ terms, due: day }) => [terms.kind, day]), [
      ['days-then-month-end', '2026-04-30'],
      ['month-end-then-days', '2026-05-15'],
    ]);
    const meant = due({ issued: '2026-03-10' }, { paymentTerms, paymentTermsReading: 'month-end-then-days' });
    assert.deepEqual(meant, { kind: 'known', due: '2026-05-15' });
  });

  it('is stored with the reading, for every invoice that states none', () => {
    const record = aClient({
      agreement: { paymentTerms: '45 days end of month' },
      invoices: [
        { number: '1', issued: '2026-03-10' },
        { number: '2', issued: '2026-03-10', due: '2026-03-11' },
        { number: '3' },
        { number: '4', issued: '2026-03-10', credit: true },
      ],
    });
    assert.deepEqual(settleDueDates()(record), [], 'nothing is guessed');
    const settled = edited(record, settleDueDates('days-then-month-end'));
    assert.deepEqual(
      settled.invoices?.map((invoice) => invoice.due),
      ['2026-04-30', '2026-03-11', undefined, undefined],
    );
    assert.equal(settled.agreement?.paymentTermsReading, 'days-then-month-end');
    assert.deepEqual(settleDueDates('days-then-month-end')(settled), []);
  });

  it('that nobody can tell is asked for in a sentence', () => {
    assert.match(why({}), /Invoice 7 has neither a due date nor a date of its own/);
    assert.match(why({ issued: '2026-03-10' }), /has no payment terms/);
    assert.match(why({ issued: '2026-03-10' }, { paymentTerms: ' ' }), /has no payment terms/);
    assert.match(
      why({ issued: '2026-03-10' }, { paymentTerms: 'when convenient' }),
      /“when convenient” cannot be read/,
    );
  });
});

describe('The ladder of reminders', () => {
  const hosted: Partial<ClientRecord> = { assets: [{ kind: 'hosting', name: 'acme.example', ownerNow: 'me' }] };
  const ladder = (invoice: Partial<Invoice>, record: Partial<ClientRecord> = {}, thresholds = {}) =>
    reminderLadder(
      aClient(record as ClientRecord),
      { number: '7', amount: '100.00 EUR', due: '2026-11-01', ...invoice } as Invoice & { due: string },
      signalContext({ version: 1, thresholds }, today),
    );
  const stages = (...of: Parameters<typeof ladder>) => ladder(...of)?.steps.map(({ stage, on }) => `${stage} ${on}`);

  it('goes from friendly over firm to final, 7, 14 and 21 days after the due date (practices 32, 35 and 36)', () => {
    assert.deepEqual(stages({}), ['friendly 2026-11-08', 'firm 2026-11-15', 'final 2026-11-22']);
    assert.equal(ladder({})?.next?.stage, 'friendly');
    assert.equal(ladder({})?.daysLate, 19);
  });

  it('ends a hosted service after the final reminder, where there is one (practice 39)', () => {
    assert.equal(stages({}, hosted)?.at(-1), 'service ends 2026-11-29');
    const retainer = { agreement: { retainers: [{ what: 'Care' }] } };
    assert.equal(stages({}, retainer)?.at(-1), 'service ends 2026-11-29');
    const over = { agreement: { retainers: [{ what: 'Care', cancelled: 'on 1 November' }] } };
    assert.equal(stages({}, over)?.at(-1), 'final 2026-11-22');
  });

  it('leaves as much time between two reminders as it plans for, however late the first was', () => {
    const reminders = [{ on: '2026-11-18', stage: 'friendly' as const }];
    assert.deepEqual(stages({ reminders }), ['friendly 2026-11-18', 'firm 2026-11-25', 'final 2026-12-02']);
    assert.deepEqual(ladder({ reminders })?.next, { stage: 'firm', on: '2026-11-25', isSent: false });
  });

  it('goes on from the highest step that was sent, and has an end', () => {
    const final = [{ on: '2026-11-18', stage: 'final' as const }];
    assert.deepEqual(stages({ reminders: final }), ['final 2026-11-18']);
    assert.equal(ladder({ reminders: final })?.next, undefined);
    assert.equal(ladder({ reminders: final }, hosted)?.next?.stage, 'service ends');
  });

  it('ends a service that the person runs, and nothing that the client holds or that cannot be ended', () => {
    const last = (...assets: NonNullable<ClientRecord['assets']>) => stages({}, { assets })?.at(-1)?.split(' 2')[0];
    assert.equal(last({ kind: 'service', name: 'Mail', ownerNow: 'me' }), 'service ends');
    assert.equal(last({ kind: 'hosting', name: 'Server', ownerNow: 'client' }), 'final');
    assert.equal(last({ kind: 'domain', name: 'acme.example', ownerNow: 'me' }), 'final');
    const elsewhere = {
      invoices: [{ number: '6', reminders: [{ on: '2026-10-01', stage: 'service ends' as const }] }],
    };
    assert.equal(stages({}, elsewhere)?.at(-1), 'service ends 2026-11-29', 'the end of one was announced before');
    const reminded = { invoices: [{ number: '6', reminders: [{ on: '2026-10-01', stage: 'final' as const }] }] };
    assert.equal(stages({}, reminded)?.at(-1), 'final 2026-11-22');
  });

  it('passes over the end of a service where nothing runs on', () => {
    const reminders = [{ on: '2026-11-18', stage: 'service ends' as const }];
    assert.deepEqual(stages({ reminders }), ['friendly 2026-11-08', 'firm 2026-11-15', 'final 2026-11-22']);
  });

  it('keeps to the plan after a reminder that was sent early', () => {
    const reminders = [{ on: '2026-11-03', stage: 'friendly' as const }];
    assert.deepEqual(stages({ reminders }), ['friendly 2026-11-03', 'firm 2026-11-15', 'final 2026-11-22']);
  });

  it('takes reminders in the order of their days, however they are written down', () => {
    const reminders = [{ on: '2026-11-17' }, { on: '2026-11-10' }];
    assert.deepEqual(stages({ reminders })?.slice(0, 2), ['friendly 2026-11-10', 'firm 2026-11-17']);
  });

  it('takes a reminder without its stage for the next one', () => {
    assert.equal(ladder({ reminders: [{ on: '2026-11-10' }] })?.next?.stage, 'firm');
    assert.equal(ladder({ reminders: [{ on: '2026-11-10' }, { on: '2026-11-17' }] })?.next?.stage, 'final');
  });

  it("keeps to the person's own days", () => {
    const own = { reminderFriendlyAfterDays: 1, reminderFirmAfterDays: 5 };
    assert.deepEqual(stages({}, {}, own), ['friendly 2026-11-02', 'firm 2026-11-06', 'final 2026-11-22']);
  });

  it('is none for what is paid or a credit note', () => {
    assert.equal(ladder({ payments: [{ on: '2026-11-10', amount: '100.00 EUR' }] }), undefined);
    assert.equal(ladder({ credit: true }), undefined);
    assert.ok(ladder({ payments: [{ on: '2026-11-10', amount: '99.99 EUR' }] }));
  });

  it('notes what was sent on the invoice, once a day and stage', () => {
    const record = aClient({ invoices: [{ number: '6' }, { number: '7', reminders: [{ on: '2026-11-08' }] }] });
    const firm = noteReminder('7', { stage: 'firm', on: today, id: 'r1' });
    const noted = edited(record, firm);
    assert.deepEqual(noted.invoices?.[1]?.reminders?.[1], { id: 'r1', on: today, stage: 'firm' });
    assert.deepEqual(edited(noted, firm), noted);
    const later = noteReminder('7', { stage: 'firm', on: '2026-11-25', id: 'r1' });
    assert.deepEqual(edited(noted, later), noted, 'one letter is one reminder, however often it is delivered');
    assert.deepEqual(noteReminder('8', { stage: 'firm', on: today, id: 'r1' })(record), []);
    assert.equal(context.thresholds.reminderFinalAfterDays, 21);
  });
});
