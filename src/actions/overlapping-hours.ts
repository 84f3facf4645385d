import type { HoursOfDay } from '../records/imports/read-entries.ts';
import type { ClientRecord } from '../relationship/client/record.ts';

export type MonthRow = NonNullable<ClientRecord['effort']>[number];
export type Imported = NonNullable<MonthRow['imported']>;

/** What earlier imports noted, as a file that is about the same days corrects it. */
export interface CorrectedHours {
  /** By month; only months that the file corrects. */
  readonly imported: ReadonlyMap<string, Imported>;
  /** How many days of a month the file has no work for any more. */
  readonly gone: ReadonlyMap<string, number>;
  /** Sources that are called otherwise now. */
  readonly renamed: ReadonlyMap<string, string>;
}

const SECONDS_IN_HOUR = 3600;

/** Hours as they are counted: in hundredths. */
export function roundedHours(seconds: number): number {
  return Math.round((seconds / SECONDS_IN_HOUR) * 100) / 100;
}

/**
 * Corrects what was imported before by a later file. Between the first and the last day that it has of a source, all days of
 * the source are the file's: a day that it does not have was taken out there. A source that the file does not have, and whose
 * hours on those days another of the program has now, is called otherwise now: a project was renamed.
 */
export function correctedHours(months: readonly MonthRow[], entries: readonly HoursOfDay[]): CorrectedHours {
  const file = daysBySource(entries);
  const renamed = renamedSources(months, file);
  const imported = new Map<string, Imported>();
  const gone = new Map<string, number>();
  for (const { month, imported: before = [] } of months) {
    const after = before.map(({ days, from, ...rest }) => {
      const name = renamed.get(from) ?? from;
      const later = file.get(name);
      return {
        ...rest,
        from: name,
        days: days.filter(({ on }) => !later || later.seconds.has(on) || !isWithin(later, on)),
      };
    });
    const left = count(before) - count(after);
    if (left > 0) gone.set(month, left);
    if (left > 0 || before.some(({ from }) => renamed.has(from)))
      imported.set(
        month,
        after.filter(({ days }) => days.length > 0),
      );
  }
  return { imported, gone, renamed };
}

function count(imported: Imported): number {
  return imported.reduce((sum, { days }) => sum + days.length, 0);
}

/** What a file has of one source. */
interface DaysOfSource {
  readonly first: string;
  readonly last: string;
  /** By day. */
  readonly seconds: ReadonlyMap<string, number>;
}

function daysBySource(entries: readonly HoursOfDay[]): ReadonlyMap<string, DaysOfSource> {
  const sources = new Map<string, { first: string; last: string; seconds: Map<string, number> }>();
  for (const { source, on, seconds } of entries) {
    const days = sources.get(source) ?? { first: on, last: on, seconds: new Map<string, number>() };
    if (on < days.first) days.first = on;
    if (on > days.last) days.last = on;
    days.seconds.set(on, (days.seconds.get(on) ?? 0) + seconds);
    sources.set(source, days);
  }
  return sources;
}

function isWithin({ first, last }: DaysOfSource, on: string): boolean {
  return first <= on && on <= last;
}

function renamedSources(
  months: readonly MonthRow[],
  file: ReadonlyMap<string, DaysOfSource>,
): ReadonlyMap<string, string> {
  const before = new Map<string, Imported[number]['days'][number][]>();
  for (const { from, days } of months.flatMap(({ imported = [] }) => imported)) {
    const known = before.get(from);
    if (known) known.push(...days);
    else before.set(from, [...days]);
  }
  const fresh = [...file].filter(([source]) => !before.has(source));
  const renamed = new Map<string, string>();
  for (const [source, days] of before) {
    if (file.has(source)) continue;
    const isSame = ([name, now]: readonly [string, DaysOfSource]) => {
      const both = days.filter(({ on }) => isWithin(now, on));
      const isTaken = [...renamed.values()].includes(name);
      if (isTaken || programOf(name) !== programOf(source) || both.length === 0) return false;
      return both.every(({ on, hours }) => roundedHours(now.seconds.get(on) ?? 0) === hours);
    };
    const now = fresh.find(isSame);
    if (now) renamed.set(source, now[0]);
  }
  return renamed;
}

/** A source is a program and, where the file has one, a project. */
function programOf(source: string): string {
  return source.split(': ')[0] ?? source;
}
