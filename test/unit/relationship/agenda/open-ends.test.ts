import assert from 'node:assert/strict';
import english from '../../../../l10n/en.json' with { type: 'json' };
import { textFrom } from '../../../../src/base/messages.ts';
import { openEndsOf } from '../../../../src/relationship/agenda/open-ends.ts';
import { aClient } from '../../../support/records.ts';

const text = textFrom(english, 'en');
const said = (...records: Parameters<typeof aClient>[0][]) =>
  openEndsOf(
    records.map((record) => aClient(record)),
    '2026-11-23',
  ).map(({ id, values }) => text.say(id, values));

describe('What stays open when a client has left', () => {
  const open = {
    invoices: [
      { number: '1', amount: '10.00 EUR' },
      { number: '2', amount: '10.00 EUR', payments: [{ on: '2026-11-01', amount: '10.00 EUR' }] },
    ],
    log: [{ on: '2026-11-01', replyOwed: true }, { on: '2026-11-02' }],
    promises: [{ what: 'Quote' }, { what: 'Plan', keptOn: '2026-11-02' }],
    scope: [{ what: 'Import' }, { what: 'Export', state: 'done' as const }],
    credentials: [{ name: 'Database' }, { name: 'Domain', transfer: 'stays' as const }],
  };

  it('is counted by kind: money, answers, promises, work, accounts', () => {
    assert.deepEqual(said(open), [
      '1 invoice unpaid',
      '1 reply owed',
      '1 promise not kept',
      '1 open item',
      '1 account to transfer',
    ]);
  });

  it('is counted over all that are moved at once', () => {
    assert.deepEqual(said({ invoices: open.invoices }, {}, { invoices: open.invoices }), ['2 invoices unpaid']);
  });

  it('is nothing where all is settled', () => {
    assert.deepEqual(said({}), []);
  });
});
