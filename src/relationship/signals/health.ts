import { addMonths, lastDayOf, monthOf } from '../../base/calendar/days.ts';
import type { Stage } from '../client/identity.ts';
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
      const asItWas = month === now ? record : asOn(record, today);
      const flags = redFlagsOf(asItWas, then);
      return { month, weight: flags.weight + orbitOf(asItWas, then).weight, level: flags.level };
    });
}

/**
 * The record without what was begun after a day. What ended after it, such as a reply given or a promise kept, the
 * signals themselves leave out.
 */
function asOn(record: ClientRecord, day: string): ClientRecord {
  const isBegun = (date: string | undefined) => date === undefined || date <= day;
  return {
    ...record,
    stage: stageOn(record, day),
    promises: record.promises?.filter(({ madeOn }) => isBegun(madeOn)),
    scope: record.scope
      ?.filter(({ requestedOn }) => isBegun(requestedOn))
      .map((item) => (item.doneOn !== undefined && item.doneOn > day ? { ...item, state: 'agreed' as const } : item)),
  };
}

/** Before the end was announced a client was active, and until it is over they are leaving. */
function stageOn({ stage, exit }: ClientRecord, day: string): Stage {
  if (stage !== 'leaving' && stage !== 'left') return stage;
  if (exit?.announcedOn !== undefined && exit.announcedOn > day) return 'active';
  return exit?.lastDay !== undefined && exit.lastDay >= day ? 'leaving' : stage;
}

function firstMonthOf(record: ClientRecord): string | undefined {
  const { log = [], redFlags = [], agreement, promises = [], scope = [], invoices = [], effort = [] } = record;
  const dates = [
    ...log.map(({ on }) => on),
    ...redFlags.map(({ seenOn }) => seenOn),
    ...promises.map(({ madeOn }) => madeOn),
    ...scope.map(({ requestedOn }) => requestedOn),
    ...invoices.map(({ issued }) => issued),
    ...effort.map(({ month }) => month),
    agreement?.signedOn,
    agreement?.startedOn,
  ];
  let first: string | undefined;
  for (const date of dates) if (date !== undefined && (first === undefined || date < first)) first = date;
  return first && monthOf(first);
}
