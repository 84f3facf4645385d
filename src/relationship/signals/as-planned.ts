import type { ClientRecord } from '../client/record.ts';
import { isEndUnderWay } from './leave-decision.ts';

/**
 * Whether all that was agreed on goes on as planned, as far as the record knows: nothing of it is late or cannot go on, no
 * promise is broken, and no end is in sight. Only then may a client be told so.
 *
 * @param today `YYYY-MM-DD`
 */
export function goesAsPlanned(record: ClientRecord, today: string): boolean {
  const { stage, exit, scope = [], promises = [] } = record;
  if (stage === 'left' || exit?.lastDay !== undefined || isEndUnderWay(record, today)) return false;
  const isPast = (day: string | undefined) => day !== undefined && day < today;
  const isToDo = (state = 'agreed') => state === 'agreed' || state === 'approved';
  const isHeldUp = scope.some(({ state, due, blocker }) => isToDo(state) && (blocker?.trim() || isPast(due)));
  return !isHeldUp && !promises.some(({ due, keptOn }) => isPast(due) && keptOn === undefined);
}
