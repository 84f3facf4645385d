import assert from 'node:assert/strict';
import english from '../../../../l10n/en.json' with { type: 'json' };
import { textFrom } from '../../../../src/base/messages.ts';
import { viewOf } from '../../../../src/relationship/agenda/client-views.ts';
import { byUrgency } from '../../../../src/relationship/agenda/order-of-clients.ts';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { signalContext } from '../../../../src/relationship/signals/standing.ts';
import { aClient } from '../../../support/records.ts';

const today = '2026-11-21';
const text = textFrom(english, 'en');
const context = signalContext({ version: 1 }, today);
const factsFor = (record: Partial<ClientRecord>) => viewOf(aClient(record), context).facts;

/** What is said of a client, the most urgent first; what is due stands with an exclamation mark. */
function said(record: Partial<ClientRecord>): string[] {
  return factsFor(record).map(({ message, due }) => `${due ? '! ' : ''}${text.say(message.id, message.values)}`);
}

describe('At a glance', () => {
  it('nothing is said of a client with nothing open', () => {
    assert.deepEqual(said({}), []);
  });

  it('a reply owed counts from the message it answers', () => {
    assert.deepEqual(said({ log: [{ on: '2026-11-17', replyOwed: true }] }), ['! reply owed 4 d']);
    assert.deepEqual(said({ log: [{ on: today, replyOwed: true }] }), ['! reply owed since today']);
  });

  it('an invoice is one day late on the day after its due date, not before', () => {
    const invoice = { number: '7', due: '2026-11-20', amount: '100.00 EUR' };
    assert.deepEqual(said({ invoices: [invoice] }), ['1 d overdue · invoice 7']);
    assert.deepEqual(said({ invoices: [{ ...invoice, due: today }] }), []);
    const late = { ...invoice, due: '2026-11-14' };
    assert.deepEqual(said({ invoices: [late] }), ['! 7 d overdue · invoice 7'], 'it is time to remind');
  });

  it('what is longest overdue comes first, what is only open last', () => {
    assert.deepEqual(
      said({
        scope: [{ what: 'Export' }, { what: 'Import', due: '2026-11-19' }],
        promises: [{ what: 'Quote', due: '2026-11-20' }],
      }),
      ['! 2 d late · Import', '! 1 d overdue · promise', '2 open items'],
    );
  });

  it('the last day is counted down, and due when it has come', () => {
    const exit = (lastDay: string) => said({ stage: 'leaving', exit: { lastDay } });
    assert.deepEqual(exit('2026-12-18'), ['last day in 27 d']);
    assert.deepEqual(exit('2026-11-22'), ['last day tomorrow']);
    assert.deepEqual(exit(today), ['! last day today']);
    assert.deepEqual(exit('2026-11-20'), ['! last day was yesterday']);
    assert.deepEqual(exit('2026-12-22'), [], 'more than 30 days ahead');
  });

  it('a bad standing comes after what is due and before what is coming', () => {
    const redFlags = [{ flag: 'abusive', seenOn: '2026-11-20' }].map((row) => ({ ...row, weight: 3 }));
    const more = Array.from({ length: 2 }, (_, at) => ({
      flag: 'late-payment',
      seenOn: `2026-11-0${at + 1}`,
      weight: 3,
    }));
    assert.deepEqual(
      said({
        redFlags: [...redFlags, ...more],
        promises: [
          { what: 'Quote', due: today },
          { what: 'Plan', due: '2026-11-23' },
        ],
      }),
      ['! today · Quote', 'red flags: trouble', 'in 2 d · Plan'],
    );
  });

  it('orbiting is said in a word, and near orbit after what is coming (practice 1)', () => {
    const log = [{ on: '2026-11-02', replyOwed: true }];
    const promises = [{ what: 'Quote', due: '2026-11-10' }];
    assert.deepEqual(said({ log, promises }), ['! reply owed 19 d', '! 11 d overdue · promise', 'orbiting']);
    assert.deepEqual(said({ promises: [{ what: 'Quote', due: '2026-11-11' }] }).at(-1), 'near orbit');
  });

  it('a leave decision says how long it waits (practices 2, 3)', () => {
    const leaving = (coolingOffUntil: string) => said({ decision: { what: 'leave', coolingOffUntil } })[0];
    assert.equal(leaving('2026-11-23'), 'in 2 d · end of the cooling-off');
    assert.equal(leaving('2026-11-20'), '! cooling-off over for 1 d');
    assert.equal(leaving('2026-11-11'), '! leave not announced for 10 d');
  });

  it('what is snoozed is told all the same, after what is due, and calls nobody', () => {
    const invoices = [{ id: 'b1', number: 'B-1', due: '2026-08-14', amount: '100.00 EUR' }];
    const snoozed = [{ what: 'reminder: b1', until: '2026-11-25' }];
    const debt = '99 d overdue · invoice B-1 (snoozed until 25 Nov 2026)';
    assert.equal(said({ invoices, snoozed })[0], debt);
    const promises = [{ what: 'Quote', due: today }];
    assert.deepEqual(said({ invoices, snoozed, promises }).slice(0, 2), ['! today · Quote', debt]);
    assert.equal(
      said({ invoices, snoozed: [{ what: 'reminder: b1', until: today }] })[0],
      '! 99 d overdue · invoice B-1',
    );
  });

  it('accounts to transfer are counted for a client that is leaving only', () => {
    const credentials = [{ name: 'Database' }, { name: 'Domain', transfer: 'transferred' as const }];
    assert.deepEqual(said({ stage: 'leaving', credentials }), ['1 account to transfer']);
    assert.deepEqual(said({ stage: 'active', credentials }), []);
  });
});

describe('The order of clients', () => {
  const named = (name: string, record: Partial<ClientRecord>) => ({ name, facts: factsFor(record) });

  it('is by urgency, then by name', () => {
    const clients = [
      named('Zoe', {}),
      named('Coming', { promises: [{ what: 'Quote', due: '2026-11-25' }] }),
      named('Anna', {}),
      named('Late', { promises: [{ what: 'Quote', due: '2026-11-19' }] }),
      named('Later', { promises: [{ what: 'Quote', due: '2026-11-01' }] }),
      named('Today', { promises: [{ what: 'Quote', due: today }] }),
      named('Open', { scope: [{ what: 'Export' }] }),
    ];
    assert.deepEqual(
      clients.sort(byUrgency).map(({ name }) => name),
      ['Later', 'Late', 'Today', 'Coming', 'Open', 'Anna', 'Zoe'],
    );
  });
});
