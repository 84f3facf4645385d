import { daysBetween, weekdayOf } from './days.ts';

const DAYS_IN_WEEK = 7;
const FRIDAY = 5;

/**
 * Business days that have passed since a day: those after `from` up to and including `to`, without weekends and the
 * person's own holidays (`YYYY-MM-DD`); 0 when `to` is not later.
 */
export function businessDaysSince(from: string, to: string, holidays: ReadonlySet<string>): number {
  const days = daysBetween(from, to);
  if (!(days > 0)) return 0;
  const weekday = weekdayOf(from);
  const rest = Array.from({ length: days % DAYS_IN_WEEK }, (_, index) => ((weekday + index) % DAYS_IN_WEEK) + 1);
  const working = Math.floor(days / DAYS_IN_WEEK) * FRIDAY + rest.filter((day) => day <= FRIDAY).length;
  const free = [...holidays].filter((day) => day > from && day <= to && weekdayOf(day) <= FRIDAY);
  return working - free.length;
}
