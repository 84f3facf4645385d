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
});
