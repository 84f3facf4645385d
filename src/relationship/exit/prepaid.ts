import { addDays, addMonths, daysBetween, lastDayOf, monthOf } from '../../base/calendar/days.ts';
import { type Amount, parseAmount } from '../../base/money/amount.ts';
import { earnedOfPeriod, refundOf } from '../../base/money/refund.ts';

/** Money received for work not done yet; amounts and dates as a record holds them. */
export interface Prepaid {
  readonly key: string;
  readonly what?: string | undefined;
  readonly amount: string;
  readonly earned?: string | undefined;
  readonly nonRefundable?: string | undefined;
  readonly setOff?: string | undefined;
  readonly refund?: string | undefined;
  readonly refundedOn?: string | undefined;
  readonly periodFrom?: string | undefined;
  readonly periodTo?: string | undefined;
}

/** A fee for periods, with the last day that is paid for. */
interface PaidRetainer {
  readonly key: string;
  readonly what?: string | undefined;
  readonly amount?: string | undefined;
  readonly every?: 'month' | 'quarter' | 'year' | undefined;
  readonly endsOn?: string | undefined;
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** More periods than anybody pays in advance; what lies before them is taken for a slip of the pen. */
const MOST_PERIODS = 36;

/**
 * What was paid in advance: the prepayments, and each period of a retainer that is paid for beyond the last day. A retainer
 * that a prepayment names is not counted twice.
 *
 * @param lastDay the last working day, `YYYY-MM-DD`; without it no period is cut short
 */
export function prepaidWith<T extends Prepaid>(paid: {
  readonly prepayments: readonly T[];
  readonly retainers: readonly PaidRetainer[];
  readonly lastDay: string | undefined;
}): readonly (T | Prepaid)[] {
  const { prepayments, retainers, lastDay } = paid;
  if (lastDay === undefined) return prepayments;
  const isNamed = ({ what }: PaidRetainer) => prepayments.some((row) => plain(row.what) === plain(what));
  const left = retainers.filter((retainer) => !isNamed(retainer));
  return [...prepayments, ...left.flatMap((retainer) => periodsOf(retainer, lastDay))];
}

function plain(name: string | undefined): string {
  return (name ?? '').trim().toLowerCase();
}

/** The periods of a retainer that end after the last day, the earliest first. */
function periodsOf({ key, what, amount, every, endsOn }: PaidRetainer, lastDay: string): Prepaid[] {
  const periods: Prepaid[] = [];
  if (amount === undefined || every === undefined || endsOn === undefined) return periods;
  for (let nth = 0; nth < MOST_PERIODS; nth++) {
    const periodTo = monthsBefore(endsOn, nth * MONTHS[every]);
    if (periodTo <= lastDay) break;
    const periodFrom = addDays(monthsBefore(endsOn, (nth + 1) * MONTHS[every]), 1);
    periods.unshift({ key: `${key}.${periodFrom}`, what, amount, periodFrom, periodTo });
  }
  return periods;
}

/** A period that ends with a month began with one. */
function monthsBefore(date: string, months: number): string {
  const earlier = addMonths(date, -months);
  return lastDayOf(monthOf(date)) === date ? lastDayOf(monthOf(earlier)) : earlier;
}

/** How many days of a period that was paid for are worked, both ends counted; `undefined` where that is not known. */
export function daysWorked(
  { periodFrom, periodTo }: Prepaid,
  lastDay: string | undefined,
): { readonly worked: number; readonly all: number } | undefined {
  if (periodFrom === undefined || periodTo === undefined || lastDay === undefined || periodTo < periodFrom)
    return undefined;
  const all = daysBetween(periodFrom, periodTo) + 1;
  return { worked: Math.min(Math.max(daysBetween(periodFrom, lastDay) + 1, 0), all), all };
}

/** What is earned: the record's figure, else the period's share up to the last day; `undefined` where neither is known. */
export function earnedOf(prepaid: Prepaid, lastDay: string | undefined): Amount | undefined {
  const { amount, earned, periodFrom, periodTo } = prepaid;
  if (earned !== undefined) return parseAmount(earned);
  const paid = parseAmount(amount);
  if (!paid || paid.units < 0n || !daysWorked(prepaid, lastDay)) return undefined;
  return earnedOfPeriod(paid, { from: periodFrom ?? '', to: periodTo ?? '', lastDay: lastDay ?? '' });
}

/**
 * What goes back of a prepayment: the record's figure, else worked out (practice 174); `undefined` where it cannot be told, as
 * with amounts of two currencies.
 */
export function refundFor(prepaid: Prepaid, lastDay: string | undefined): Amount | undefined {
  if (prepaid.refund !== undefined) return parseAmount(prepaid.refund);
  const paid = parseAmount(prepaid.amount);
  const done = earnedOf(prepaid, lastDay);
  const [cost, agreed] = [prepaid.nonRefundable, prepaid.setOff].map((text) => text && parseAmount(text));
  const parts = [done, cost, agreed].map((part) => part || undefined);
  const isOneCurrency = parts.every((part) => part === undefined || part.currency === paid?.currency);
  if (!paid || paid.units < 0n || !done || !isOneCurrency) return undefined;
  const [earned = 0n, nonRefundable = 0n, setOff = 0n] = parts.map((part) => part?.units ?? 0n);
  return refundOf({ prepaid: paid, earned, nonRefundable, setOff });
}
