import { addDays } from '../../base/calendar/days.ts';
import type { ClientRecord } from '../client/record.ts';
import type { SignalContext } from './signal-context.ts';

/** A decision to leave and how far it has come; `countsFrom` is the first day after its cooling-off (practice 92). */
export interface LeaveDecision {
  readonly state: 'cooling off' | 'counts' | 'announced';
  readonly countsFrom: string;
}

/** Whether the end with a client is under way: they are leaving, or were told of it, and have not left. */
export function isEndUnderWay({ stage, exit }: ClientRecord, today: string): boolean {
  const isAnnounced = exit?.announcedOn !== undefined && exit.announcedOn <= today;
  return stage === 'leaving' || (stage !== 'left' && isAnnounced);
}

/** Whether a cooling-off would be over before the decision was made, which can hardly be meant. */
export function coolsBeforeDecision({ on, coolingOffUntil }: NonNullable<ClientRecord['decision']>): boolean {
  return on !== undefined && coolingOffUntil !== undefined && coolingOffUntil < on;
}

/**
 * The person's own decision to leave this client, if there is one. It counts from the end of its cooling-off; without
 * any date it counts at once, and never before the day it was made. To decline a
 * lead is no leaving: nothing was begun, so nothing cools off and nothing is to be announced.
 */
export function leaveDecision(record: ClientRecord, context: SignalContext): LeaveDecision | undefined {
  const { decision, exit } = record;
  if (decision?.what !== 'leave' || record.stage === 'left' || record.stage === 'lead') return undefined;
  const { today, thresholds } = context;
  const usual = decision.on ? addDays(decision.on, thresholds.coolingOffDays) : today;
  const countsFrom = coolsBeforeDecision(decision) ? usual : (decision.coolingOffUntil ?? usual);
  if (exit?.announcedOn && exit.announcedOn <= today) return { state: 'announced', countsFrom };
  return { state: today < countsFrom ? 'cooling off' : 'counts', countsFrom };
}
