import { addMonths, lastDayOf, monthOf } from '../../base/calendar/days.ts';
import type { ClientRecord } from '../client/record.ts';
import { orbitOf } from './orbit.ts';
import { type FlagLevel, redFlagsOf } from './red-flags.ts';
import type { SignalContext } from './signal-context.ts';

/** How the relationship stood at the end of a month. */
export interface MonthOfHealth {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Weight of the red flags that were open and of the orbit signals that ran; 0 is best. */
  readonly weight: number;
  readonly level: FlagLevel;
}

const MONTHS = 12;

/**
 * How the relationship stood at the end of each of the last twelve months and stands today, the oldest first; from the
 * first month of which the record tells anything.
 */
export function healthByMonth(record: ClientRecord, context: SignalContext): readonly MonthOfHealth[] {
  const now = monthOf(context.today);
  const first = firstMonthOf(record);
  if (first === undefined || first > now) return [];
  const months = Array.from({ length: MONTHS }, (_, index) => monthOf(addMonths(`${now}-01`, index + 1 - MONTHS)));
  return months
    .filter((month) => month >= first)
    .map((month) => {
      const today = month === now ? context.today : lastDayOf(month);
      const then = { ...context, today };
      const asItWas = asOn(record, today);
      const flags = redFlagsOf(asItWas, then);
      return { month, weight: flags.weight + orbitOf(asItWas, then).weight, level: flags.level };
    });
}

/** The record without what happened after a day. */
function asOn(record: ClientRecord, day: string): ClientRecord {
  const past = <T extends string | undefined>(date: T) => (date !== undefined && date <= day ? date : undefined);
  return {
    ...record,
    log: record.log?.filter(({ on }) => on <= day).map((entry) => ({ ...entry, repliedOn: past(entry.repliedOn) })),
    promises: record.promises
      ?.filter(({ madeOn }) => madeOn === undefined || madeOn <= day)
      .map((promise) => ({ ...promise, keptOn: past(promise.keptOn) })),
    redFlags: record.redFlags?.map((row) => ({ ...row, resolution: past(row.resolvedOn) && row.resolution })),
    scope: record.scope
      ?.filter(({ requestedOn }) => requestedOn === undefined || requestedOn <= day)
      .map((item) => (item.doneOn !== undefined && item.doneOn > day ? { ...item, state: 'agreed' as const } : item)),
    decision: record.decision?.on !== undefined && record.decision.on > day ? undefined : record.decision,
  };
}

function firstMonthOf({ log = [], redFlags = [], agreement, promises = [] }: ClientRecord): string | undefined {
  const days = [
    ...log.map(({ on }) => on),
    ...redFlags.map(({ seenOn }) => seenOn),
    ...promises.map(({ madeOn }) => madeOn),
    agreement?.signedOn,
    agreement?.startedOn,
  ];
  let first: string | undefined;
  for (const day of days) if (day !== undefined && (first === undefined || day < first)) first = day;
  return first && monthOf(first);
}
