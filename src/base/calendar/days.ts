import { dateFormat, kept } from '../intl-formats.ts';
import { DateWriter } from './date-writer.ts';

const DAY = 86_400_000;

/** Days from one calendar date to another (`YYYY-MM-DD`); negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (momentOf(to) - momentOf(from)) / DAY;
}

/** The calendar date so many days later; earlier for a negative number. */
export function addDays(date: string, days: number): string {
  return inCalendar(momentOf(date) + Math.trunc(withinYears(days, 366)) * DAY);
}

/** The day of the week of a calendar date, from 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: string): number {
  return ((new Date(momentOf(date)).getUTCDay() + 6) % 7) + 1;
}

/**
 * The beginning of a calendar date, milliseconds since 1970. Not in the time zone of this machine, where some days have 23
 * hours and some never were.
 */
function momentOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return momentOfParts(year, month - 1, day);
}

/** The same of its parts, the month counted from 0; months and days beyond the year's and the month's lead on. */
function momentOfParts(year: number, month: number, day: number): number {
  // `Date.UTC` takes the years before 100 for those after 1900.
  return new Date(0).setUTCFullYear(year, month, day);
}

const LAST_YEAR = 9999;

/** A number of days or months, so many a year, that does not lead out of what a date can hold. */
function withinYears(count: number, inYear: number): number {
  const most = LAST_YEAR * inYear;
  return Math.min(Math.max(count, -most), most);
}

/** The calendar date of a moment; a date of four digits has no year before 1 and none after 9999. */
function inCalendar(moment: number): string {
  const date = new Date(moment);
  if (date.getUTCFullYear() < 1) return '0001-01-01';
  return date.getUTCFullYear() > LAST_YEAR ? `${LAST_YEAR}-12-31` : date.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

type Length = 'long' | 'medium';

/** A calendar date in words of the language, such as `31 December 2026`; medium gives `31 Dec 2026`. */
export function dateInWords(date: string, language: string, length: Length = 'long'): string {
  return formOf(language, length === 'long' ? 'long-date' : 'medium-date').write(date);
}

/** The same with its weekday, such as `Friday, 4 December 2026`. */
export function dateWithWeekday(date: string, language: string): string {
  return formOf(language, 'date-with-weekday').write(date);
}

/** The same without the year, for a day whose year stands beside it or is the present one: `31 December`. */
export function dayInWords(date: string, language: string, length: Length = 'long'): string {
  return formOf(language, length === 'long' ? 'long-day' : 'medium-day').write(date);
}

/** The same for a row with little room: most days are of the year of `today`, which is left out then. */
export function nearDateInWords(date: string, today: string, language: string): string {
  const isOfThisYear = date.slice(0, 'YYYY'.length) === today.slice(0, 'YYYY'.length);
  return (isOfThisYear ? dayInWords : dateInWords)(date, language, 'medium');
}

/** A moment (milliseconds since 1970) to the second in words of the language and in the time zone of this machine. */
export function momentInWords(moment: number, language: string): string {
  return dateFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(moment));
}

const formsOfLanguages = new Map<string, Map<FormName, DateWriter>>();

/** How a language writes dates in a form, made once. */
function formOf(language: string, name: FormName): DateWriter {
  const forms = kept(formsOfLanguages, language, () => new Map<FormName, DateWriter>());
  return kept(forms, name, () => {
    const format = dateFormat(localeOf(language), { ...optionsOf(language, name), timeZone: 'UTC' });
    return new DateWriter(format, { momentOf, finish: finishOf(language, name) });
  });
}

type FormName = `${Length}-${'date' | 'day'}` | 'date-with-weekday';

function optionsOf(language: string, name: FormName): Intl.DateTimeFormatOptions {
  const day = dayAndMonth(language, name.startsWith('medium') ? 'medium' : 'long');
  if (name === 'date-with-weekday') return { ...day, year: 'numeric', weekday: 'long' };
  return hasYear(name) ? { ...day, year: 'numeric' } : day;
}

function hasYear(name: FormName): boolean {
  return name.includes('date');
}

/** What has to be said in another way than `Intl` does. */
function finishOf(language: string, name: FormName): ((words: string, date: string) => string) | undefined {
  if (isVietnamese(language) && hasYear(name)) return (words) => words.replace(/, (?=\d{4}$)/, ' năm ');
  // Intl writes the first day of a month as a number; French says it as "premier".
  if (/^fr\b/.test(language))
    return (words, date) => (date.endsWith('-01') ? words.replace(/\b1(?=\s)/, '1er') : words);
  return undefined;
}

/** English that says no region is read by people of every region: the day stands before the month. */
function localeOf(language: string): string {
  return /^en(?:-us)?$/i.test(language) ? 'en-GB' : language;
}

// Vietnamese months are numbers, and a short date is written with a slash.
function dayAndMonth(language: string, length: Length): Intl.DateTimeFormatOptions {
  const short = isVietnamese(language) ? 'numeric' : 'short';
  return { day: 'numeric', month: length === 'long' ? 'long' : short };
}

function isVietnamese(language: string): boolean {
  return /^vi\b/.test(language);
}

/** The same day so many months later, or the last of that month where it has no such day; earlier for a negative number. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const later = month - 1 + Math.trunc(withinYears(months, 12));
  const lastDay = new Date(momentOfParts(year, later + 1, 0)).getUTCDate();
  return inCalendar(momentOfParts(year, later, Math.min(day, lastDay)));
}

/** The month of a calendar date, `YYYY-MM`. */
export function monthOf(date: string): string {
  return date.slice(0, 'YYYY-MM'.length);
}

/** The last day of a month (`YYYY-MM`). */
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return inCalendar(momentOfParts(year, number, 0));
}

/** A month (`YYYY-MM`) in words of the language, such as `October 2026`. */
export function monthInWords(month: string, language: string): string {
  const format = dateFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(momentOf(`${month}-01`));
}

/** The same as it stands behind "since": Russian gives the month the form that it has in a date, `октября 2026 г.`. */
export function sinceMonthInWords(month: string, language: string): string {
  return kept(monthsSince, `${language} ${month}`, () => {
    const options = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
    const parts = (wanted: Intl.DateTimeFormatOptions) =>
      dateFormat(language, wanted).formatToParts(momentOf(`${month}-01`));
    const inDate = parts({ ...options, day: 'numeric' }).find(({ type }) => type === 'month')?.value;
    return parts(options)
      .map(({ type, value }) => (type === 'month' ? (inDate ?? value) : value))
      .join('');
  });
}

const monthsSince = new Map<string, string>();
