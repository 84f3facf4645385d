import type { Credential, ScopeItem } from '../client/record.ts';

/** Whether work on a scope item still has to be done. */
export function isOpenScope(item: ScopeItem): boolean {
  return !['done', 'handed over', 'cancelled', 'declined'].includes(item.state ?? 'agreed');
}

/** Whether an account still has to change hands. */
export function isToTransfer(credential: Credential): boolean {
  return !['transferred', 'stays', 'closed'].includes(credential.transfer ?? 'not started');
}
