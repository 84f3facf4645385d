import { daysBetween } from '../../base/calendar/days.ts';
import type { Message } from '../../base/ports/text.ts';
import { type AgendaAddress, type AgendaEntry, actionOf, keyOf } from './agenda-entry.ts';

/** What an entry is made of. */
interface Planned extends AgendaAddress {
  readonly title: Message;
  /** The day it is for, `YYYY-MM-DD`. */
  readonly date: string;
  /** What stands in the short fact with the days; the title where it is left out. */
  readonly short?: Message | undefined;
  /** The short fact, on days on which it has words of its own. */
  readonly fact?: ((days: number) => Message | undefined) | undefined;
  /** Days that are counted from another day than its own as soon as it is due: an invoice's, from the day it was due. */
  readonly late?: number | undefined;
  readonly stage?: AgendaEntry['stage'];
  /** Whether it counts as overdue; from the day after its date where it is left out. */
  readonly overdue?: boolean | undefined;
}

/** An entry of the agenda as it stands on a day. */
export function entryFor(
  { kind, row, title, date, short = title, fact, late, stage, overdue }: Planned,
  today: string,
): AgendaEntry {
  const since = daysBetween(date, today);
  const due = since >= 0;
  return {
    kind,
    row,
    key: keyOf({ kind, row }),
    title,
    message: fact?.(since) ?? withDays(short, since),
    date,
    days: due ? (late ?? since) : since,
    due,
    overdue: overdue ?? since > 0,
    action: actionOf(kind),
    ...(stage && { stage }),
  };
}

function withDays(what: Message, days: number): Message {
  return days > 0
    ? { id: 'agenda.factLate', values: { what, count: days } }
    : { id: 'agenda.factAhead', values: { what, count: -days } };
}
