import {
  addDays as addDaysTo,
  addMonths as addMonthsTo,
  differenceInCalendarDays,
  endOfMonth,
  format,
  parseISO,
} from 'date-fns';

/** Days from one calendar date to another (`YYYY-MM-DD`); negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

/** The calendar date so many days later; earlier for a negative number. */
export function addDays(date: string, days: number): string {
  return format(addDaysTo(parseISO(date), days), 'yyyy-MM-dd');
}

/** A calendar date in words of the language, such as `31 December 2026`; short gives `31 Dec 2026`. */
export function dateInWords(date: string, language: string, length: 'long' | 'medium' = 'long'): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const words = new Intl.DateTimeFormat(language, { dateStyle: length, timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month - 1, day)),
  );
  // Intl writes the first day of a month as a number; French says it as "premier".
  return /^fr\b/.test(language) && day === 1 ? words.replace(/^1(?=\s)/, '1er') : words;
}

/** The same day so many months later, or the last of that month where it has no such day; earlier for a negative number. */
export function addMonths(date: string, months: number): string {
  return format(addMonthsTo(parseISO(date), months), 'yyyy-MM-dd');
}

/** The month of a calendar date, `YYYY-MM`. */
export function monthOf(date: string): string {
  return date.slice(0, 'YYYY-MM'.length);
}

/** The last day of a month (`YYYY-MM`). */
export function lastDayOf(month: string): string {
  return format(endOfMonth(parseISO(`${month}-01`)), 'yyyy-MM-dd');
}

/** A month (`YYYY-MM`) in words of the language, such as `October 2026`. */
export function monthInWords(month: string, language: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(new Date(Date.UTC(year, number - 1, 1)));
}
