import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, addMonths } from '../../../../src/base/calendar/days.ts';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { defaultThresholds } from '../../../../src/relationship/client/thresholds.ts';
import { standingOf } from '../../../../src/relationship/signals/standing.ts';
import {
  type Boundary,
  DECIDED,
  FLAG_BOUNDARIES,
  lessAndSo,
  type Name,
  ORBIT_BOUNDARIES,
  type Own,
  QUIET,
  soAndMore,
  standing,
  times,
} from '../../../support/boundaries.ts';
import { DECIDING_ON, inVain, ORBITING, SERIOUS, TROUBLE } from '../../../support/deciding.ts';
import { aGoodClient, anInvoice, contextOn, seen } from '../../../support/stories.ts';

const today = DECIDING_ON;
const severe = seen('aggression', '2026-11-01');

const suggests = (flag: string, own: Own, different: Partial<ClientRecord>, share?: number) =>
  standing(own, different, today, share).suggested.some((found) => found.flag === flag);
const low = (...feelings: number[]) => ({
  fit: { gut: feelings.map((feeling, index) => ({ on: addDays('2026-10-01', index), feeling })) },
});
const ruleOf = (own: Own, different: Partial<ClientRecord>) => standing(own, different).recommendation?.rule;

const late = (paid: string) => anInvoice(paid, addDays(paid, -1), paid);
const worked = (months: number, hours: number) => ({
  effort: times(months, (index) => ({
    month: addMonths('2026-10-01', -index).slice(0, 7),
    hours,
    agreedHours: 100,
  })),
});

const suggestions: Partial<Record<Name, Boundary>> = {
  lateInvoices: {
    from: 1,
    to: 20,
    around: (n, own) =>
      lessAndSo(n, (count) => suggests('late-payment', own, { invoices: times(count, () => late('2026-10-01')) })),
  },
  lateInvoicesWithinMonths: {
    from: 1,
    to: 60,
    around: (n, own) => {
      const at = addMonths(today, -n);
      const invoices = (paid: string) => ({ invoices: [late('2026-11-20'), late(paid)] });
      return [suggests('late-payment', own, invoices(at)), suggests('late-payment', own, invoices(addDays(at, 1)))];
    },
  },
  additionsAbovePercent: {
    from: 0,
    to: 100,
    around: (n, own) =>
      soAndMore(n, (count) => {
        const added = times(count, () => ({ what: 'More', requestedOn: '2026-06-01' }));
        return suggests('scope-creep', own, { scope: [...times(100, () => ({ what: 'Page' })), ...added] });
      }),
  },
  negativeConversations: {
    from: 1,
    to: 30,
    around: (n, own) =>
      lessAndSo(n, (count) => {
        const log = times(count, (index) => ({ on: addDays('2026-10-01', index), mood: 'negative' as const }));
        return suggests('negative-conversations', own, { log });
      }),
  },
  incomeShareAbovePercent: {
    from: 0,
    to: 99,
    around: (n, own) => [suggests('dependency', own, {}, n), suggests('dependency', own, {}, n + 0.01)],
  },
  hoursAbovePercent: {
    from: 0,
    to: 300,
    around: (n, own) => [
      suggests('too-much-time', own, worked(2, 100 + n)),
      suggests('too-much-time', own, worked(2, 100.25 + n)),
    ],
  },
  hoursAboveMonths: {
    from: 1,
    to: 24,
    around: (n, own) => lessAndSo(n, (months) => suggests('too-much-time', own, worked(months, 200))),
  },
  deadlinesToday: {
    from: 1,
    to: 20,
    around: (n, own) =>
      lessAndSo(n, (count) => {
        const scope = times(count, () => ({ what: 'Fix', requestedOn: '2026-11-02', due: '2026-11-02' }));
        return suggests('deadlines-today', own, { scope });
      }),
  },
};

const paid = ['2026-08', '2026-09', '2026-10'].map((month) => anInvoice(month, `${month}-20`, `${month}-19`));
const little = (hours: number) => ({
  invoices: paid,
  effort: times(3, (index) => ({ month: `2026-1${index % 2}`.replace('2026-10', `2026-0${7 + index}`), hours })),
});

const decisions: Partial<Record<Name, Boundary>> = {
  coolingOffDays: {
    from: 1,
    to: 60,
    around: (n, own) =>
      lessAndSo(n, (days) => {
        const made: Partial<ClientRecord> = { decision: { what: 'leave', on: '2026-01-01' } };
        return standing(own, made, addDays('2026-01-01', days)).leaveDecision?.state === 'counts';
      }),
  },
  lookAgainDays: {
    from: 1,
    to: 60,
    around: (n, own) =>
      lessAndSo(n, (days) => {
        const again = standing(own, { redFlags: TROUBLE.slice(0, 1) }).recommendation?.lookAgainOn;
        return again === addDays(today, days);
      }),
  },
  repairsTried: {
    from: 1,
    to: 20,
    around: (n, own) =>
      lessAndSo(n, (count) => {
        const repairs = times(count, () => inVain('2026-10-01'));
        return ruleOf(own, { redFlags: SERIOUS, repairs }) === 'repairs without effect';
      }),
  },
  lowGutFeeling: {
    from: 1,
    to: 4,
    around: (n, own) => [
      ruleOf(own, { ...ORBITING, ...low(n + 1, n + 1) }) === 'orbiting and low',
      ruleOf(own, { ...ORBITING, ...low(n, n) }) === 'orbiting and low',
    ],
  },
  lowGutFeelings: {
    from: 1,
    to: 20,
    around: (n, own) =>
      lessAndSo(n, (count) => ruleOf(own, { ...ORBITING, ...low(...times(count, () => 1)) }) === 'orbiting and low'),
  },
  lowEffortHours: {
    from: 0,
    to: 50,
    around: (n, own) => [
      ruleOf(own, little(n + 0.25)) === 'little effort, steady income',
      ruleOf(own, little(n)) === 'little effort, steady income',
    ],
  },
  cleanStopWithinDays: {
    from: 0,
    to: 90,
    around: (n, own) => {
      const minded = (days: number) => {
        const scope = [{ what: 'Shop', due: addDays(today, days) }];
        return standing(own, { redFlags: [severe], scope }).recommendation?.modifiers.length === 1;
      };
      return [minded(n + 1), minded(n)];
    },
  },
};

const boundaries: Partial<Record<Name, Boundary>> = {
  ...ORBIT_BOUNDARIES,
  ...FLAG_BOUNDARIES,
  ...suggestions,
  ...decisions,
};

describe('A number of one’s own in the profile moves its boundary:', () => {
  for (const [name, { from, to, around }] of Object.entries(boundaries)) {
    it(name, () => {
      fc.assert(
        fc.property(fc.integer({ min: from, max: to }), (n) => {
          assert.deepEqual(around(n, { [name]: n }), [false, true], `${name} of ${n}`);
        }),
        { numRuns: 15 },
      );
      const usual = defaultThresholds[name as Name];
      if (usual >= from && usual <= to) assert.deepEqual(around(usual, {}), [false, true], 'by default');
    });
  }

  it('all that signals go by are among them', () => {
    const read = new Set<string>();
    const thresholds = new Proxy(defaultThresholds, {
      get: (numbers, name) => {
        read.add(String(name));
        return numbers[name as Name];
      },
    });
    const { invoices, effort } = little(1);
    const records = [
      { ...ORBITING, ...low(1, 1), redFlags: SERIOUS, invoices, effort, repairs: [inVain('2026-10-01')] },
      { ...QUIET, ...DECIDED, redFlags: [severe] },
      { ...ORBITING, ...low(1, 1), invoices: [late('2026-10-01')], effort: worked(2, 200).effort },
      { redFlags: TROUBLE.slice(0, 1), scope: [{ what: 'Fix', requestedOn: today, due: today }] },
      { decision: { what: 'leave', on: today } },
    ] satisfies Partial<ClientRecord>[];
    for (const record of records)
      standingOf(aGoodClient(record), { ...contextOn(today, { incomeShare: 50 }), thresholds });
    assert.deepEqual([...read].sort(), Object.keys(boundaries).sort());
  });
});
