import assert from 'node:assert/strict';
import type { Repair } from '../../../../src/relationship/client/record.ts';
import { advised, decided, inVain, LOW_GUT, ORBITING, SERIOUS, TROUBLE } from '../../../support/deciding.ts';
import { anInvoice, seen } from '../../../support/stories.ts';

describe('Past repair', () => {
  it('who asks for work against one’s ethics, or insults, is left (practices 48, 163)', () => {
    assert.deepEqual(decided({ redFlags: [seen('unethical-work', '2026-11-20')] }), [
      'past repair',
      'Leave.',
      '“Asks for work against your ethics” is open: that is past repair.',
    ]);
    assert.deepEqual(decided({ redFlags: [seen('aggression', '2026-11-20')] }), [
      'past repair',
      'Leave.',
      '“Aggressive or insulting” is open: that is past repair.',
    ]);
  });

  it('settled for good, it is past', () => {
    const redFlags = [seen('aggression', '2026-10-20', { resolvedOn: '2026-10-25' })];
    assert.equal(advised({ redFlags }).rule, 'nothing against it');
    assert.deepEqual(advised({ redFlags: [seen('aggression', '2026-10-20')] }).wouldChange, [
      'It is settled for good, and the flag is resolved.',
    ]);
  });

  const unpaid = (on: string, stage: 'friendly' | 'firm' | 'final') => ({
    invoices: [anInvoice('7', '2026-09-01', undefined, { reminders: [{ on, stage }] })],
  });

  it('who never pays, after the final reminder, is easy to leave (practice 83)', () => {
    assert.deepEqual(decided(unpaid('2026-10-20', 'final')), [
      'past repair',
      'Leave.',
      'Invoice 7 was not paid after the final reminder.',
    ]);
    assert.deepEqual(advised(unpaid('2026-10-20', 'final')).wouldChange, ['Invoice 7 is paid.']);
  });

  it('a firm reminder is not the final one, and a final one that helped is no reason', () => {
    assert.notEqual(advised(unpaid('2026-10-20', 'firm')).rule, 'past repair');
    const paid = anInvoice('7', '2026-09-01', '2026-10-25', { reminders: [{ on: '2026-10-20', stage: 'final' }] });
    assert.notEqual(advised({ invoices: [paid] }).rule, 'past repair');
  });

  it('the day the final reminder goes out is the client’s to pay on', () => {
    assert.notEqual(advised(unpaid('2026-11-23', 'final')).rule, 'past repair');
    assert.equal(advised(unpaid('2026-11-22', 'final')).rule, 'past repair');
  });

  it('a part paid after the final reminder is not never', () => {
    const part = anInvoice('7', '2026-09-01', undefined, {
      reminders: [{ on: '2026-10-20', stage: 'final' }],
      payments: [{ on: '2026-10-21', amount: '500.00 EUR' }],
    });
    assert.notEqual(advised({ invoices: [part] }).rule, 'past repair');
  });

  it('a part paid today, or on the day of the reminder, counts; one of before it does not', () => {
    const paying = (...days: string[]) => {
      const reminders = ['2026-10-01', '2026-10-20'].map((on) => ({ on, stage: 'final' as const }));
      const payments = days.map((on) => ({ on, amount: '5.00 EUR' }));
      return advised({ invoices: [anInvoice('7', '2026-09-01', undefined, { reminders, payments })] }).rule;
    };
    assert.notEqual(paying('2026-11-23'), 'past repair');
    assert.notEqual(paying('2026-10-20'), 'past repair');
    assert.equal(paying('2026-10-19'), 'past repair');
    assert.equal(paying('2026-11-24'), 'past repair');
    assert.equal(paying('2026-10-10', '2026-12-24'), 'past repair');
  });

  it('a final reminder that goes out tomorrow has not been left unanswered', () => {
    assert.notEqual(advised(unpaid('2026-11-24', 'final')).rule, 'past repair');
  });
});

describe('One bad event', () => {
  const event = [seen('late-payment', '2026-11-20')];

  it('and nothing else is no reason to end anything: look again in fourteen days (practice 92)', () => {
    const { rule, says, because, lookAgainOn, wouldChange } = advised({ redFlags: event });
    assert.deepEqual(
      [rule, says, because],
      [
        'one bad event',
        'Keep this client, and look again on 7 Dec 2026.',
        'One bad event, “Pays late”, and nothing else: no reason to end anything.',
      ],
    );
    assert.equal(lookAgainOn, '2026-12-07');
    assert.deepEqual(wouldChange, ['“Pays late” is seen again, or something else comes up.']);
  });

  it('seen twice is more than one event', () => {
    assert.notEqual(advised({ redFlags: [...event, seen('late-payment', '2026-11-01')] }).rule, 'one bad event');
  });

  it('beside another flag, or while nearing orbit, is not alone', () => {
    assert.notEqual(advised({ redFlags: [...event, seen('haggling', '2026-11-20')] }).rule, 'one bad event');
    assert.notEqual(advised({ redFlags: event, ...ORBITING }).rule, 'one bad event');
  });

  it('beside something the record suggests and nobody has answered yet is not alone', () => {
    const redFlags = [seen('haggling', '2026-11-20')];
    const { rule, because } = advised({ redFlags, contacts: [{ name: 'Marta' }] });
    const yet = 'What is open weighs little (2); the flag that the record suggests does not count yet.';
    assert.deepEqual([rule, because], ['nothing against it', yet]);
  });

  it('beside one that was settled long ago is alone', () => {
    const settled = seen('haggling', '2026-01-20', { resolvedOn: '2026-02-01' });
    assert.equal(advised({ redFlags: [settled, ...event] }).rule, 'one bad event');
  });
});

describe('Repairs without effect', () => {
  /** Serious flags, the first of them seen on 15 August. */
  const serious = () => [...SERIOUS, seen('uncomfortable', '2026-08-15', { weight: 1 })];

  it('two since the trouble began, and serious all the same: leave (practices 48, 163)', () => {
    const repairs = [inVain('2026-10-01'), { ...inVain('2026-10-20'), kind: 'new terms' as const }];
    assert.deepEqual(decided({ redFlags: SERIOUS, repairs }), [
      'repairs without effect',
      'Leave.',
      'The flags are serious, and 2 repairs have had no effect.',
    ]);
    assert.deepEqual(advised({ redFlags: SERIOUS, repairs }).wouldChange, ['A repair works after all.']);
  });

  it('one is not enough', () => {
    assert.equal(advised({ redFlags: SERIOUS, repairs: [inVain('2026-10-01')] }).rule, 'in trouble');
  });

  it('one that helped is not without effect', () => {
    const repairs = [inVain('2026-10-01'), { ...inVain('2026-10-20'), worked: true }];
    assert.equal(advised({ redFlags: SERIOUS, repairs }).rule, 'in trouble');
  });

  it('those from before the trouble were for something else', () => {
    const repairs = [inVain('2026-01-01'), inVain('2026-02-01')];
    assert.equal(advised({ redFlags: SERIOUS, repairs }).rule, 'in trouble');
  });

  it('those of the very day it began, and of today, count', () => {
    const since = (...days: string[]) => advised({ redFlags: serious(), repairs: days.map(inVain) }).rule;
    assert.equal(since('2026-08-15', '2026-11-23'), 'repairs without effect');
    assert.equal(since('2026-08-14', '2026-11-23'), 'in trouble');
    assert.equal(since('2026-08-15', '2026-11-24'), 'in trouble');
  });

  it('one whose outcome nobody noted has fourteen days to show an effect', () => {
    const repairs = (on: string): Repair[] => [inVain('2026-10-01'), { kind: 'boundary', on }];
    assert.equal(advised({ redFlags: SERIOUS, repairs: repairs('2026-11-09') }).rule, 'repairs without effect');
    assert.equal(advised({ redFlags: SERIOUS, repairs: repairs('2026-11-10') }).rule, 'in trouble');
  });

  it('one without a day counts where it is said to have failed', () => {
    const repairs: Repair[] = [inVain('2026-10-01'), { kind: 'boundary', worked: false }];
    assert.equal(advised({ redFlags: SERIOUS, repairs }).rule, 'repairs without effect');
    assert.equal(
      advised({ redFlags: SERIOUS, repairs: [repairs[0] ?? assert.fail(), { kind: 'boundary' }] }).rule,
      'in trouble',
    );
  });

  it('in trouble that is not serious yet, repair goes on', () => {
    const repairs = [inVain('2026-10-01'), inVain('2026-10-20')];
    assert.equal(advised({ redFlags: TROUBLE, repairs }).rule, 'in trouble');
  });
});

describe('Trouble', () => {
  it('is repaired first, with what fits the heaviest group (practices 45, 67)', () => {
    assert.deepEqual(decided({ redFlags: TROUBLE }), [
      'in trouble',
      'Repair first: new terms.',
      'The flags mean trouble (weight 7).',
    ]);
    assert.deepEqual(decided({ redFlags: SERIOUS }), [
      'in trouble',
      'Repair first: new terms.',
      'The flags are serious (weight 12), and repair has not been tried enough.',
    ]);
  });

  it('begins at a weight of seven', () => {
    const six = [seen('ignored-terms', '2026-09-01'), seen('haggling', '2026-09-01'), seen('outgrown', '2026-09-01')];
    assert.notEqual(advised({ redFlags: six }).rule, 'in trouble');
    assert.equal(advised({ redFlags: [...six, seen('too-little-work', '2026-09-01')] }).rule, 'in trouble');
  });

  it('says what would change the answer', () => {
    assert.deepEqual(advised({ redFlags: TROUBLE }).wouldChange, [
      'Flags resolved until they weigh less than 7 would mean keeping.',
    ]);
    assert.deepEqual(advised({ redFlags: SERIOUS }).wouldChange, [
      '2 repairs without effect would mean leaving.',
      'Flags resolved until they weigh less than 7 would mean keeping.',
    ]);
    assert.deepEqual(advised({ redFlags: SERIOUS, repairs: [inVain('2026-10-01')] }).wouldChange, [
      'One more repair without effect would mean leaving.',
      'Flags resolved until they weigh less than 7 would mean keeping.',
    ]);
  });

  it('is what constant refusal of advice comes to, however small each piece (practice 58)', () => {
    const refused = ['design-replaced', 'responsive-refused', 'usability-ignored', 'advice-refused'];
    const twice = refused.slice(0, 2).map((id) => seen(id, '2026-10-01'));
    assert.equal(advised({ redFlags: refused.map((id) => seen(id, '2026-09-01')) }).rule, 'nothing against it');
    assert.deepEqual(decided({ redFlags: [...refused.map((id) => seen(id, '2026-09-01')), ...twice] }), [
      'in trouble',
      'Repair first: an honest conversation.',
      'The flags mean trouble (weight 7).',
    ]);
  });

  it('with advice that nobody takes is talked about, with disrespect a boundary is set', () => {
    const ignored = ['advice-refused', 'accessibility-refused', 'platform-dictated', 'design-replaced'];
    assert.equal(
      advised({ redFlags: ignored.map((id) => seen(id, '2026-09-01')) }).says,
      'Repair first: an honest conversation.',
    );
    const rude = [
      seen('future-work-for-pay', '2026-09-01'),
      seen('future-work-for-pay', '2026-10-01'),
      ...TROUBLE.slice(2),
    ];
    assert.equal(advised({ redFlags: rude }).says, 'Repair first: a boundary that you hold to.');
  });
});

describe('An earlier rule', () => {
  it('wins, and the later ones are listed as reasons', () => {
    const redFlags = [seen('aggression', '2026-09-01'), ...SERIOUS];
    const repairs = [inVain('2026-10-01'), inVain('2026-10-20')];
    const advice = advised({ redFlags, repairs, ...ORBITING, fit: LOW_GUT });
    assert.equal(advice.rule, 'past repair');
    assert.deepEqual(advice.speaksFor, [
      'The flags are serious, and 2 repairs have had no effect.',
      'You are orbiting, and your last two gut feelings were low.',
    ]);
    assert.deepEqual(advice.speaksAgainst, []);
  });

  it('is not contradicted by one that would keep: what weighs fifteen is not little', () => {
    const advice = advised({ redFlags: [seen('aggression', '2026-09-01'), ...SERIOUS] });
    assert.deepEqual(advice.speaksAgainst, [
      'The flags are serious (weight 15), and repair has not been tried enough.',
    ]);
    const unpaid = anInvoice('7', '2026-09-01', undefined, { reminders: [{ on: '2026-10-20', stage: 'final' }] });
    assert.deepEqual(advised({ invoices: [unpaid] }).speaksAgainst, ['No red flag is open.']);
  });
});
