import assert from 'node:assert/strict';
import type { ClientRecord, ScopeItem } from '../../../../src/relationship/client/record.ts';
import { aGoodClient, type Circumstances, suggestedOn } from '../../../support/stories.ts';

const today = '2026-11-23';

function suggested(different: Partial<ClientRecord>, circumstances?: Circumstances) {
  return suggestedOn(today, aGoodClient(different), circumstances);
}

describe('Additions after the agreement', () => {
  const agreed = (count: number): ScopeItem[] => Array.from({ length: count }, (_, n) => ({ what: `Page ${n + 1}` }));
  const added = (what: string, different: Partial<ScopeItem> = {}): ScopeItem => ({
    what,
    state: 'requested',
    requestedOn: '2026-06-01',
    ...different,
  });

  it('of fifteen per cent are human (practice 62)', () => {
    const scope = [...agreed(20), added('Chat'), added('Blog'), added('Shop')];
    assert.deepEqual(suggested({ scope }), {});
  });

  it('of more than fifteen per cent without price or time are suggested (practices 60, 149)', () => {
    const scope = [...agreed(19), added('Chat'), added('Blog'), added('Shop')];
    assert.deepEqual(suggested({ scope }), {
      'The scope grows, price and dates do not': [
        '3 additions without price or time, beside 19 agreed',
        'Chat',
        'Blog',
        'Shop',
      ],
    });
  });

  it('that were priced or given time are work like any other (practice 62)', () => {
    for (const priced of [{ price: '800.00 EUR' }, { estimate: '2 days' }]) {
      assert.deepEqual(suggested({ scope: [...agreed(5), added('Chat', priced)] }), {});
    }
  });

  it('that were declined or cancelled grew nothing', () => {
    for (const state of ['declined', 'cancelled'] as const) {
      assert.deepEqual(suggested({ scope: [...agreed(5), added('Chat', { state })] }), {}, state);
    }
  });

  it('that were simply done, or approved, are additions all the same', () => {
    for (const state of ['approved', 'done', 'handed over', 'quoted'] as const) {
      assert.equal(Object.keys(suggested({ scope: [...agreed(5), added('Chat', { state })] })).length, 1, state);
    }
  });

  it('asked for before the agreement was signed are part of it', () => {
    const scope = [...agreed(5), { what: 'Chat', requestedOn: '2026-01-04', state: 'agreed' as const }];
    assert.deepEqual(suggested({ scope }), {});
  });

  it('are known by their state where a day is missing', () => {
    const agreement = { reference: 'e-mail of 3 October' };
    const scope = [...agreed(5), { what: 'Chat', state: 'requested' as const }];
    assert.equal(Object.keys(suggested({ agreement, scope })).length, 1);
    assert.deepEqual(suggested({ agreement, scope: agreed(6) }), {});
  });

  it('asked for on the day it was signed are part of it, those of today are not', () => {
    assert.deepEqual(suggested({ scope: [...agreed(5), added('Chat', { requestedOn: '2026-01-05' })] }), {});
    assert.equal(Object.keys(suggested({ scope: [...agreed(5), added('Chat', { requestedOn: today })] })).length, 1);
    const undated = { agreement: { reference: 'e-mail of 3 October' } };
    assert.equal(
      Object.keys(suggested({ ...undated, scope: [...agreed(5), added('Chat', { requestedOn: today })] })).length,
      1,
    );
    const signed = { scope: [...agreed(5), { what: 'Chat', state: 'requested' as const }] };
    assert.equal(Object.keys(suggested(signed)).length, 1);
  });

  it('once declined as a flag are silent until something more is added', () => {
    const redFlags = [{ flag: 'scope-creep', declinedOn: '2026-06-02' }];
    const scope = [...agreed(5), added('Chat'), { what: 'Blog', state: 'requested' as const }];
    assert.deepEqual(suggested({ redFlags, scope }), {});
    const more = added('Shop', { requestedOn: '2026-06-03' });
    assert.equal(Object.keys(suggested({ redFlags, scope: [more, ...scope] })).length, 1);
  });

  it('dated tomorrow have not been asked for yet', () => {
    assert.deepEqual(suggested({ scope: [...agreed(5), added('Chat', { requestedOn: '2026-11-24' })] }), {});
  });
});

describe('Work under way without an agreement', () => {
  const without = (different: Partial<ClientRecord>) => suggested({ agreement: undefined, ...different });

  it('is suggested, from the first hours on (practices 63, 124)', () => {
    assert.deepEqual(without({ effort: [{ month: '2026-10', hours: 3 }] }), {
      'Work without an agreement': ['Work has been under way since 1 Oct 2026 and no agreement is on record'],
    });
  });

  it('is suggested when something was delivered', () => {
    assert.deepEqual(Object.keys(without({ scope: [{ what: 'Logo', state: 'done', doneOn: '2026-10-03' }] })), [
      'Work without an agreement',
    ]);
  });

  it('is told from its first day, where a day is known', () => {
    const scope = [{ what: 'Logo', state: 'done' as const, doneOn: '2026-10-03' }];
    const invoices = [{ number: '7', issued: '2026-09-30' }];
    const effort = [{ month: '2026-11', hours: 3 }];
    const told = {
      'Work without an agreement': ['Work has been under way since 30 Sept 2026 and no agreement is on record'],
    };
    assert.deepEqual(without({ scope, invoices, effort }), told);
    assert.deepEqual(without({ scope, invoices: [{ number: '8', issued: today }, ...invoices], effort }), told);
    assert.equal(Object.keys(without({ invoices: [{ number: '7', issued: today }] })).length, 1);
    assert.deepEqual(without({ invoices: [{ number: '7', issued: '2026-11-24' }] }), {});
  });

  it('is told without a day where none is known, and once answered is silent', () => {
    const works: ScopeItem[] = [
      { what: 'Logo', state: 'done' },
      { what: 'Logo', state: 'handed over' },
      { what: 'Logo', percentDone: 10 },
    ];
    for (const work of works) {
      assert.deepEqual(without({ scope: [work] }), {
        'Work without an agreement': ['Work has been done and no agreement is on record'],
      });
      assert.deepEqual(without({ scope: [work], redFlags: [{ flag: 'no-agreement', declinedOn: '2026-01-01' }] }), {});
    }
    assert.deepEqual(without({ scope: [{ what: 'Logo', percentDone: 0 }] }), {});
  });

  it('is not when an e-mail says what was agreed (practice 126)', () => {
    const effort = [{ month: '2026-10', hours: 3 }];
    assert.deepEqual(without({ effort, agreement: { reference: 'e-mail of 3 October' } }), {});
    assert.deepEqual(without({ effort, agreement: { signedOn: '2026-09-30' } }), {});
  });

  it('is suggested about a lead for whom work has begun: that is when it is settled most easily (practice 63)', () => {
    assert.deepEqual(Object.keys(without({ stage: 'lead', effort: [{ month: '2026-10', hours: 3 }] })), [
      'Work without an agreement',
    ]);
  });

  it('is not before any work was done', () => {
    assert.deepEqual(without({}), {});
    assert.deepEqual(without({ stage: 'lead', scope: [{ what: 'Logo' }] }), {});
    assert.deepEqual(without({ effort: [{ month: '2026-10', hours: 0 }] }), {});
  });
});

describe('Hours', () => {
  const months = (...hours: readonly (readonly [string, number, number?])[]) =>
    suggested({ effort: hours.map(([month, worked, agreedHours = 20]) => ({ month, hours: worked, agreedHours })) });

  it('a quarter above the agreed ones for two months are not above a quarter', () => {
    assert.deepEqual(months(['2026-09', 25], ['2026-10', 25]), {});
  });

  it('more than a quarter above for two months running are suggested (practice 148)', () => {
    assert.deepEqual(months(['2026-10', 26], ['2026-09', 25.5]), {
      'Takes more time than agreed': [
        'October 2026: 26 h worked, 20 h agreed',
        'September 2026: 25.5 h worked, 20 h agreed',
      ],
    });
  });

  it('are compared as they are written, whatever a computer makes of broken numbers', () => {
    const tenth = { month: '2026-10', hours: 5.125, agreedHours: 4.1 };
    assert.deepEqual(suggested({ effort: [tenth, { ...tenth, month: '2026-09' }] }), {});
    const profile = { thresholds: { hoursAbovePercent: 15 } };
    const hundred = { month: '2026-10', hours: 115, agreedHours: 100 };
    assert.deepEqual(suggested({ effort: [hundred, { ...hundred, month: '2026-09' }] }, { profile }), {});
  });

  it('one such month is one month', () => {
    assert.deepEqual(months(['2026-09', 20], ['2026-10', 40]), {});
  });

  it('a month between that kept to the agreement, or that nobody wrote down, ends the row', () => {
    assert.deepEqual(months(['2026-08', 40], ['2026-09', 20], ['2026-10', 40]), {});
    assert.deepEqual(months(['2026-08', 40], ['2026-10', 40]), {});
  });

  it('of a month that is not over yet end no row, and make one when they are too many already', () => {
    const over = ['2026-09', '2026-10'].map((month) => [month, 26] as const);
    assert.deepEqual(months(...over, ['2026-11', 1]), months(...over));
    assert.equal(Object.keys(months(['2026-10', 26], ['2026-11', 26])).length, 1);
    assert.deepEqual(months(['2026-10', 26], ['2026-11', 1]), {});
  });

  it('are compared with the hours of the retainer where the month says none', () => {
    const effort = [
      { month: '2026-09', hours: 26 },
      { month: '2026-10', hours: 26 },
    ];
    const agreement = (hours: number) => ({
      reference: 'contract',
      retainers: [{ what: 'Care', every: 'month' as const, hours }],
    });
    assert.equal(Object.keys(suggested({ effort, agreement: agreement(20) })).length, 1);
    assert.deepEqual(suggested({ effort, agreement: agreement(21) }), {});
    const quarterly = (hours: number) => ({ reference: 'contract', retainers: [{ every: 'quarter' as const, hours }] });
    assert.deepEqual(suggested({ effort, agreement: quarterly(63) }), {});
    const untold = { reference: 'contract', retainers: [{ hours: 15 }, { hours: 5 }] };
    assert.deepEqual(suggested({ effort, agreement: untold }), {
      'Takes more time than agreed': [
        'October 2026: 26 h worked, 20 h agreed',
        'September 2026: 26 h worked, 20 h agreed',
      ],
    });
  });

  it('once answered are silent until another month is over', () => {
    const effort = ['2026-09', '2026-10'].map((month) => ({ month, hours: 26, agreedHours: 20 }));
    const answered = (declinedOn: string) => suggested({ effort, redFlags: [{ flag: 'too-much-time', declinedOn }] });
    assert.deepEqual(answered('2026-10-31'), {});
    assert.equal(Object.keys(answered('2026-10-30')).length, 1);
  });

  it('without any that were agreed cannot be above them', () => {
    assert.deepEqual(
      suggested({
        effort: [
          { month: '2026-09', hours: 200 },
          { month: '2026-10', hours: 200 },
        ],
      }),
      {},
    );
  });
});

describe('Deadlines', () => {
  const asked = (...days: string[]): ScopeItem[] =>
    days.map((day, n) => ({ what: `Fix ${n + 1}`, requestedOn: day, due: day, price: '50.00 EUR' }));

  it('“today” once in a month is an emergency', () => {
    assert.deepEqual(suggested({ scope: asked('2026-11-10') }), {});
  });

  it('“today” twice in a month is suggested (practice 133)', () => {
    assert.deepEqual(suggested({ scope: asked('2026-11-10', '2026-11-20') }), {
      'Everything is needed today': [
        'Fix 2: asked for on 20 Nov 2026, for the same day',
        'Fix 1: asked for on 10 Nov 2026, for the same day',
      ],
    });
  });

  it('for tomorrow is not for today', () => {
    const scope = [...asked('2026-11-10'), { what: 'Fix 2', requestedOn: '2026-11-20', due: '2026-11-21' }];
    assert.deepEqual(suggested({ scope: scope.map((item) => ({ ...item, price: '1.00 EUR' })) }), {});
  });

  it('a month apart to the day is not within a month, a day less is', () => {
    assert.deepEqual(suggested({ scope: asked('2026-10-20', '2026-11-20') }), {});
    assert.equal(Object.keys(suggested({ scope: asked('2026-10-21', '2026-11-20') })).length, 1);
  });

  it('of today counts, of a year ago is forgotten', () => {
    assert.equal(Object.keys(suggested({ scope: asked('2026-11-10', today) })).length, 1);
    assert.equal(Object.keys(suggested({ scope: asked('2025-11-20', '2025-11-24') })).length, 1);
    assert.deepEqual(suggested({ scope: asked('2025-11-20', '2025-11-23') }), {});
  });

  it('more than a month apart is not within a month', () => {
    assert.deepEqual(suggested({ scope: asked('2026-10-09', '2026-11-20') }), {});
  });
});
