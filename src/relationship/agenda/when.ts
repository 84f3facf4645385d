import type { Message } from '../../base/ports/text.ts';
import type { AgendaEntry } from './agenda-entry.ts';

/** When an entry is for, in a word: "12 d late", "today", "in 3 d". */
export function whenOf({ kind, days, due }: AgendaEntry): Message {
  switch (kind) {
    // Nothing was promised for a day: it waits.
    case 'reply-owed':
    case 'unannounced':
      return { id: 'agenda.waiting', values: { count: days } };
    case 'reminder':
    case 'unpaid':
      return due ? { id: 'agenda.invoiceLate', values: { count: days } } : byItsDay(days);
    default:
      return byItsDay(days);
  }
}

/** Whether `whenOf` counts from the day of the entry itself: a reminder has one of its own, and it says how late the invoice is. */
export function countsFromItsDay(entry: AgendaEntry): boolean {
  return whenOf(entry).id !== 'agenda.invoiceLate';
}

function byItsDay(days: number): Message {
  return days > 0 ? { id: 'agenda.late', values: { count: days } } : { id: 'agenda.ahead', values: { count: -days } };
}
