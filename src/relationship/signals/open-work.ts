import type { Credential, LogEntry, ScopeItem } from '../client/record.ts';

/** Whether work on a scope item still has to be done. */
export function isOpenScope(item: ScopeItem): boolean {
  return !['done', 'handed over', 'cancelled', 'declined'].includes(item.state ?? 'agreed');
}

/** Whether an account still has to change hands. */
export function isToTransfer(credential: Credential): boolean {
  return !['transferred', 'stays', 'closed'].includes(credential.transfer ?? 'not started');
}

/** Whether a message still waits for our answer on a day; what we wrote ourselves waits for theirs. */
export function isReplyOwed({ on, direction, replyOwed, repliedOn }: LogEntry, today: string): boolean {
  return replyOwed === true && direction !== 'out' && on <= today && (repliedOn === undefined || repliedOn > today);
}
