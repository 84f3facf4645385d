import assert from 'node:assert/strict';
import type { ClientRecord, LogEntry } from '../../../../src/relationship/client/record.ts';
import { aGoodClient, anInvoice, type Circumstances, seen, standingOn, suggestedOn } from '../../../support/stories.ts';

const today = '2026-11-23';

function suggested(different: Partial<ClientRecord>, circumstances?: Circumstances) {
  return suggestedOn(today, aGoodClient(different), circumstances);
}

it('Nothing is suggested about a client that nothing can be said against', () => {
  assert.deepEqual(suggested({}), {});
});

describe('Conversations', () => {
  const talk = (day: string, mood?: LogEntry['mood']): LogEntry => ({ on: `2026-11-${day}`, direction: 'in', mood });
  const bad = (...days: string[]) => days.map((day) => talk(day, 'negative'));

  it('four negative ones are a bad week', () => {
    assert.deepEqual(suggested({ log: bad('02', '03', '04', '05') }), {});
  });

  it('when every one of the last five was negative it is suggested (practice 89)', () => {
    assert.deepEqual(suggested({ log: [talk('01', 'good'), ...bad('06', '02', '05', '03', '04')] }), {
      'Every conversation is negative': ['The last 5 conversations were all negative, from 2 Nov 2026 to 6 Nov 2026'],
    });
  });

  it('of today counts', () => {
    assert.equal(Object.keys(suggested({ log: bad('19', '20', '21', '22', '23') })).length, 1);
  });

  it('one good or neutral talk among the last five is enough', () => {
    for (const mood of ['good', 'neutral'] as const) {
      assert.deepEqual(suggested({ log: [...bad('02', '03', '05', '06', '07'), talk('04', mood)] }), {}, mood);
    }
  });

  it('a talk that nobody marked is not a negative one', () => {
    assert.deepEqual(suggested({ log: [...bad('02', '03', '05', '06', '07'), talk('08')] }), {});
  });

  it('a talk that is still to come is not counted', () => {
    assert.deepEqual(suggested({ log: [...bad('02', '03', '04', '05'), talk('24', 'negative')] }), {});
  });
});

describe('Contacts', () => {
  it('one alone on an active client is suggested (practice 40)', () => {
    assert.deepEqual(suggested({ contacts: [{ name: 'Marta' }] }), {
      'Only one person there knows you': ['Marta is the only contact on record'],
    });
  });

  it('two are enough, and none is not one', () => {
    assert.deepEqual(suggested({ contacts: [{ name: 'Marta' }, { name: 'Paul' }] }), {});
    assert.deepEqual(suggested({ contacts: [] }), {});
  });

  it('one alone is suggested once: whatever the answer was, it is known', () => {
    for (const answer of [seen('one-contact', '2026-01-01'), { flag: 'one-contact', declinedOn: '2026-01-01' }])
      assert.deepEqual(suggested({ contacts: [{ name: 'Marta' }], redFlags: [answer] }), {});
    const other = [seen('haggling', '2026-01-01')];
    assert.equal(Object.keys(suggested({ contacts: [{ name: 'Marta' }], redFlags: other })).length, 1);
  });

  it('one alone without a name is called a contact', () => {
    assert.deepEqual(suggested({ contacts: [{ email: 'marta@example.com' }] }), {
      'Only one person there knows you': ['There is only one contact on record'],
    });
    assert.deepEqual(suggested({ contacts: [{ role: 'Buyer' }] }), {
      'Only one person there knows you': ['Buyer is the only contact on record'],
    });
  });

  it('somebody who has left, or works for a supplier, is nobody to talk to', () => {
    for (const gone of [{ current: false }, { vendor: true }]) {
      assert.deepEqual(suggested({ contacts: [{ name: 'Marta' }, { name: 'Paul', ...gone }] }), {
        'Only one person there knows you': ['Marta is the only contact on record'],
      });
    }
  });

  it('a lead may have one', () => {
    assert.deepEqual(suggested({ stage: 'lead', contacts: [{ name: 'Marta' }] }), {});
  });
});

describe('A suggestion', () => {
  const invoices = [anInvoice('7', '2026-02-01', '2026-02-02'), anInvoice('8', '2026-10-01', '2026-10-05')];

  it('counts nothing until it is accepted', () => {
    const { flags, suggested: found } = standingOn(today, aGoodClient({ invoices }));
    assert.deepEqual([found.length, flags.weight, flags.open], [1, 0, []]);
  });

  it('once accepted counts and is suggested no more', () => {
    const { flags, suggested: found } = standingOn(
      today,
      aGoodClient({ invoices, redFlags: [seen('late-payment', '2026-10-06')] }),
    );
    assert.deepEqual([found.length, flags.weight], [0, 2]);
  });

  it('accepted without a day is accepted', () => {
    assert.deepEqual(suggested({ invoices, redFlags: [{ flag: 'late-payment' }] }), {});
  });

  it('about income holds its answer for half a year, because shares change slowly', () => {
    const answered = (declinedOn: string) =>
      suggested({ redFlags: [{ flag: 'dependency', declinedOn }] }, { incomeShare: 60 });
    assert.deepEqual(answered('2026-05-23'), {});
    assert.equal(Object.keys(answered('2026-05-22')).length, 1);
  });

  it('once declined is silent, until something new is found', () => {
    const declined = { flag: 'late-payment', declinedOn: '2026-10-20' };
    assert.deepEqual(suggested({ invoices, redFlags: [declined] }), {});
    const again = [...invoices, anInvoice('9', '2026-11-01', '2026-11-09')];
    assert.deepEqual(Object.keys(suggested({ invoices: again, redFlags: [declined] })), ['Pays late']);
  });

  it('once resolved is silent, until something new is found', () => {
    const resolved = seen('late-payment', '2026-10-06', { resolvedOn: '2026-10-20' });
    assert.deepEqual(suggested({ invoices, redFlags: [resolved] }), {});
    const again = [...invoices, anInvoice('9', '2026-11-01', '2026-11-09')];
    assert.deepEqual(Object.keys(suggested({ invoices: again, redFlags: [resolved] })), ['Pays late']);
  });

  it('is not made about a client that has left', () => {
    assert.deepEqual(suggested({ stage: 'left', invoices }), {});
  });
});
