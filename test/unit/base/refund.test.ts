import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/base/calendar/days.ts';
import { earnedOfPeriod, refundOf } from '../../../src/base/money/refund.ts';
import { allocate, divideRounded, roundToPayable } from '../../../src/base/money/rounding.ts';

const eur = (cents: number) => ({ units: BigInt(cents) * 100n, currency: 'EUR' });

describe('A refund', () => {
  it('is what was prepaid without what was earned, spent for the client, or set off', () => {
    const parts = { prepaid: eur(200_000), earned: 7_500_000n, nonRefundable: 1_200_000n, setOff: 500_000n };
    assert.deepEqual(refundOf(parts), eur(108_000));
  });

  it('is never below zero', () => {
    assert.equal(refundOf({ prepaid: eur(100), earned: 20_000n, nonRefundable: 0n, setOff: 0n }).units, 0n);
  });

  it('of a month that is partly used is split by calendar days, both ends counted', () => {
    // 1 to 10 April are 10 of 30 days.
    const period = { from: '2026-04-01', to: '2026-04-30', lastDay: '2026-04-10' };
    assert.deepEqual(earnedOfPeriod(eur(90_000), period), eur(30_000));
    assert.deepEqual(earnedOfPeriod(eur(90_000), { ...period, lastDay: '2026-05-01' }), eur(90_000));
    assert.deepEqual(earnedOfPeriod(eur(90_000), { ...period, lastDay: '2026-03-31' }), eur(0));
    assert.deepEqual(earnedOfPeriod(eur(10_000), { ...period, lastDay: '2026-04-01' }), eur(333));
  });

  it('of a period worked to its end is nothing, also where the amount has parts of a cent or the period no day', () => {
    const paid = { units: 1_000_050n, currency: 'EUR' };
    assert.deepEqual(earnedOfPeriod(paid, { from: '2026-04-01', to: '2026-04-30', lastDay: '2026-04-30' }), paid);
    assert.deepEqual(earnedOfPeriod(paid, { from: '2026-05-01', to: '2026-04-30', lastDay: '2026-04-20' }), paid);
    assert.deepEqual(earnedOfPeriod(paid, { from: '2026-06-01', to: '2026-04-30', lastDay: '2026-04-20' }), paid);
  });

  it('never falls short of nothing nor exceeds what was paid, and earned and refund add up', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(400), fc.integer({ min: -20, max: 420 }), (cents, length, worked) => {
        const period = {
          from: '2026-01-01',
          to: addDays('2026-01-01', length),
          lastDay: addDays('2026-01-01', worked),
        };
        const earned = earnedOfPeriod(eur(cents), period);
        const refund = refundOf({ prepaid: eur(cents), earned: earned.units, nonRefundable: 0n, setOff: 0n });
        assert.equal(earned.units + refund.units, eur(cents).units);
        assert.ok(earned.units >= 0n && refund.units >= 0n);
      }),
    );
  });
});

describe('An amount that is split', () => {
  it('adds up to the cent, whatever the weights', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }), (cents, weights) => {
        const parts = allocate(eur(cents), weights);
        const sum = parts.reduce((total, { units }) => total + units, 0n);
        assert.equal(sum, weights.some((weight) => weight > 0) ? eur(cents).units : 0n);
        assert.ok(parts.every(({ units }) => units >= 0n && units % 100n === 0n));
      }),
    );
  });

  it('gives what is left over to the part that lost most', () => {
    const cents = (weights: readonly number[]) => allocate(eur(100), weights).map(({ units }) => units / 100n);
    // Of 100 cents 1, 2 and 4 sevenths are 14.29, 28.57 and 57.14.
    assert.deepEqual(cents([1, 2, 4]), [14n, 29n, 57n]);
    assert.deepEqual(cents([4, 2, 1]), [57n, 29n, 14n]);
  });

  it('gives nothing to anybody where nobody has a weight', () => {
    assert.deepEqual(allocate(eur(100), [0, 0]), [eur(0), eur(0)]);
    assert.deepEqual(allocate(eur(100), []), []);
  });

  it('has no parts of a yen', () => {
    const yen = { units: 1_000_000n, currency: 'JPY' };
    assert.deepEqual(
      allocate(yen, [1, 1, 1]).map(({ units }) => units),
      [340_000n, 330_000n, 330_000n],
    );
  });
});

describe('Half of the smallest unit', () => {
  it('is rounded away from zero, on both sides of it', () => {
    assert.deepEqual([divideRounded(5n, 2n), divideRounded(-5n, 2n)], [3n, -3n]);
    assert.deepEqual([divideRounded(5n, -2n), divideRounded(-5n, -2n)], [-3n, 3n]);
    assert.deepEqual([divideRounded(4n, 3n), divideRounded(-4n, 3n), divideRounded(0n, 3n)], [1n, -1n, 0n]);
  });

  it('is that of what the currency is paid in', () => {
    const rounded = (units: bigint, currency: string) => roundToPayable({ units, currency }).units;
    assert.deepEqual([rounded(49n, 'EUR'), rounded(50n, 'EUR'), rounded(-50n, 'EUR')], [0n, 100n, -100n]);
    assert.deepEqual([rounded(4_999n, 'JPY'), rounded(5_000n, 'JPY')], [0n, 10_000n]);
    assert.deepEqual([rounded(14n, 'KWD'), rounded(15n, 'KWD')], [10n, 20n]);
  });
});
