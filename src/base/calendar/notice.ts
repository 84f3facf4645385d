import { addDays, weekdayOf } from './days.ts';

/** How long notice is, and what a day of it is. */
export interface NoticePeriod {
  readonly days: number;
  readonly kind: 'calendar' | 'business';
}

const FRIDAY = 5;

/** Whether somebody works on a day: no weekend and none of the person's own holidays. */
export function isBusinessDay(date: string, holidays: ReadonlySet<string>): boolean {
  return weekdayOf(date) <= FRIDAY && !holidays.has(date);
}

/**
 * The day on which notice ends. It counts from the day after it is given; business days skip weekends and holidays. Notice of
 * no days ends on the day it is given.
 */
export function endOfNotice(given: string, { days, kind }: NoticePeriod, holidays: ReadonlySet<string>): string {
  if (kind === 'calendar') return addDays(given, days);
  let day = given;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (isBusinessDay(day, holidays)) left--;
  }
  return day;
}
