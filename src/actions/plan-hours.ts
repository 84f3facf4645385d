import type { Message } from '../base/ports/text.ts';
import type { HoursOfDay, HoursOfMonth, NotTaken } from '../records/imports/read-entries.ts';
import { sameJson } from '../relationship/client/change-value.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import type { ImportContext, NewRows } from './import-amounts.ts';
import { correctedHours, type Imported, type MonthRow, roundedHours } from './overlapping-hours.ts';

const HOURS_IN_DAY = 24;
const HOURS_IN_LONGEST_MONTH = 744;

/**
 * What hours of a file change. A record holds one row a month; below it stands what was imported, by where it comes from and
 * by day, so that the same file again, or one that overlaps it, counts no day twice: the later file's day takes the place of
 * the earlier one's (see `correctedHours`). A month whose hours a person has typed or changed stays theirs.
 */
export function planHours(
  { effort = [] }: ClientRecord,
  entries: readonly (HoursOfDay | HoursOfMonth)[],
  { newId, today }: Pick<ImportContext, 'newId' | 'today'>,
): NewRows<MonthRow> {
  const rows: MonthRow[] = [...effort];
  const [possible, absurd] = partedByPossible(entries, today);
  const plan = { added: [] as Message[], updated: [] as Message[], unchanged: 0, notTaken: absurd };
  const days = possible.filter((entry) => entry.kind === 'hours');
  const corrected = correctedHours(effort.filter(isImported), days);
  for (const [before, after] of corrected.renamed)
    plan.updated.push({ id: 'imports.renamed', values: { before, after } });
  for (const { month, line, imported } of monthsOf(days, [...corrected.imported.keys()])) {
    const at = rows.findIndex((row) => row.month === month);
    const before = rows[at];
    if (before && !isImported(before)) {
      const isSame = before.hours === totalOf(imported);
      if (isSame) plan.unchanged++;
      else plan.notTaken.push({ line, why: byHand(before) });
      continue;
    }
    const merged = mergedDays(corrected.imported.get(month) ?? before?.imported ?? [], imported);
    const hours = totalOf(merged);
    if (!before) plan.added.push({ id: 'imports.month', values: { month: { month }, hours } });
    else if (sameJson(before.imported, merged)) plan.unchanged++;
    else plan.updated.push(changeOf(before, hours, corrected.gone.get(month) ?? 0));
    const source = merged.map(({ from }) => from).join(', ');
    const after = { ...(before ?? { id: newId(), month }), month, hours, source, imported: [...merged] };
    if (before) rows[at] = after;
    else rows.push(after);
  }
  addWholeMonths(
    rows,
    possible.filter((entry) => entry.kind === 'month'),
    { plan, newId },
  );
  return { rows: plan.added.length + plan.updated.length > 0 ? rows : undefined, ...plan };
}

function partedByPossible(
  entries: readonly (HoursOfDay | HoursOfMonth)[],
  today: string,
): readonly [readonly (HoursOfDay | HoursOfMonth)[], NotTaken[]] {
  const possible: (HoursOfDay | HoursOfMonth)[] = [];
  const absurd: NotTaken[] = [];
  for (const entry of entries) {
    const why = whyImpossible(entry, today);
    if (why) absurd.push({ line: entry.line, why });
    else possible.push(entry);
  }
  return [possible, absurd];
}

/** A length in seconds that was taken for hours, or a year mistyped, is work that nobody did. */
function whyImpossible(entry: HoursOfDay | HoursOfMonth, today: string): Message | undefined {
  const isDay = entry.kind === 'hours';
  const when = isDay ? { date: entry.on } : { month: entry.month };
  const isToCome = isDay ? entry.on > today : entry.month > today.slice(0, 7);
  if (isToCome) return { id: 'imports.toCome', values: { when } };
  const hours = isDay ? roundedHours(entry.seconds) : entry.hours;
  const most = isDay ? HOURS_IN_DAY : HOURS_IN_LONGEST_MONTH;
  return hours > most ? { id: 'imports.tooManyHours', values: { when, hours, most } } : undefined;
}

/** Whether the hours are still what was imported: nobody has typed them, or changed them since. */
function isImported({ hours, imported }: MonthRow): boolean {
  return imported !== undefined && hours === totalOf(imported);
}

function byHand({ month, hours }: MonthRow): Message {
  return { id: 'imports.monthByHand', values: { month: { month }, hours } };
}

function changeOf({ month, hours: before }: MonthRow, hours: number, gone: number): Message {
  const values = { month: { month }, before, hours };
  if (gone > 0) return { id: 'imports.monthWithout', values: { ...values, count: gone } };
  return before === hours ? { id: 'imports.month', values } : { id: 'imports.monthChanged', values };
}

function mergedDays(before: Imported, fresh: Imported): Imported {
  const kept = before.map(({ from, ...rest }) => {
    const later = fresh.find((each) => each.from === from)?.days ?? [];
    const days = rest.days.filter(({ on }) => !later.some((day) => day.on === on));
    return { ...rest, from, days: inOrder([...days, ...later]) };
  });
  return [...kept, ...fresh.filter(({ from }) => !before.some((each) => each.from === from))];
}

type Days = Imported[number]['days'];

function inOrder(days: Days): Days {
  return [...days].sort((a, b) => a.on.localeCompare(b.on));
}

function totalOf(imported: Imported): number {
  const all = imported.flatMap(({ days }) => days.map(({ hours }) => hours));
  return Math.round(all.reduce((sum, hours) => sum + hours, 0) * 100) / 100;
}

interface MonthOfFile {
  readonly month: string;
  /** The first line of the file that is about it; `undefined` where none is. */
  readonly line: number | undefined;
  readonly imported: Imported;
}

/** @param others months that are touched as well */
function monthsOf(entries: readonly HoursOfDay[], others: readonly string[]): readonly MonthOfFile[] {
  const months = new Map<string, { line: number | undefined; sources: Map<string, Map<string, number>> }>();
  for (const { on, seconds, source, line } of entries) {
    const month = on.slice(0, 7);
    const found = months.get(month) ?? { line, sources: new Map<string, Map<string, number>>() };
    months.set(month, found);
    const days = found.sources.get(source) ?? new Map<string, number>();
    found.sources.set(source, days);
    days.set(on, (days.get(on) ?? 0) + seconds);
  }
  for (const month of others) if (!months.has(month)) months.set(month, { line: undefined, sources: new Map() });
  return [...months]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([month, { line, sources }]) => ({ month, line, imported: [...sources].map(asImported) }));
}

function asImported([from, days]: readonly [string, ReadonlyMap<string, number>]): Imported[number] {
  const hours = [...days].map(([on, seconds]) => ({ on, hours: roundedHours(seconds) }));
  return { from, days: inOrder(hours) };
}

interface Adding {
  readonly plan: { added: Message[]; unchanged: number; notTaken: NotTaken[] };
  readonly newId: () => string;
}

function addWholeMonths(rows: MonthRow[], entries: readonly HoursOfMonth[], { plan, newId }: Adding): void {
  for (const { month, hours, agreedHours, source, line } of entries) {
    const before = rows.find((row) => row.month === month);
    if (before?.hours === hours) plan.unchanged++;
    else if (before) plan.notTaken.push({ line, why: byHand(before) });
    else {
      const more = { ...(agreedHours !== undefined && { agreedHours }), ...(source !== '' && { source }) };
      rows.push({ id: newId(), month, hours, ...more });
      plan.added.push({ id: 'imports.month', values: { month: { month }, hours } });
    }
  }
}
