import assert from 'node:assert/strict';
import { advised, DECIDING_ON, decided, inVain, LOW_GUT, ORBITING, TROUBLE } from '../../../support/deciding.ts';
import { aGoodClient, anInvoice, inEnglish, seen, standingOn } from '../../../support/stories.ts';

describe('Orbiting with a low gut feeling', () => {
  it('is repaired with a date, while a repair is left (practice 11)', () => {
    const advice = advised({ ...ORBITING, fit: LOW_GUT });
    assert.deepEqual(
      [advice.rule, advice.says, advice.because, advice.lookAgainOn],
      [
        'orbiting and low',
        'Repair, with a date: an honest conversation, to show by 7 Dec 2026.',
        'You are orbiting, and your last two gut feelings were low.',
        '2026-12-07',
      ],
    );
    assert.deepEqual(advice.wouldChange, [
      'Answers given and promises kept would mean keeping.',
      '2 repairs without effect would mean leaving.',
    ]);
  });

  it('means leaving when no repair is left (practices 11, 84)', () => {
    const repairs = [inVain('2026-10-20'), inVain('2026-11-01')];
    assert.deepEqual(decided({ ...ORBITING, fit: LOW_GUT, repairs }).slice(0, 2), ['orbiting and low', 'Leave.']);
  });

  it('does not count repairs that were made for something else, before the feeling was low', () => {
    const repairs = [inVain('2026-01-20'), inVain('2026-02-01')];
    assert.match(advised({ ...ORBITING, fit: LOW_GUT, repairs }).says, /^Repair, with a date/);
  });

  it('takes two low feelings, and the last ones (practice 84)', () => {
    const gut = (...feelings: number[]) => ({
      gut: feelings.map((feeling, month) => ({ on: `2026-0${month + 1}-01`, feeling })),
    });
    const rule = (...feelings: number[]) => advised({ ...ORBITING, fit: gut(...feelings) }).rule;
    assert.notEqual(rule(2), 'orbiting and low');
    assert.notEqual(rule(2, 3), 'orbiting and low');
    assert.notEqual(rule(3, 2), 'orbiting and low');
    assert.notEqual(rule(1, 1, 3), 'orbiting and low');
    assert.equal(rule(5, 2, 2), 'orbiting and low');
    assert.equal(rule(1, 2), 'orbiting and low');
  });

  it('takes both: a low feeling alone, or orbit alone, does not decide', () => {
    assert.equal(advised({ fit: LOW_GUT }).rule, 'nothing against it');
    assert.notEqual(advised(ORBITING).rule, 'orbiting and low');
  });

  it('a feeling of today is felt', () => {
    const gut = ['2026-11-22', '2026-11-23'].map((on) => ({ on, feeling: 1 }));
    assert.equal(advised({ ...ORBITING, fit: { gut } }).rule, 'orbiting and low');
  });

  it('speaks for a repair that is recommended anyway, and is not said twice', () => {
    assert.deepEqual(advised({ ...ORBITING, redFlags: TROUBLE }).speaksFor, ['You are putting this client off.']);
    assert.deepEqual(advised({ ...ORBITING, redFlags: TROUBLE, fit: LOW_GUT }).speaksFor, [
      'You are orbiting, and your last two gut feelings were low.',
    ]);
  });

  it('a feeling dated next week is not felt yet', () => {
    const fit = {
      gut: [
        { on: '2026-11-01', feeling: 2 },
        { on: '2026-11-30', feeling: 1 },
      ],
    };
    assert.notEqual(advised({ ...ORBITING, fit }).rule, 'orbiting and low');
  });
});

describe('Little effort and steady income', () => {
  const hours = (worked: number) => ['2026-08', '2026-09', '2026-10'].map((month) => ({ month, hours: worked }));
  const paid = [
    anInvoice('7', '2026-08-31', '2026-08-30'),
    anInvoice('8', '2026-09-30', '2026-09-29'),
    anInvoice('9', '2026-10-31', '2026-10-30'),
  ];

  it('of two hours a month, paid, is kept (practices 33, 34)', () => {
    assert.deepEqual(decided({ effort: hours(2), invoices: paid }), [
      'little effort, steady income',
      'Keep this client.',
      'At most 2 h a month, and paid steadily.',
    ]);
    assert.deepEqual(advised({ effort: hours(2), invoices: paid }).wouldChange, [
      'More than 2 h a month, or a late payment.',
    ]);
  });

  it('of more than two hours is not little', () => {
    assert.equal(advised({ effort: hours(2.25), invoices: paid }).rule, 'nothing against it');
  });

  it('of three months is known, of the latest three, and of no month above', () => {
    const rule = (...worked: number[]) => {
      const effort = worked.map((month, index) => ({
        month: `2026-${String(10 - index).padStart(2, '0')}`,
        hours: month,
      }));
      return advised({ effort, invoices: paid }).rule;
    };
    assert.equal(rule(1, 2), 'nothing against it');
    assert.equal(rule(1, 2, 3), 'nothing against it');
    assert.equal(rule(3, 1, 1, 1), 'nothing against it');
    assert.equal(rule(1, 1, 1, 30), 'little effort, steady income');
  });

  it('of a year ago says nothing about today', () => {
    const effort = (...months: string[]) => months.map((month) => ({ month, hours: 1 }));
    const rule = (...months: string[]) => advised({ effort: effort(...months), invoices: paid }).rule;
    assert.equal(rule('2025-09', '2025-10', '2025-11'), 'nothing against it');
    assert.equal(rule('2025-11', '2026-05', '2026-11'), 'little effort, steady income');
    assert.equal(rule('2026-10', '2026-11', '2026-12'), 'nothing against it');
    const paidOn = (day: string) => [anInvoice('7', day, day)];
    const steady = (day: string) => advised({ effort: hours(1), invoices: paidOn(day) }).rule;
    assert.equal(steady('2025-11-23'), 'nothing against it');
    assert.equal(steady('2025-11-24'), 'little effort, steady income');
    assert.equal(steady('2026-11-23'), 'little effort, steady income');
  });

  it('that is not paid, or overdue, is no income', () => {
    assert.equal(advised({ effort: hours(2) }).rule, 'nothing against it');
    const late = [...paid, anInvoice('10', '2026-11-15')];
    assert.notEqual(advised({ effort: hours(2), invoices: late }).rule, 'little effort, steady income');
  });

  it('is kept even where the work no longer fits: the income is listed first (practice 34)', () => {
    const redFlags = [seen('outgrown', '2026-09-01'), seen('too-little-work', '2026-09-01')];
    const advice = advised({ effort: hours(1), invoices: paid, redFlags });
    assert.equal(advice.rule, 'little effort, steady income');
    assert.deepEqual(advice.speaksAgainst, ['The work no longer fits, and nobody is at fault.']);
  });
});

describe('Outgrown', () => {
  const redFlags = [seen('outgrown', '2026-09-01'), seen('too-little-work', '2026-09-01')];

  it('or with too little work, and nobody at fault: leave at the end of the current work (practices 25, 90, 91)', () => {
    assert.deepEqual(decided({ redFlags }), [
      'outgrown',
      'Leave at the end of the current work, and offer ways forward.',
      'The work no longer fits, and nobody is at fault.',
    ]);
    assert.deepEqual(advised({ redFlags }).wouldChange, ['Work that fits again.']);
  });

  it('once, and nothing else, is a fact and no event: it is left all the same', () => {
    assert.equal(advised({ redFlags: redFlags.slice(0, 1) }).rule, 'outgrown');
  });

  it('with somebody at fault is another story', () => {
    assert.equal(advised({ redFlags: [...redFlags, seen('haggling', '2026-09-01')] }).rule, 'nothing against it');
  });
});

describe('Nothing against it', () => {
  it('keeps the client', () => {
    assert.deepEqual(decided({}), ['nothing against it', 'Keep this client.', 'No red flag is open.']);
    assert.deepEqual(advised({}).wouldChange, ['More red flags, or putting this client off.']);
  });

  it('keeps the client whose flags weigh little, and says so', () => {
    const redFlags = [seen('haggling', '2026-09-01'), seen('late-payment', '2026-09-01')];
    assert.deepEqual(decided({ redFlags }), [
      'nothing against it',
      'Keep this client.',
      'What is open weighs little (4).',
    ]);
  });

  it('keeps who pays late but brings steady money, and says how to be paid on time (practice 35)', () => {
    const redFlags = [seen('late-payment', '2026-08-01'), seen('late-payment', '2026-10-01')];
    assert.deepEqual(decided({ redFlags }), [
      'nothing against it',
      'Keep this client.',
      'What is open weighs little (4).',
    ]);
    const [flag] = standingOn(DECIDING_ON, aGoodClient({ redFlags })).flags.open;
    assert.equal(flag?.kind.repair, 'new terms');
    assert.match(inEnglish(flag.kind.repairHint ?? assert.fail()), /^Agree on new payment terms with a late fee/);
  });

  it('says that orbiting alone harms both sides (practices 2, 3)', () => {
    const advice = advised(ORBITING);
    assert.equal(advice.says, 'Keep this client.');
    assert.deepEqual(advice.speaksAgainst, ['You are putting this client off.']);
    assert.deepEqual(advice.wouldChange, ['More red flags, or a gut feeling that stays low.']);
  });
});
