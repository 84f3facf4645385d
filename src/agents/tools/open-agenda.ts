import { englishText } from '../../base/english-text.ts';
import { everythingToDo } from '../../relationship/agenda/agenda.ts';
import type { AgendaEntry, AgendaKind } from '../../relationship/agenda/agenda-entry.ts';
import type { Profile } from '../../relationship/client/profile.ts';
import { signalContext } from '../../relationship/signals/standing.ts';
import type { OpenRecord } from '../open-record.ts';

/**
 * What is due between the two sides. What a person weighs by themselves is not among it: deciding, repairing, how sure a
 * promise is, an end that nobody was told of, the steps of one within a day. Nor is it counted: a number would tell too.
 */
const OPEN_KINDS: ReadonlySet<AgendaKind> = new Set([
  'reply-owed',
  'promise',
  'delivery',
  'reminder',
  'renewal',
  'last-day',
  'deadline',
  'session',
  'step',
  'week-check',
  'month-check',
  'deletion',
]);

/** Something to do for a client, for a model. */
export interface OpenEntry {
  readonly kind: AgendaKind;
  readonly what: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly state: 'overdue' | 'due' | 'coming';
}

/** What is to be done for a client by a day that is known, as far as an agent may know of it, in the agenda's order. */
export function openAgenda(record: OpenRecord, profile: Profile, today: string): readonly AgendaEntry[] {
  return everythingToDo(record, signalContext(profile, today)).filter(({ kind }) => OPEN_KINDS.has(kind));
}

/** An entry in words. */
export function entryForModel({ kind, title, date, due, overdue }: AgendaEntry): OpenEntry {
  const state = overdue ? 'overdue' : due ? 'due' : 'coming';
  return { kind, what: englishText.say(title.id, title.values), date, state };
}
