import { daysBetween } from '../calendar/days.ts';
import type { Amount } from './amount.ts';
import { allocate } from './rounding.ts';

/** What a refund is made of; all amounts are of one currency. */
export interface RefundParts {
  readonly prepaid: Amount;
  readonly earned: bigint;
  /** Third-party cost that cannot be had back. */
  readonly nonRefundable: bigint;
  /** What both sides agreed to set against it. */
  readonly setOff: bigint;
}

/** `prepaid - earned - non-refundable third-party cost - agreed set-off`, never below zero (practices 167 and 174). */
export function refundOf({ prepaid, earned, nonRefundable, setOff }: RefundParts): Amount {
  const units = prepaid.units - earned - nonRefundable - setOff;
  return { units: units > 0n ? units : 0n, currency: prepaid.currency };
}

/** A period that was paid for, both days counted, and the last day that was worked. */
export interface PaidPeriod {
  readonly from: string;
  readonly to: string;
  readonly lastDay: string;
}

/**
 * What is earned of a period that is partly used: split by calendar days, both ends counted, to the payable unit. All of
 * it when the last day is the period's end or later, nothing when it is before its start.
 */
export function earnedOfPeriod(paid: Amount, { from, to, lastDay }: PaidPeriod): Amount {
  const all = daysBetween(from, to) + 1;
  if (all <= 0 || lastDay >= to) return paid;
  const used = Math.max(daysBetween(from, lastDay) + 1, 0);
  const [earned = { ...paid, units: 0n }] = allocate(paid, [used, all - used]);
  return earned;
}
