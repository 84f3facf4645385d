import type { Message } from '../../base/ports/text.ts';
import type { AgendaEntry } from './agenda-entry.ts';

/** When an entry is for, in a word: "12 d late", "today", "in 3 d". */
export function whenOf({ kind, days, overdue }: AgendaEntry): Message {
  // Nothing was promised for a day: it waits, and is late only when it has waited too long.
  if ((kind === 'reply-owed' && !overdue) || kind === 'unannounced')
    return { id: 'agenda.waiting', values: { count: days } };
  return days > 0 ? { id: 'agenda.late', values: { count: days } } : { id: 'agenda.ahead', values: { count: -days } };
}
