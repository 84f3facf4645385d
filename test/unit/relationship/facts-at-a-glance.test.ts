import assert from 'node:assert/strict';
import english from '../../../l10n/en.json' with { type: 'json' };
import { textFrom } from '../../../src/base/messages.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { glances } from '../../../src/relationship/signals/facts-at-a-glance.ts';
import { aClient } from '../../support/records.ts';

const today = '2026-11-21';
const text = textFrom(english, 'en');

/** What is said of a client, the most urgent first; what is due stands with an exclamation mark. */
function said(record: Partial<ClientRecord>): string[] {
  return glances(aClient(record), today).map(
    ({ message, due }) => `${due ? '! ' : ''}${text.say(message.id, message.values)}`,
  );
}

describe('At a glance', () => {
  it('nothing is said of a client with nothing open', () => {
    assert.deepEqual(said({}), []);
  });

  it('a reply owed counts from the message it answers', () => {
    assert.deepEqual(said({ log: [{ on: '2026-11-09', replyOwed: true }] }), ['! reply owed 12 d']);
  });

  it('a reply given is owed no more', () => {
    assert.deepEqual(said({ log: [{ on: '2026-11-09', replyOwed: true, repliedOn: '2026-11-10' }] }), []);
  });

  it('an invoice is one day late on the day after its due date, not before', () => {
    const invoice = { number: '7', due: '2026-11-20', amount: '100.00 EUR' };
    assert.deepEqual(said({ invoices: [invoice] }), ['! invoice 7 overdue 1 d']);
    assert.deepEqual(said({ invoices: [{ ...invoice, due: today }] }), []);
  });

  it('an invoice paid in parts to the cent is paid', () => {
    const payments = [
      { on: '2026-11-01', amount: '33.34 EUR' },
      { on: '2026-11-02', amount: '66.66 EUR' },
    ];
    assert.deepEqual(said({ invoices: [{ number: '7', due: '2026-11-01', amount: '100.00 EUR', payments }] }), []);
  });

  it('what is longest overdue comes first, what is only open last', () => {
    assert.deepEqual(
      said({
        scope: [{ what: 'Export' }, { what: 'Import', due: '2026-11-19' }],
        promises: [{ what: 'Quote', due: '2026-11-01' }],
      }),
      ['! promise overdue 20 d', '! Import: late 2 d', '2 open items'],
    );
  });

  it('the last day is counted down, and due within its last week', () => {
    const exit = (lastDay: string) => said({ stage: 'leaving', exit: { lastDay } });
    assert.deepEqual(exit('2026-12-18'), ['last day in 27 d']);
    assert.deepEqual(exit('2026-11-27'), ['! last day in 6 d']);
    assert.deepEqual(exit('2026-11-22'), ['! last day tomorrow']);
    assert.deepEqual(exit(today), ['! last day today']);
    assert.deepEqual(exit('2026-11-20'), ['! last day was yesterday']);
  });

  it('a renewal is worth a word from 30 days before', () => {
    const renewing = (renewal: string) => said({ assets: [{ kind: 'domain', name: 'acme.example', renewal }] });
    assert.deepEqual(renewing('2026-12-21'), ['! acme.example: renews in 30 d']);
    assert.deepEqual(renewing('2026-12-22'), []);
  });

  it('accounts to transfer are counted for a client that is leaving only', () => {
    const credentials = [{ name: 'Database' }, { name: 'Domain', transfer: 'transferred' as const }];
    assert.deepEqual(said({ stage: 'leaving', credentials }), ['1 account to transfer']);
    assert.deepEqual(said({ stage: 'active', credentials }), []);
  });
});
