import { addDays, daysBetween } from '../calendar/days.ts';
import type { Amount } from './amount.ts';
import type { Decimal } from './decimal.ts';
import { divideRounded, roundToPayable } from './rounding.ts';

/** A yearly rate in percent and the first day it holds; it holds until the next one begins. No rate: not known from then on. */
export interface DatedRate {
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly percent: Decimal | undefined;
}

/** A part of what was owed that was paid. */
export interface PartialPayment {
  /** `YYYY-MM-DD`; the day's interest still counts on it. */
  readonly on: string;
  readonly amount: Amount;
}

/** One stretch of days with one rate and one principal. */
export interface InterestLine {
  /** First and last day that count, both included. */
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly principal: Amount;
  readonly percent: Decimal;
  /** Rounded so that the lines add up to the rounded total. */
  readonly interest: Amount;
}

/** Interest line by line, and the total. */
export interface Interest {
  readonly lines: readonly InterestLine[];
  readonly total: Amount;
  /** Days for which no rate is known; they count nothing. */
  readonly daysWithoutRate: number;
}

export interface InterestRequest {
  readonly principal: Amount;
  /** The day the amount was due; the next day is the first that counts. */
  readonly due: string;
  /** The last day that counts. */
  readonly until: string;
  /** In any order. */
  readonly rates: readonly DatedRate[];
  readonly payments: readonly PartialPayment[];
}

/** Days of a year that interest is counted by, leap year or not: amount x rate x days / 365. */
const DAYS_IN_YEAR = 365n;
const PERCENT = 100n;

/**
 * Simple interest, day by day: `amount x rate x days / 365`, where the rate changes with the days it holds for and the
 * principal falls with each payment. Payments in another currency are passed over.
 *
 * Source of the formula: Directive 2011/7/EU, article 2 (5) and (6): simple interest; C. com. L441-10.
 */
export function simpleInterest(request: InterestRequest): Interest {
  const { principal, due, until } = request;
  const stretches = daysBetween(due, until) > 0 ? stretchesOf(request) : [];
  let exact = { numerator: 0n, denominator: 1n };
  let shown = 0n;
  const lines: InterestLine[] = [];
  for (const { from, to, owed, percent } of stretches) {
    if (!percent || owed <= 0n) continue;
    const days = daysBetween(from, to) + 1;
    exact = add(exact, owed * BigInt(days) * percent.digits, DAYS_IN_YEAR * PERCENT * 10n ** BigInt(percent.scale));
    const soFar = roundToPayable({ ...principal, units: divideRounded(exact.numerator, exact.denominator) }).units;
    const interest = { ...principal, units: soFar - shown };
    shown = soFar;
    lines.push({ from, to, days, principal: { ...principal, units: owed }, percent, interest });
  }
  const without = stretches.filter(({ percent, owed }) => !percent && owed > 0n);
  return {
    lines,
    total: { ...principal, units: shown },
    daysWithoutRate: without.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0),
  };
}

function add(sum: { numerator: bigint; denominator: bigint }, numerator: bigint, denominator: bigint) {
  return {
    numerator: sum.numerator * denominator + numerator * sum.denominator,
    denominator: sum.denominator * denominator,
  };
}

interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly owed: bigint;
  readonly percent: Decimal | undefined;
}

/** The days from the first late one to the last, cut where a rate begins and after each payment. */
function stretchesOf({ principal, due, until, rates, payments }: InterestRequest): readonly Stretch[] {
  const first = addDays(due, 1);
  const inOrder = [...rates].sort((a, b) => a.from.localeCompare(b.from));
  const paid = payments.filter(({ amount }) => amount.currency === principal.currency);
  const cuts = new Set([
    first,
    ...inOrder.map(({ from }) => from).filter((day) => day > first && day <= until),
    ...paid.map(({ on }) => addDays(on, 1)).filter((day) => day > first && day <= until),
  ]);
  const starts = [...cuts].sort();
  return starts.map((from, index) => {
    const next = starts[index + 1];
    return {
      from,
      to: next === undefined ? until : addDays(next, -1),
      owed: principal.units - paid.filter(({ on }) => on < from).reduce((sum, { amount }) => sum + amount.units, 0n),
      percent: inOrder.findLast((rate) => rate.from <= from)?.percent,
    };
  });
}
