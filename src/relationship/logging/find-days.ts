import { addDays, addMonths, lastDayOf, monthOf, weekdayOf } from '../../base/calendar/days.ts';
import { readDate } from '../../base/calendar/read-date.ts';
import type { FoldedLine } from './folded-line.ts';
import type { DayKind, LogWords, Words } from './log-words.ts';
import { overlap, patternOf, type Stretch, sourceOf } from './word-patterns.ts';

/** Which side of today a day is looked for on, where its words leave that open. */
type Side = 'past' | 'future';

/** A day that a line names. */
export interface FoundDay extends Stretch {
  /** The side its own words are on; `undefined` where they leave it open. */
  readonly side: Side | undefined;
  /** The day on a side of today, `YYYY-MM-DD`; `undefined` where the words name no single day there. */
  readonly on: (side: Side) => string | undefined;
  /** Whether its words make it a deadline. */
  readonly isBy: boolean;
  /** Whether its words make it the day of what stands before it: "the invoice of 3 October". */
  readonly isOf: boolean;
}

/** As far back as a day without its year is meant, in days; one that is further back is the one to come. */
const LATELY_DAYS = 120;

interface Parts {
  readonly weekday?: number;
  readonly number?: number;
  readonly unit?: keyof LogWords['units'];
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
}

const FRIDAY = 5;

/** The days that a line names, each once, from left to right. */
export function findDays(line: FoldedLine, words: LogWords, today: string): readonly FoundDay[] {
  const isSince = patternOf(`(?:${words.since})$`, line.accented, 'u');
  const found = [...formsIn(line, words, today), ...numbersIn(line, words, today)];
  found.sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: FoundDay[] = [];
  for (const day of found) if (!kept.some((other) => overlap(day, other))) kept.push(day);
  return kept
    .filter(({ start }) => !isSince.test(line.folded.slice(Math.max(0, start - 24), start).trimEnd()))
    .sort((a, b) => a.start - b.start);
}

function formsIn(line: FoldedLine, words: LogWords, today: string): FoundDay[] {
  const names = {
    W: words.weekdays.join('|'),
    M: words.months.join('|'),
    U: Object.values(words.units).join('|'),
    N: `\\d{1,3}|${words.numbers.join('|')}`,
    D: '\\d{1,2}',
    Y: '20\\d\\d',
  };
  const before = leadOf(words);
  return words.days.flatMap(([form, kind]) =>
    alternativesOf(form).flatMap((alternative) => {
      const filled = alternative.replace(/\{([A-Z])\}/g, (_, name: 'W') => `(?<${name.toLowerCase()}>${names[name]})`);
      const pattern = patternOf(`${before}${filled}`, line.accented);
      return [...line.folded.matchAll(pattern)].map((match) => dayFrom(match, kind, { line, words, today }));
    }),
  );
}

/** The words that may stand before a day and belong to it. */
function leadOf({ by, of, on }: LogWords): string {
  return `(?<by>(?:${by}) )?(?:(?<of>${of || '(?!)'}) |(?<at>${on}) )?`;
}

/** What the words before a day and the day itself say of its side. */
function sided(
  { groups }: RegExpExecArray,
  { side, on }: Pick<FoundDay, 'side' | 'on'>,
  today: string,
): Omit<FoundDay, keyof Stretch> {
  const [past, future] = [on('past'), on('future')];
  const isAhead = past !== undefined && (past > today || (past < addDays(today, -LATELY_DAYS) && past !== future));
  const own = side ?? (isAhead ? 'future' : undefined);
  return { on, side: groups?.by === undefined ? own : 'future', isBy: groups?.by !== undefined, isOf: !!groups?.of };
}

function dayFrom(
  match: RegExpExecArray,
  kind: DayKind,
  { line, words, today }: { readonly line: FoldedLine; readonly words: LogWords; readonly today: string },
): FoundDay {
  const { w, n, u, d, m, y } = match.groups ?? {};
  const indexIn = (list: readonly Words[], text: string | undefined) =>
    text === undefined
      ? -1
      : list.findIndex((each) => new RegExp(`^(?:${sourceOf(each, line.accented)})$`, 'u').test(text));
  const units = Object.keys(words.units) as (keyof LogWords['units'])[];
  const unit = units[indexIn(Object.values(words.units), u)];
  const parts: Parts = {
    ...(w && { weekday: indexIn(words.weekdays, w) + 1 }),
    ...(n && { number: /^\d/.test(n) ? Number(n) : indexIn(words.numbers, n) + 1 }),
    ...(unit && { unit }),
    ...(d && { day: Number(d) }),
    ...(m && { month: indexIn(words.months, m) + 1 }),
    ...(y && { year: Number(y) }),
  };
  const on = (side: Side) => resolve(kind, parts, { today, side });
  const stretch = { start: match.index, end: match.index + match[0].length };
  return { ...stretch, ...sided(match, { side: sideOf(kind), on }, today) };
}

/** Forms split at the bars that stand outside of brackets: a name may be in each only once. */
function alternativesOf(form: string): readonly string[] {
  const found = [''];
  let depth = 0;
  for (const letter of form) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === '|' && depth === 0) found.push('');
    else found[found.length - 1] += letter;
  }
  return found;
}

function sideOf(kind: DayKind): Side | undefined {
  if (typeof kind === 'number') return kind < 0 ? 'past' : undefined;
  if (['ago', 'weekday before', 'weekday of last week', 'vague past'].includes(kind)) return 'past';
  return ['weekday', 'day of month', 'day and month'].includes(kind) ? undefined : 'future';
}

function resolve(
  kind: DayKind,
  parts: Parts,
  { today, side }: { readonly today: string; readonly side: Side },
): string | undefined {
  if (typeof kind === 'number') return addDays(today, kind);
  const monday = addDays(today, 1 - weekdayOf(today));
  const { weekday = 0, number = 0, unit = 'day' } = parts;
  switch (kind) {
    case 'ago':
      return shifted(today, -number, unit);
    case 'ahead':
      return shifted(today, number, unit);
    case 'weekday':
      return side === 'past' ? addDays(today, -daysTo(today, weekday, -1)) : addDays(today, daysTo(today, weekday, 1));
    case 'weekday before':
      return addDays(today, -daysTo(today, weekday, -1));
    case 'weekday a week on':
      return addDays(today, daysTo(today, weekday, 1) + 7);
    case 'weekday of last week':
      return addDays(monday, weekday - 8);
    case 'weekday ahead':
      return addDays(today, daysTo(today, weekday, 1));
    case 'weekday after this week':
      return addDays(monday, 6 + weekday);
    case 'next week':
      return addDays(monday, 6 + FRIDAY);
    case 'end of week':
      return addDays(monday, FRIDAY - 1);
    case 'next month':
      return lastDayOf(monthOf(addMonths(`${monthOf(today)}-01`, 1)));
    case 'end of month':
      return lastDayOf(monthOf(today));
    case 'vague past':
      return undefined;
    case 'day of month':
    case 'day and month':
      return numbered(parts, today, side);
  }
}

function shifted(today: string, number: number, unit: keyof LogWords['units']): string {
  return unit === 'month' ? addMonths(today, number) : addDays(today, number * (unit === 'week' ? 7 : 1));
}

/** From 1 to 7 days, forwards or backwards. */
function daysTo(today: string, weekday: number, direction: 1 | -1): number {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return (direction === 1 ? ahead : 7 - ahead) || 7;
}

/** The nearest day of that number on a side of today; a day that no month has is none. */
function numbered({ day = 0, month, year }: Parts, today: string, side: Side): string | undefined {
  const [thisYear = 0, thisMonth = 0] = today.split('-').map(Number);
  const step = side === 'past' ? -1 : 1;
  for (let away = 0; away < 12; away++) {
    const at = month === undefined ? thisYear * 12 + thisMonth - 1 + away * step : undefined;
    const inYear = at === undefined ? (year ?? thisYear + away * step) : Math.floor(at / 12);
    const inMonth = at === undefined ? month : (at % 12) + 1;
    const read = readDate(`${inYear}-${inMonth}-${day}`, 'en');
    if (read?.kind !== 'date') continue;
    if (year !== undefined || (side === 'past' ? read.date <= today : read.date >= today)) return read.date;
  }
  return undefined;
}

/**
 * Dates in numbers: `2026-12-10`, `10.12.2026`, `5/12`, `30.11.`. In English `5/12` may mean two days, and `2026-11-31` is none:
 * where such a number is surely a date, it is a day that is not known.
 */
function numbersIn(line: FoldedLine, words: LogWords, today: string): FoundDay[] {
  const before = leadOf(words);
  const number = '(?<date>20\\d\\d-\\d\\d?-\\d\\d?|\\d\\d?[./]\\d\\d?(?:[./]20\\d\\d)?)';
  const pattern = patternOf(`${before}${number}`, line.accented);
  return [...line.folded.matchAll(pattern)].flatMap((match): FoundDay[] => {
    const { by, at, date = '' } = match.groups ?? {};
    const on = (side: Side) => inNumbers(date, words.language, { today, side });
    const isDate = by !== undefined || at !== undefined || /20\d\d/.test(date);
    if (!isDate && on('future') === undefined && on('past') === undefined) return [];
    const dot = /^\.(?!\p{N})/u.test(line.folded.slice(match.index + match[0].length)) && /\.\d+$/.test(date) ? 1 : 0;
    const end = match.index + match[0].length + dot;
    return [{ start: match.index, end, ...sided(match, { side: undefined, on }, today) }];
  });
}

function inNumbers(
  date: string,
  language: string,
  { today, side }: { readonly today: string; readonly side: Side },
): string | undefined {
  const withYear = readDate(date, language);
  if (withYear) return withYear.kind === 'date' ? withYear.date : undefined;
  const match = /^(\d\d?)([./])(\d\d?)$/.exec(date);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const inDoubt = language === 'en' && match[2] === '/';
  if (inDoubt && first <= 12 && second <= 12 && first !== second) return undefined;
  const [day, month] = inDoubt && second > 12 ? [second, first] : [first, second];
  return numbered({ day, month }, today, side);
}
