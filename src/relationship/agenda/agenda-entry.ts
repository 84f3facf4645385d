import type { Message } from '../../base/ports/text.ts';
import type { ReminderStage } from '../exit/reminder-ladder.ts';

/** What an entry of the agenda is about. */
export type AgendaKind =
  | 'reply-owed'
  | 'promise'
  | 'early-word'
  | 'delivery'
  | 'report'
  | 'reminder'
  | 'unpaid'
  | 'cooling-off'
  | 'unannounced'
  | 'step'
  | 'emergency-step'
  | 'deadline'
  | 'session'
  | 'week-check'
  | 'month-check'
  | 'deletion'
  | 'last-day'
  | 'renewal'
  | 'repair'
  | 'decision';

/** The one thing a person does that settles an entry. */
export type AgendaAction =
  | 'reply'
  | 'keep-promise'
  | 'say-late'
  | 'deliver'
  | 'report'
  | 'remind'
  | 'decide'
  | 'announce'
  | 'do-step'
  | 'close'
  | 'renew'
  | 'judge-repair';

const ACTIONS: Readonly<Record<AgendaKind, AgendaAction>> = {
  'reply-owed': 'reply',
  promise: 'keep-promise',
  'early-word': 'say-late',
  delivery: 'deliver',
  report: 'report',
  reminder: 'remind',
  unpaid: 'decide',
  'cooling-off': 'decide',
  unannounced: 'announce',
  step: 'do-step',
  'emergency-step': 'do-step',
  deadline: 'do-step',
  session: 'do-step',
  'week-check': 'do-step',
  'month-check': 'do-step',
  deletion: 'do-step',
  'last-day': 'close',
  renewal: 'renew',
  repair: 'judge-repair',
  decision: 'decide',
};

/** Names an entry: what it is about, and the row of the record that it comes from (empty where it comes from no row). */
export interface AgendaAddress {
  readonly kind: AgendaKind;
  readonly row: string;
}

/** One thing to do for a client by a day. */
export interface AgendaEntry extends AgendaAddress {
  /** Stays the same while the entry is there; see {@link keyOf}. */
  readonly key: string;
  /** What is to be done, without the day. */
  readonly title: Message;
  /** The same as one short fact, with the days. */
  readonly message: Message;
  /** The day it is for, `YYYY-MM-DD`. */
  readonly date: string;
  /** Days since that day, of an invoice that is to be acted on the days it is overdue; negative while it is ahead. */
  readonly days: number;
  /** It is to be done by now; otherwise it is coming. */
  readonly due: boolean;
  /** It should have been done before today. */
  readonly overdue: boolean;
  readonly action: AgendaAction;
  /** The reminder whose turn it is, where one is to be sent. */
  readonly stage?: ReminderStage | undefined;
  /** The day it comes back, where it is left alone until then. */
  readonly snoozedUntil?: string | undefined;
}

/** The key of an entry, as the record's snoozed rows name it. */
export function keyOf({ kind, row }: AgendaAddress): string {
  return row === '' ? kind : `${kind}: ${row}`;
}

/** What settles an entry of a kind. */
export function actionOf(kind: AgendaKind): AgendaAction {
  return ACTIONS[kind];
}
