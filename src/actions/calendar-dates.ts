import { addDays } from '../base/calendar/days.ts';
import type { Message } from '../base/ports/text.ts';
import { shortHash } from '../base/short-hash.ts';
import { UserError } from '../base/user-error.ts';
import type { AgendaEntry, AgendaKind } from '../relationship/agenda/agenda-entry.ts';
import type { ClientRecord } from '../relationship/client/record.ts';

/** A day for a calendar; its title is in the language of the interface. */
export interface DatedEntry {
  /** Stays the same as long as the entry is there, whatever its day. */
  readonly id: string;
  /** The key of the entry on the agenda. */
  readonly key: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly title: Message;
}

/** A day that a calendar was given before, as it was given last. */
export interface GivenDate extends Omit<DatedEntry, 'title'> {
  readonly title: string;
}

/** The days for a calendar, those it has and should have no more, and how many were left out because they have passed. */
export interface DatedEntries {
  readonly dates: readonly DatedEntry[];
  readonly cancelled: readonly GivenDate[];
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

/** So long after its day it is still known which id a date was given out under. */
const REMEMBERED_DAYS = 366;

/**
 * The days of a client's agenda and exit plan that are ahead, with the last day and the day by which data is deleted. What was
 * given out before keeps its id; where it is settled, gone or in the past by now, the calendar is told so.
 *
 * @param entries what there is to do for the client, see `everythingToDo`
 * @param today `YYYY-MM-DD`
 * @param given what calendars were given of this client before
 * @throws {UserError} `calendar.nothing`, `calendar.onlyPast`
 */
export function calendarDates(
  record: ClientRecord,
  entries: readonly AgendaEntry[],
  today: string,
  given: readonly GivenDate[] = [],
): DatedEntries {
  const open = entries.filter(({ kind }) => !KEPT_BACK.has(kind));
  const ahead = open.filter(({ date }) => date >= today).sort((a, b) => a.date.localeCompare(b.date));
  const idFor = idsFor(record, open, given);
  const dates = ahead.map(({ key, kind, date, title }) => ({
    id: idFor({ key, kind, date }),
    key,
    day: date,
    title: { id: 'calendar.title', values: { name: record.name, what: title } } as const,
  }));
  const cancelled = given.filter((before) => before.day >= today && !dates.some(({ id }) => id === before.id));
  const past = open.length - ahead.length;
  if (dates.length + cancelled.length === 0) {
    throw open.length === 0 ? new UserError('calendar.nothing') : new UserError('calendar.onlyPast', { count: past });
  }
  return { dates, cancelled, past };
}

/** What calendars were given by now: what they get this time, and what they had before. */
export function givenByNow(
  given: readonly GivenDate[],
  dates: readonly GivenDate[],
  today: string,
): readonly GivenDate[] {
  const isReplaced = (before: GivenDate) => dates.some(({ id, key }) => id === before.id || key === before.key);
  const kept = given.filter((before) => before.day >= addDays(today, -REMEMBERED_DAYS) && !isReplaced(before));
  return [...dates, ...kept];
}

type Dated = Pick<AgendaEntry, 'key' | 'kind' | 'date'>;

/**
 * Gives each entry the id that it was given out under. A row without an id of its own has another key once it is renamed: it is
 * known by its kind and its day then.
 */
function idsFor({ id: client }: ClientRecord, open: readonly Dated[], given: readonly GivenDate[]) {
  const isThere = new Set(open.map(({ key }) => key));
  const gone = given.filter(({ key }) => !isThere.has(key));
  const taken = new Set(given.map(({ id }) => id));
  return ({ key, kind, date }: Dated): string => {
    const known = given.find((before) => before.key === key);
    if (known) return known.id;
    const at = gone.findIndex((before) => before.day === date && before.id.startsWith(`${kind}.`));
    const [renamed] = at < 0 ? [] : gone.splice(at, 1);
    if (renamed) return renamed.id;
    for (let number = 1; ; number++) {
      const id = `${kind}.${shortHash(number === 1 ? `${client} ${key}` : `${client} ${key} ${number}`)}@deorbit`;
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  };
}
