import assert from 'node:assert/strict';
import english from '../../../../l10n/en.json' with { type: 'json' };
import { textFrom } from '../../../../src/base/messages.ts';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { odditiesOf } from '../../../../src/relationship/signals/oddities.ts';
import { aClient } from '../../../support/records.ts';

const today = '2026-11-20';
const text = textFrom(english, 'en');

function odd(record: Partial<ClientRecord>): string[] {
  return odditiesOf(aClient(record), today).map(
    ({ path, message }) => `${path.join('.')}: ${text.say(message.id, message.values)}`,
  );
}

describe('What can hardly be meant in a record', () => {
  it('is nothing in an empty one', () => {
    assert.deepEqual(odd({}), []);
  });

  it('something that has happened tomorrow', () => {
    const found = odd({ log: [{ on: '2026-11-20' }, { on: '2026-11-21' }] });
    assert.deepEqual(found, [
      'log.1.on: This is a date in the future, of something that has happened. Signals pass it over until then.',
    ]);
  });

  it('an invoice paid before it was issued', () => {
    const invoice = { number: '7', issued: '2026-11-10', payments: [{ on: '2026-11-09', amount: '10.00 EUR' }] };
    const [found] = odd({ invoices: [invoice] });
    assert.match(
      found ?? '',
      /^invoices\.0\.payments\.0\.on: The payment is dated before the invoice was issued \(.*2026\)/,
    );
  });

  it('an invoice due before it was issued', () => {
    const [found] = odd({ invoices: [{ number: '7', issued: '2026-11-10', due: '2026-11-09' }] });
    assert.match(found ?? '', /^invoices\.0\.due: The invoice is due before it was issued/);
  });

  it('a promise without a date, until it is kept', () => {
    assert.match(odd({ promises: [{ what: 'Login' }] })[0] ?? '', /^promises\.0: This promise has no date/);
    assert.deepEqual(odd({ promises: [{ what: 'Login', keptOn: '2026-11-01' }] }), []);
  });

  it('a cooling-off that is over before its decision', () => {
    const decided = (coolingOffUntil: string) =>
      odd({ decision: { what: 'leave', on: '2026-11-10', coolingOffUntil } });
    assert.match(
      decided('2026-11-09')[0] ?? '',
      /^decision\.coolingOffUntil: The cooling-off is over before the decision was made \(10 Nov 2026\)/,
    );
    assert.deepEqual(decided('2026-11-10'), []);
  });

  it('a promise due before it was made', () => {
    const promise = { what: 'Login', madeOn: '2026-11-10', due: '2026-11-09' };
    assert.match(
      odd({ promises: [promise] })[0] ?? '',
      /^promises\.0\.due: The promise is due before the day it was made/,
    );
  });

  it('a payment, a feeling or a decision of tomorrow, each at its place', () => {
    const invoices = [
      {
        number: '7',
        payments: [
          { on: today, amount: '1.00 EUR' },
          { on: '2026-11-21', amount: '1.00 EUR' },
        ],
      },
    ];
    const fit = {
      gut: [
        { on: today, feeling: 3 },
        { on: '2026-11-21', feeling: 3 },
      ],
    };
    const places = odd({ invoices, fit, decision: { what: 'keep', on: '2026-11-21' } }).map(
      (line) => line.split(':')[0],
    );
    assert.deepEqual(places, ['invoices.0.payments.1.on', 'fit.gut.1.on', 'decision.on']);
    assert.deepEqual(odd({ decision: { what: 'keep', on: today } }), []);
  });

  it('nothing on one and the same day, or where a day is not known', () => {
    const payments = [{ on: '2026-11-10', amount: '1.00 EUR' }];
    const promise = { what: 'Login', due: '2026-11-10' };
    assert.deepEqual(
      odd({
        invoices: [
          { number: '7', issued: '2026-11-10', due: '2026-11-10', payments },
          { number: '8', due: '2026-11-10', payments },
          { number: '9', issued: '2026-11-10' },
        ],
        promises: [promise, { ...promise, madeOn: '2026-11-10' }],
      }),
      [],
    );
  });
});
