import { addDays, addMonths, daysBetween } from '../../base/calendar/days.ts';
import type { ReportRhythm } from '../client/agreement.ts';
import type { ClientRecord } from '../client/record.ts';

const WEEK = 7;
const AFTER: Readonly<Record<ReportRhythm, (day: string) => string>> = {
  week: (day) => addDays(day, WEEK),
  'two weeks': (day) => addDays(day, 2 * WEEK),
  month: (day) => addMonths(day, 1),
};

/** The day of the report that follows one of a day, both `YYYY-MM-DD`. */
export function nextReportOn(rhythm: ReportRhythm, day: string): string {
  return AFTER[rhythm](day);
}

/**
 * The day on which a report went out last, as the log says.
 *
 * @param today `YYYY-MM-DD`; what is dated later has not happened
 * @param except the id of a report that does not count: drafted anew, it does not count itself
 */
export function lastReportOn({ log = [] }: ClientRecord, today: string, except?: string): string | undefined {
  const sent = log.filter(
    ({ id, document, direction, on }) =>
      (except === undefined || id !== except) && document === 'progress-report' && direction === 'out' && on <= today,
  );
  return sent
    .map(({ on }) => on)
    .sort()
    .at(-1);
}

/**
 * The day on which the client expects a report, where a rhythm was agreed (practice 131): counted from the last one that went
 * out, else from the day the work began or was agreed on, else from today. `undefined` where none was agreed, or there is no
 * work to report on.
 */
export function reportDueOn(record: ClientRecord, today: string): string | undefined {
  const { stage, agreement, exit } = record;
  if (agreement?.reportEvery === undefined || (stage !== 'active' && stage !== 'leaving')) return undefined;
  const last = lastReportOn(record, today);
  const due =
    last === undefined
      ? firstReportOn(agreement.reportEvery, agreement.startedOn ?? agreement.signedOn ?? today, today)
      : nextReportOn(agreement.reportEvery, last);
  return exit?.lastDay !== undefined && exit.lastDay < due ? undefined : due;
}

/**
 * Where no report is on record, one is missed for less than a turn of the rhythm; then the next day of the rhythm counts:
 * nothing says that the rhythm is as old as the work, or that no report went out before the record was kept.
 */
function firstReportOn(rhythm: ReportRhythm, began: string, today: string): string {
  const first = nextReportOn(rhythm, began);
  // At the end of the calendar a turn of the rhythm leads nowhere.
  if (first <= began || today < nextReportOn(rhythm, first)) return first;
  if (rhythm === 'month') {
    const sameMonth = addMonths(began, monthsBetween(began, today));
    return sameMonth < today ? addMonths(began, monthsBetween(began, today) + 1) : sameMonth;
  }
  const turn = daysBetween(began, first);
  return addDays(began, Math.ceil(daysBetween(began, today) / turn) * turn);
}

function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const [laterYear = 0, laterMonth = 0] = to.split('-').map(Number);
  return (laterYear - year) * 12 + laterMonth - month;
}
