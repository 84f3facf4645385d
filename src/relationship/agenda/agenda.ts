import type { ClientRecord } from '../client/record.ts';
import type { SignalContext } from '../signals/signal-context.ts';
import type { AgendaEntry } from './agenda-entry.ts';
import { entriesAboutEnding } from './entries-about-ending.ts';
import { entriesAboutRunning } from './entries-about-running.ts';

/** How far ahead views look, in days. */
export const LOOK_AHEAD_DAYS = 30;

/**
 * Everything to be done for a client that has a day, the longest overdue first, then what is coming, the soonest first.
 * What is snoozed says until when. Each entry names the one thing that settles it.
 */
export function everythingToDo(record: ClientRecord, context: SignalContext): readonly AgendaEntry[] {
  const snoozes = snoozesOf(record);
  return [...entriesAboutRunning(record, context), ...entriesAboutEnding(record, context)]
    .map((entry) => {
      const until = snoozes.get(entry.key);
      return until !== undefined && until > context.today ? { ...entry, snoozedUntil: until } : entry;
    })
    .sort(byDay);
}

/** The same without what is snoozed. */
export function agendaOf(record: ClientRecord, context: SignalContext): readonly AgendaEntry[] {
  return everythingToDo(record, context).filter(isAwake);
}

/** Whether an entry is not left alone for a while. */
export function isAwake({ snoozedUntil }: AgendaEntry): boolean {
  return snoozedUntil === undefined;
}

/** For sorting: due before coming, the overdue before the rest, the longest first; what is coming by its day. */
export function byDay(a: AgendaEntry, b: AgendaEntry): number {
  return Number(b.due) - Number(a.due) || Number(b.overdue) - Number(a.overdue) || b.days - a.days;
}

/** What is due and what is coming within so many days. */
export function within(entries: readonly AgendaEntry[], days: number): readonly AgendaEntry[] {
  return entries.filter((entry) => entry.due || -entry.days <= days);
}

function snoozesOf({ snoozed = [] }: ClientRecord): ReadonlyMap<string, string> {
  const until = new Map<string, string>();
  for (const { what, until: day } of snoozed) if (day > (until.get(what) ?? '')) until.set(what, day);
  return until;
}

/** The parts of the agenda, in their order. */
export const AGENDA_PARTS = ['overdue', 'today', 'week', 'later'] as const;
export type AgendaPart = (typeof AGENDA_PARTS)[number];

const WEEK_DAYS = 7;

/** Where an entry belongs; `later` is more than a week ahead. */
export function partOf({ overdue, due, days }: AgendaEntry): AgendaPart {
  if (overdue) return 'overdue';
  if (due) return 'today';
  return -days <= WEEK_DAYS ? 'week' : 'later';
}
