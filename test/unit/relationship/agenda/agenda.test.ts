import assert from 'node:assert/strict';
import fc from 'fast-check';
import english from '../../../../l10n/en.json' with { type: 'json' };
import french from '../../../../l10n/fr.json' with { type: 'json' };
import russian from '../../../../l10n/ru.json' with { type: 'json' };
import vietnamese from '../../../../l10n/vi.json' with { type: 'json' };
import { settle } from '../../../../src/actions/agenda.ts';
import { textFrom } from '../../../../src/base/messages.ts';
import { agendaOf, partOf } from '../../../../src/relationship/agenda/agenda.ts';
import { viewOf } from '../../../../src/relationship/agenda/client-views.ts';
import { countsFromItsDay, whenOf } from '../../../../src/relationship/agenda/when.ts';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { signalContext } from '../../../../src/relationship/signals/standing.ts';
import { anyRecord } from '../../../support/arbitrary-records.ts';
import { aClient } from '../../../support/records.ts';

// A Monday.
const today = '2026-11-23';
const text = textFrom(english, 'en');
const context = signalContext({ version: 1 }, today);

/** The agenda of a client as a person reads it: part, what, when, and what settles it. */
function agendaFor(record: Partial<ClientRecord>): string[] {
  return agendaOf(aClient(record), context).map((entry) => {
    const when = whenOf(entry);
    const [what, day] = [text.say(entry.title.id, entry.title.values), text.say(when.id, when.values)];
    return `${partOf(entry)}: ${what} (${day}) -> ${entry.action}`;
  });
}

describe('The agenda', () => {
  it('is empty for a client with nothing to do', () => {
    assert.deepEqual(agendaFor({}), []);
  });

  it('does not call a report late since the work began where none is on record: the rhythm may have come later (practice 131)', () => {
    const reports = (startedOn: string, every: 'week' | 'two weeks' | 'month') =>
      agendaFor({ agreement: { startedOn, reportEvery: every } });
    assert.deepEqual(reports('2026-11-15', 'week'), ['overdue: Progress report (1 d late) -> report']);
    assert.deepEqual(reports('2026-11-10', 'week'), ['overdue: Progress report (6 d late) -> report']);
    assert.deepEqual(reports('2026-11-09', 'week'), ['today: Progress report (today) -> report']);
    assert.deepEqual(reports('2020-11-03', 'two weeks'), ['week: Progress report (tomorrow) -> report']);
    assert.deepEqual(reports('2026-03-09', 'month'), ['later: Progress report (in 16 d) -> report']);
    assert.deepEqual(reports('2026-01-31', 'month'), ['week: Progress report (in 7 d) -> report']);
    assert.deepEqual(reports('2026-03-23', 'month'), ['today: Progress report (today) -> report']);
  });

  it('holds a reply owed from the day of the message, and calls it overdue after three business days (practices 6, 132)', () => {
    const owed = (on: string) => agendaFor({ log: [{ on, line: 'When is it ready?', replyOwed: true }] });
    assert.deepEqual(owed(today), ['today: Reply: When is it ready? (since today) -> reply']);
    assert.deepEqual(owed('2026-11-19'), ['today: Reply: When is it ready? (waiting 4 d) -> reply']);
    assert.deepEqual(owed('2026-11-18'), ['overdue: Reply: When is it ready? (waiting 5 d) -> reply']);
    assert.deepEqual(owed('2026-11-24'), [], 'a message of tomorrow is a slip of the pen');
  });

  it('holds the progress report of the agreed rhythm until it went out (practice 131)', () => {
    const reports = (different: Partial<ClientRecord>, every: 'week' | 'two weeks' | 'month' = 'week') =>
      agendaFor({ ...different, agreement: { ...different.agreement, reportEvery: every } });
    const sent = (on: string, direction: 'out' | undefined = 'out') => ({
      log: [{ id: 'r1', on, ...(direction && { direction }), document: 'progress-report', line: 'Progress report' }],
    });
    const agreement = { signedOn: '2026-10-01', startedOn: '2026-11-16' };
    assert.deepEqual(reports(sent('2026-11-16')), ['today: Progress report (today) -> report']);
    assert.deepEqual(reports(sent('2026-11-12')), ['overdue: Progress report (4 d late) -> report']);
    assert.deepEqual(reports(sent(today), 'two weeks'), ['later: Progress report (in 14 d) -> report']);
    assert.deepEqual(reports(sent('2026-10-31'), 'month'), ['week: Progress report (in 7 d) -> report']);
    assert.deepEqual(reports({ agreement }), ['today: Progress report (today) -> report'], 'from the day work began');
    assert.deepEqual(reports({ agreement, ...sent(today, undefined) }).length, 1, 'a draft is not sent');
    assert.deepEqual(
      reports({}),
      ['week: Progress report (in 7 d) -> report'],
      'nobody is late who does not know since when',
    );
    assert.deepEqual(agendaFor(sent('2026-01-01')), [], 'where no rhythm was agreed');
    for (const stage of ['lead', 'left'] as const) assert.deepEqual(reports({ ...sent('2026-11-12'), stage }), []);
  });

  it('names a message without words by its day, and forgets one that was answered', () => {
    assert.deepEqual(agendaFor({ log: [{ on: today, replyOwed: true }] }), [
      'today: Reply to the message of 23 Nov 2026 (since today) -> reply',
    ]);
    assert.deepEqual(agendaFor({ log: [{ on: '2026-11-09', replyOwed: true, repliedOn: today }] }), []);
  });

  it('believes no answer, kept promise or payment that is dated after today, as orbit does not', () => {
    const [on, line] = ['2026-11-20', 'When is it ready?'];
    assert.equal(agendaFor({ log: [{ on, line, replyOwed: true, repliedOn: '2026-12-24' }] }).length, 1);
    assert.equal(agendaFor({ log: [{ on, line, replyOwed: true, repliedOn: today }] }).length, 0);
    assert.equal(agendaFor({ promises: [{ what: 'Quote', due: on, keptOn: '2026-12-24' }] }).length, 1);
    assert.equal(agendaFor({ promises: [{ what: 'Quote', due: on, keptOn: today }] }).length, 0);
    const invoice = { number: '7', due: '2026-11-01', amount: '100.00 EUR' };
    const paid = (day: string) =>
      agendaFor({ invoices: [{ ...invoice, payments: [{ on: day, amount: '100.00 EUR' }] }] });
    assert.equal(paid('2026-12-24').length, 1);
    assert.equal(paid(today).length, 0);
  });

  it('settles by today what was dated later', () => {
    const record = aClient({ promises: [{ what: 'Quote', due: '2026-11-20', keptOn: '2026-12-24' }] });
    const [entry] = agendaOf(record, context);
    assert.ok(entry);
    assert.deepEqual(settle(entry, today)(record), [{ path: ['promises', 0, 'keptOn'], value: today }]);
  });

  it('holds a promise before, on and after its day, until it is kept (practices 7, 127, 129)', () => {
    const promised = (due: string) => agendaFor({ promises: [{ what: 'Quote', due }] });
    assert.deepEqual(promised('2026-11-26'), ['week: Promised: Quote (in 3 d) -> keep-promise']);
    assert.deepEqual(promised(today), ['today: Promised: Quote (today) -> keep-promise']);
    assert.deepEqual(promised('2026-11-22'), ['overdue: Promised: Quote (1 d late) -> keep-promise']);
    assert.deepEqual(agendaFor({ promises: [{ what: 'Quote', due: '2026-11-01', keptOn: '2026-11-02' }] }), []);
    assert.deepEqual(agendaFor({ promises: [{ what: 'Some day' }] }), [], 'a promise without a day is never due');
  });

  it('tells the week ahead from what is later', () => {
    const promised = (due: string) => agendaFor({ promises: [{ what: 'Quote', due }] })[0]?.split(':')[0];
    assert.deepEqual([promised('2026-11-30'), promised('2026-12-01')], ['week', 'later']);
  });

  it('holds open work by the day it is promised for, unless the client has left', () => {
    const scope = [
      { what: 'Import', due: '2026-11-21' },
      { what: 'Export', due: '2026-11-21', state: 'done' as const },
      { what: 'Search' },
    ];
    assert.deepEqual(agendaFor({ scope }), ['overdue: Deliver: Import (2 d late) -> deliver']);
    assert.deepEqual(agendaFor({ scope, stage: 'left' }), []);
  });

  it('says of a reminder how late the invoice is, which is not counted from the day of the reminder', () => {
    const counted = (record: Partial<ClientRecord>) => agendaOf(aClient(record), context).map(countsFromItsDay);
    assert.deepEqual(counted({ invoices: [{ number: '7', due: '2026-11-01', amount: '100.00 EUR' }] }), [false]);
    assert.deepEqual(counted({ promises: [{ what: 'Quote', due: '2026-11-01' }] }), [true]);
    assert.deepEqual(counted({ log: [{ on: '2026-11-01', line: 'When?', replyOwed: true }] }), [true]);
  });

  it('asks for the reminders of an unpaid invoice in their stages (practices 32, 35, 36)', () => {
    const reminded = (...reminders: NonNullable<NonNullable<ClientRecord['invoices']>[number]['reminders']>) =>
      agendaFor({ invoices: [{ number: '7', due: '2026-11-01', amount: '100.00 EUR', reminders }] });
    assert.deepEqual(reminded(), ['overdue: Invoice 7: friendly reminder (22 d overdue) -> remind']);
    assert.deepEqual(reminded({ on: '2026-11-17', stage: 'friendly' }), [
      'week: Invoice 7: firm reminder (tomorrow) -> remind',
    ]);
    assert.deepEqual(reminded({ on: '2026-11-16', stage: 'friendly' }), [
      'today: Invoice 7: firm reminder (22 d overdue) -> remind',
    ]);
    assert.deepEqual(reminded({ on: '2026-11-08' }, { on: '2026-11-15', stage: 'firm' }), [
      'overdue: Invoice 7: final reminder (22 d overdue) -> remind',
    ]);
  });

  it('says the same days of one thing as the fact about it', () => {
    const record = {
      log: [{ on: '2026-11-10', replyOwed: true }],
      invoices: [{ number: '7', due: '2026-08-16', amount: '100.00 EUR' }],
      decision: { what: 'leave' as const, coolingOffUntil: '2026-11-13' },
    };
    for (const entry of agendaOf(aClient(record), context)) {
      const figures = [whenOf(entry), entry.message].map(({ id, values }) => /(\d+) d/.exec(text.say(id, values))?.[1]);
      assert.equal(figures[0], figures[1]);
      assert.equal(Number(figures[0]), entry.days);
    }
  });

  it('takes the due date that the payment terms give', () => {
    const invoices = [{ number: '7', issued: '2026-10-01', amount: '100.00 EUR' }];
    assert.deepEqual(agendaFor({ invoices, agreement: { paymentTerms: 'net 30' } }), [
      'overdue: Invoice 7: friendly reminder (23 d overdue) -> remind',
    ]);
    assert.deepEqual(agendaFor({ invoices }), [], 'nothing says when it is due');
  });

  it('says after the final reminder that what runs on ends, and else asks to decide (practices 39, 83)', () => {
    const reminders = ['friendly' as const, 'firm' as const, 'final' as const].map((stage, at) => ({
      on: `2026-11-${10 + at}`,
      stage,
    }));
    const invoices = [{ number: '7', due: '2026-10-26', amount: '100.00 EUR', reminders }];
    assert.deepEqual(agendaFor({ invoices }), [
      'overdue: Invoice 7 unpaid after every reminder: decide (28 d overdue) -> decide',
    ]);
    assert.deepEqual(agendaFor({ invoices, decision: { what: 'leave', on: '2026-11-20', coolingOffUntil: today } }), [
      'today: Announce that you are leaving (since today) -> announce',
    ]);
    assert.deepEqual(agendaFor({ invoices, assets: [{ kind: 'hosting', name: 'acme.example', ownerNow: 'me' }] }), [
      'today: Invoice 7: say that the service ends (28 d overdue) -> remind',
    ]);
  });

  it('asks for no reminder of what is paid, not due yet, or a credit note', () => {
    const invoice = { number: '7', due: '2026-11-01', amount: '100.00 EUR' };
    const payments = [
      { on: '2026-11-01', amount: '33.34 EUR' },
      { on: '2026-11-02', amount: '66.66 EUR' },
    ];
    assert.deepEqual(agendaFor({ invoices: [{ ...invoice, payments }] }), []);
    assert.deepEqual(agendaFor({ invoices: [{ ...invoice, due: today }] }), []);
    assert.deepEqual(agendaFor({ invoices: [{ ...invoice, credit: true }] }), []);
  });

  it('asks to announce from the day the decision counts, and calls it late when that has waited a week (practices 2, 3, 92)', () => {
    const leaving = (coolingOffUntil: string) => agendaFor({ decision: { what: 'leave', coolingOffUntil } });
    assert.deepEqual(leaving('2026-11-25'), ['week: Decide after the cooling-off period (in 2 d) -> decide']);
    assert.deepEqual(leaving(today), ['today: Announce that you are leaving (since today) -> announce']);
    assert.deepEqual(leaving('2026-11-17'), ['today: Announce that you are leaving (waiting 6 d) -> announce']);
    assert.deepEqual(leaving('2026-11-16'), ['overdue: Announce that you are leaving (waiting 7 d) -> announce']);
    assert.deepEqual(agendaFor({ decision: { what: 'keep', on: '2026-11-10', coolingOffUntil: '2026-11-12' } }), []);
    assert.deepEqual(
      agendaFor({ decision: { what: 'leave', on: '2026-11-01' }, exit: { announcedOn: '2026-11-20' } }),
      [],
    );
  });

  it('holds the steps of the exit that have a day, wherever the record keeps them', () => {
    const exit: ClientRecord['exit'] = {
      checklist: [
        { step: 'Export the data', due: today },
        { step: 'Later' },
        { step: 'Gone', due: today, skipped: 'No' },
      ],
      deadlines: [{ what: 'New VAT rates', on: '2026-11-25' }],
      knowledgeTransfer: [{ session: 'Deploying', on: '2026-11-24' }],
      checkAfterWeek: '2026-11-30',
      checkAfterMonth: '2026-12-18',
      deletionOn: '2026-12-20',
    };
    assert.deepEqual(agendaFor({ stage: 'left', exit }), [
      'today: Exit: Export the data (today) -> do-step',
      'week: Knowledge transfer: Deploying (tomorrow) -> do-step',
      'week: Deadline: New VAT rates (in 2 d) -> do-step',
      'week: Completeness check after a week (in 7 d) -> do-step',
      'later: Completeness check after a month (in 25 d) -> do-step',
      'later: Delete your copies of the data (in 27 d) -> do-step',
    ]);
  });

  it('says of a session that it is one also where only one fact is shown', () => {
    const exit = { knowledgeTransfer: [{ session: 'How a release goes live', on: '2026-11-24' }] };
    const [entry] = agendaOf(aClient({ stage: 'leaving', exit }), context);
    const { id, values } = entry?.message ?? { id: 'agenda.short.plain', values: { what: '' } };
    assert.match(text.say(id, values), /session: How a release goes live/);
  });

  it('asks of a client that has left for no step that comes before the end', () => {
    const checklist = ['announce', 'finish', 'rotate'].map((id) => ({ id, step: id, due: today }));
    const keys = (stage: ClientRecord['stage']) =>
      agendaOf(aClient({ stage, exit: { checklist } }), context).map(({ row }) => row);
    assert.deepEqual(keys('leaving'), ['announce', 'finish', 'rotate']);
    assert.deepEqual(keys('left'), ['rotate']);
  });

  it('leaves to the plan of the exit what it has steps for: announcing, and checking afterwards', () => {
    const plan = (...steps: { id: string; step: string; due?: string }[]) =>
      agendaFor({
        decision: { what: 'leave', coolingOffUntil: '2026-11-10' },
        exit: { checkAfterWeek: '2026-11-29', checklist: steps },
      });
    assert.deepEqual(
      plan({ id: 'announce', step: 'announce', due: today }, { id: 'check-week', step: 'check', due: '2026-11-30' }),
      [
        'today: Exit: Announce it in writing (today) -> do-step',
        'week: Exit: Check after one week (in 7 d) -> do-step',
      ],
    );
    assert.equal(plan({ id: 'announce', step: 'announce' }).length, 2, 'a step without a day holds nothing back');
  });

  it('holds every step of an exit within a day as due at once', () => {
    const exit = { emergency: true, emergencySteps: [{ what: 'Rotate keys' }, { what: 'Export', doneOn: today }] };
    assert.deepEqual(agendaFor({ exit }), ['today: Exit: Rotate keys (today) -> do-step']);
    assert.deepEqual(agendaFor({ exit: { ...exit, emergency: false } }), []);
  });

  it('counts down to the last day of work and asks for the end after it', () => {
    const lastDay = (day: string) => agendaFor({ stage: 'leaving', exit: { lastDay: day } });
    assert.deepEqual(lastDay('2026-12-18'), ['later: Last day of work (in 25 d) -> close']);
    assert.deepEqual(lastDay('2026-11-22'), ['overdue: Last day of work (1 d late) -> close']);
    assert.deepEqual(agendaFor({ stage: 'left', exit: { lastDay: '2026-11-22' } }), []);
  });

  it('holds a renewal from 30 days before, and after it expired', () => {
    const renewing = (renewal: string) => agendaFor({ assets: [{ kind: 'domain', name: 'acme.example', renewal }] });
    assert.deepEqual(renewing('2026-12-24'), []);
    assert.deepEqual(renewing('2026-12-23'), ['later: Renew acme.example (in 30 d) -> renew']);
    assert.deepEqual(renewing('2026-11-20'), ['overdue: Renew acme.example (3 d late) -> renew']);
  });

  it('asks two weeks after a repair whether it helped, until somebody has said so (practices 45, 47)', () => {
    const repairs = [{ kind: 'new terms' as const, on: '2026-11-10' }];
    assert.deepEqual(agendaFor({ repairs }), ['week: Did it help: new terms? (tomorrow) -> judge-repair']);
    assert.deepEqual(agendaFor({ repairs: [{ ...repairs[0], kind: 'new terms', worked: false }] }), []);
  });

  it('looks again at a client that was kept two weeks after, while something speaks against it (practice 92)', () => {
    const decision = { what: 'keep' as const, on: '2026-11-09' };
    const redFlags = [{ flag: 'late-payment', seenOn: '2026-11-02' }];
    assert.deepEqual(agendaFor({ decision, redFlags }), ['today: Look again: keep this client? (today) -> decide']);
    assert.deepEqual(agendaFor({ decision }), [], 'nothing speaks against it');
  });

  it('misses a repair that was decided, and asks about one that was tried since', () => {
    const record = {
      decision: { what: 'repair' as const, on: '2026-11-09' },
      redFlags: [{ flag: 'late-payment', seenOn: '2026-11-02' }],
    };
    assert.deepEqual(agendaFor(record), ['today: Look again: repair was decided, none is noted (today) -> decide']);
    assert.deepEqual(agendaFor({ ...record, repairs: [{ kind: 'boundary', on: '2026-11-12' }] }), [
      'week: Did it help: a boundary that you hold to? (in 3 d) -> judge-repair',
    ]);
  });

  it('puts what is longest overdue first and what is far ahead last', () => {
    const promises = ['2026-11-25', '2026-11-01', today, '2026-11-20'].map((due) => ({ what: due, due }));
    assert.deepEqual(
      agendaOf(aClient({ promises }), context).map(({ date }) => date),
      ['2026-11-01', '2026-11-20', today, '2026-11-25'],
    );
  });

  it('leaves alone what is snoozed until its day, overdue or not', () => {
    const promises = [{ id: 'quote', what: 'Quote', due: '2026-11-01' }];
    const until = (day: string) => agendaFor({ promises, snoozed: [{ what: 'promise: quote', until: day }] }).length;
    assert.deepEqual([until('2026-11-24'), until(today), until('2026-11-20')], [0, 1, 1]);
  });

  it('tells rows written by hand apart, and keeps their keys while others come and go', () => {
    const log = [
      { on: '2026-11-20', line: 'First', replyOwed: true },
      { on: '2026-11-20', line: 'Second', replyOwed: true },
    ];
    const keys = (rows: ClientRecord['log']) => agendaOf(aClient({ log: rows }), context).map(({ key }) => key);
    assert.deepEqual(keys(log), ['reply-owed: 2026-11-20-first', 'reply-owed: 2026-11-20-second']);
    assert.deepEqual(keys(log.slice(1)), ['reply-owed: 2026-11-20-second']);
  });

  it('makes sense of whatever a record holds, in every language', () => {
    const texts = Object.entries({ en: english, fr: french, ru: russian, vi: vietnamese }).map(([language, bundle]) =>
      textFrom(bundle, language),
    );
    fc.assert(
      fc.property(anyRecord, (record) => {
        const { agenda, facts } = viewOf(record, context);
        const keys = new Set(agenda.map(({ key }) => key));
        assert.equal(keys.size, agenda.length, 'every entry has a key of its own');
        for (const { days, title, message } of agenda) {
          assert.ok(Number.isInteger(days));
          for (const { id, values } of [title, message])
            for (const each of texts) assert.doesNotMatch(each.say(id, values), /NaN|undefined|Invalid|\{count\}/);
        }
        for (const { urgency } of facts) assert.ok(urgency > 0);
      }),
      { numRuns: 100 },
    );
  });
});
