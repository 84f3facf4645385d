import { numberFormat } from '../intl-formats.ts';
import type { Amount } from './amount.ts';

const DECIMALS_KEPT = 4;

/** Ten-thousandths in the smallest unit a currency is paid in: 100 for EUR, 10,000 for JPY. */
function unitsInSmallest(currency: string): bigint {
  const usual = numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return 10n ** BigInt(Math.max(DECIMALS_KEPT - usual, 0));
}

/** A fraction of two whole numbers, rounded half away from zero. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const [n, d] = divisor < 0n ? [-dividend, -divisor] : [dividend, divisor];
  return n < 0n ? -((-n * 2n + d) / (d * 2n)) : (n * 2n + d) / (d * 2n);
}

/** The amount to the smallest unit its currency is paid in, half of one rounded away from zero. */
export function roundToPayable({ units, currency }: Amount): Amount {
  const smallest = unitsInSmallest(currency);
  return { units: divideRounded(units, smallest) * smallest, currency };
}

/**
 * Splits an amount that is not negative by whole-number weights. The parts are payable and add up to the amount, which has to be payable
 * itself; what is left over goes to the parts that lost most.
 */
export function allocate(amount: Amount, weights: readonly number[]): readonly Amount[] {
  const smallest = unitsInSmallest(amount.currency);
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total <= 0n) return weights.map(() => ({ units: 0n, currency: amount.currency }));
  const pieces = amount.units / smallest;
  const shares = weights.map((weight, index) => {
    const exact = pieces * BigInt(weight);
    return { index, whole: exact / total, lost: exact % total };
  });
  const left = pieces - shares.reduce((sum, { whole }) => sum + whole, 0n);
  const mostLost = [...shares].sort((a, b) => Number(b.lost - a.lost)).slice(0, Number(left));
  const more = new Set(mostLost.map(({ index }) => index));
  return shares.map(({ index, whole }) => ({
    units: (whole + (more.has(index) ? 1n : 0n)) * smallest,
    currency: amount.currency,
  }));
}
