import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord } from '../client/record.ts';
import { isToTransfer, isWorkOwed } from '../signals/open-work.ts';
import type { Standing } from '../signals/standing.ts';
import { LOOK_AHEAD_DAYS, within } from './agenda.ts';
import type { AgendaEntry, AgendaKind } from './agenda-entry.ts';

/** What a fact is about. */
export type FactKind = AgendaKind | 'orbit' | 'red-flags' | 'accounts' | 'open-scope' | 'not-worked-out';

/** One thing worth knowing about a client today. */
export interface Fact {
  readonly kind: FactKind;
  readonly message: Message;
  /** Something has to be done now; otherwise it is only good to know. */
  readonly due: boolean;
  /** Days it is late (positive) or ahead (negative); `undefined` for what has no day. */
  readonly days: number | undefined;
  /** The day until which it is left alone, `YYYY-MM-DD`: it is known all the same. */
  readonly snoozedUntil?: string | undefined;
  /** The larger, the sooner a person wants to know. */
  readonly urgency: number;
}

/**
 * What comes before what: the overdue, what is due, what is due but snoozed, a bad standing, what is coming, a standing to
 * watch, plain counts.
 */
const URGENCY = { overdue: 7, due: 6, snoozed: 5, bad: 4, coming: 3, watched: 2, count: 1 } as const;

/**
 * What is worth knowing about a client today, the most urgent first. Empty when there is nothing to say.
 *
 * @param toDo what is to be done, the snoozed included: a debt stays one while nobody is reminded of it
 */
export function factsOf(record: ClientRecord, standing: Standing, toDo: readonly AgendaEntry[]): readonly Fact[] {
  const entries = within(toDo, LOOK_AHEAD_DAYS).map(factOf);
  const found = [...entries, ...standingFacts(standing), ...counts(record)];
  return found.sort((a, b) => b.urgency - a.urgency || (b.days ?? 0) - (a.days ?? 0));
}

/** The only fact about a client of whom nothing could be worked out; the error's own words say what stood in the way. */
export function notWorkedOut(cause: unknown): Fact {
  const what = cause instanceof Error ? cause.message : String(cause);
  const message: Message = { id: 'glance.notWorkedOut', values: { what } };
  return { kind: 'not-worked-out', message, due: false, days: undefined, urgency: URGENCY.overdue };
}

function factOf({ kind, message, due, overdue, days, snoozedUntil }: AgendaEntry): Fact {
  if (snoozedUntil === undefined)
    return { kind, message, due, days, urgency: overdue ? URGENCY.overdue : due ? URGENCY.due : URGENCY.coming };
  const marked: Message = { id: 'agenda.factSnoozed', values: { what: message, date: { date: snoozedUntil } } };
  return { kind, message: marked, due: false, days, snoozedUntil, urgency: due ? URGENCY.snoozed : URGENCY.coming };
}

function standingFacts({ orbit, flags }: Standing): readonly Fact[] {
  const facts: Fact[] = [];
  const plain = { due: false, days: undefined };
  if (orbit.state !== 'none') {
    const urgency = orbit.state === 'orbiting' ? URGENCY.bad : URGENCY.watched;
    facts.push({ kind: 'orbit', message: { id: `glance.orbit.${orbit.state}` }, urgency, ...plain });
  }
  if (flags.level !== 'calm') {
    const urgency = flags.level === 'watch' ? URGENCY.watched : URGENCY.bad;
    const message: Message = { id: 'glance.redFlags', values: { level: { id: `level.${flags.level}` } } };
    facts.push({ kind: 'red-flags', message, urgency, ...plain });
  }
  return facts;
}

function counts({ credentials = [], scope = [], stage }: ClientRecord): readonly Fact[] {
  const plain = { due: false, days: undefined, urgency: URGENCY.count };
  const accounts = stage === 'leaving' ? credentials.filter(isToTransfer).length : 0;
  const open = scope.filter(isWorkOwed).length;
  return [
    ...(accounts > 0
      ? [{ kind: 'accounts', message: { id: 'glance.toTransfer', values: { count: accounts } }, ...plain } as const]
      : []),
    ...(open > 0
      ? [{ kind: 'open-scope', message: { id: 'glance.openScope', values: { count: open } }, ...plain } as const]
      : []),
  ];
}
