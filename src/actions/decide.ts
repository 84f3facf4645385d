import { addDays } from '../base/calendar/days.ts';
import type { RecordChange, RecordEdit } from '../relationship/client/record-edit.ts';
import type { Advice } from '../relationship/signals/decision-evidence.ts';
import type { SignalContext } from '../relationship/signals/signal-context.ts';

/** What a person decides about a client. */
export interface Choice {
  readonly what: Advice;
  /** Private; it never reaches the client. */
  readonly reason: string;
}

/**
 * Keeps the decision to keep, repair or leave. To leave counts from the end of a cooling-off (practice 92); to decide it
 * again only changes the reason, so that the cooling-off does not begin anew.
 */
export function decide({ what, reason }: Choice, { today, thresholds }: SignalContext): RecordEdit {
  return ({ decision, stage }) => {
    // To decline a lead is no leaving: nothing was begun that would have to cool off.
    const coolsOff = what === 'leave' && stage !== 'lead';
    const fresh = { on: today, coolingOffUntil: coolsOff ? addDays(today, thresholds.coolingOffDays) : undefined };
    const isSame = decision?.what === what && decision.on !== undefined && decision.on <= today;
    const { on, coolingOffUntil } = isSame ? decision : fresh;
    const wanted = { what, on, coolingOffUntil, reason: reason.trim() || undefined };
    return Object.entries(wanted).flatMap(([field, value]): RecordChange[] =>
      decision?.[field] === value ? [] : [{ path: ['decision', field], value }],
    );
  };
}

/** Everything that a decision of ours consists of. */
const FIELDS = ['what', 'on', 'coolingOffUntil', 'reason'];

/** Takes a decision back. Fields that Deorbit does not know stay. */
export function takeBackDecision(): RecordEdit {
  return ({ decision }) => {
    if (decision === undefined) return [];
    if (Object.keys(decision).every((field) => FIELDS.includes(field)))
      return [{ path: ['decision'], value: undefined }];
    return FIELDS.filter((field) => decision[field] !== undefined).map((field) => ({
      path: ['decision', field],
      value: undefined,
    }));
  };
}
