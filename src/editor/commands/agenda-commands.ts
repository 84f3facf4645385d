import type { CommandId } from '../../generated/contributions.ts';
import type { AgendaAction } from '../../relationship/agenda/agenda-entry.ts';
import type { Command, CommandParts } from './command.ts';
import { onFirstCall } from './on-first-call.ts';

/** The commands of rows that settle one action, each with a title of its own. */
const SETTLING = {
  'deorbit.replyGiven': 'reply',
  'deorbit.promiseKept': 'keep-promise',
  'deorbit.lateSaid': 'say-late',
  'deorbit.deliveryDone': 'deliver',
  'deorbit.writeReport': 'report',
  'deorbit.reminderSent': 'remind',
  'deorbit.stepDone': 'do-step',
  'deorbit.renewed': 'renew',
  'deorbit.leaveAnnounced': 'announce',
  'deorbit.repairJudged': 'judge-repair',
  'deorbit.workEnded': 'close',
} as const satisfies Partial<Record<CommandId, AgendaAction>>;

type AgendaCommandId = keyof typeof SETTLING | 'deorbit.settle' | 'deorbit.snooze' | 'deorbit.wake';

/** The commands of the agenda's rows. */
export function agendaCommands(parts: CommandParts): Record<AgendaCommandId, Command> {
  const settling = (action?: AgendaAction) =>
    onFirstCall(async () => (await import('./settle.ts')).settle(parts, action));
  const own = Object.entries(SETTLING).map(([id, action]) => [id, settling(action)] as const);
  return {
    ...(Object.fromEntries(own) as Record<keyof typeof SETTLING, Command>),
    'deorbit.settle': settling(),
    'deorbit.snooze': onFirstCall(async () => (await import('./snooze.ts')).snooze(parts)),
    'deorbit.wake': onFirstCall(async () => (await import('./snooze.ts')).wake(parts)),
  };
}
