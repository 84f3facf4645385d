import type { Credential, LogEntry, ScopeItem } from '../client/record.ts';

/** Whether work on a scope item still has to be done. */
export function isOpenScope(item: ScopeItem): boolean {
  return !['done', 'handed over', 'cancelled', 'declined'].includes(item.state ?? 'agreed');
}

/** Whether work is still owed to the client: what is only noted was agreed with nobody. */
export function isWorkOwed(item: ScopeItem): boolean {
  return isOpenScope(item) && item.state !== 'noted';
}

/** Whether an account still has to change hands. */
export function isToTransfer(credential: Credential): boolean {
  return !['transferred', 'stays', 'closed'].includes(credential.transfer ?? 'not started');
}

/** Whether a message asks for our answer, given since or not; what we wrote ourselves waits for theirs. */
export function asksForReply({ direction, replyOwed }: LogEntry): boolean {
  return replyOwed === true && direction !== 'out';
}

/** Whether a message still waits for our answer on a day. */
export function isReplyOwed(entry: LogEntry, today: string): boolean {
  const { on, repliedOn } = entry;
  return asksForReply(entry) && on <= today && (repliedOn === undefined || repliedOn > today);
}
