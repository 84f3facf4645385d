import type { Message } from '../base/ports/text.ts';
import { shortHash } from '../base/short-hash.ts';
import { UserError } from '../base/user-error.ts';
import type { AgendaEntry, AgendaKind } from '../relationship/agenda/agenda-entry.ts';
import type { ClientRecord } from '../relationship/client/record.ts';

/** A day for a calendar; its title is in the language of the interface. */
export interface DatedEntry {
  /** Stays the same as long as the entry is there, whatever its day. */
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly title: Message;
}

/** The days for a calendar, and how many were left out because they have passed. */
export interface DatedEntries {
  readonly dates: readonly DatedEntry[];
  readonly past: number;
}

/** What a person weighs by themselves: a calendar is synchronised and shown to others. */
const KEPT_BACK: ReadonlySet<AgendaKind> = new Set([
  'reply-owed',
  'cooling-off',
  'unannounced',
  'decision',
  'early-word',
  'repair',
  'unpaid',
]);

/**
 * The days of a client's agenda and exit plan that are ahead, with the last day and the day by which data is deleted.
 *
 * @param entries what there is to do for the client, see `everythingToDo`
 * @param today `YYYY-MM-DD`
 * @throws {UserError} `calendar.nothing`, `calendar.onlyPast`
 */
export function calendarDates(record: ClientRecord, entries: readonly AgendaEntry[], today: string): DatedEntries {
  const open = entries.filter(({ kind }) => !KEPT_BACK.has(kind));
  const ahead = open.filter(({ date }) => date >= today);
  const past = open.length - ahead.length;
  if (open.length === 0) throw new UserError('calendar.nothing');
  if (ahead.length === 0) throw new UserError('calendar.onlyPast', { count: past });
  const dates = ahead.map(({ kind, key, date, title }) => ({
    id: `${kind}.${shortHash(`${record.id} ${key}`)}@deorbit`,
    day: date,
    title: { id: 'calendar.title', values: { name: record.name, what: title } } as const,
  }));
  return { dates: dates.sort((a, b) => a.day.localeCompare(b.day)), past };
}
