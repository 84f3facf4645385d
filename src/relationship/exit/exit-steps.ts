import { addDays } from '../../base/calendar/days.ts';
import { endOfNotice, isBusinessDay } from '../../base/calendar/notice.ts';
import type { ClientRecord } from '../client/record.ts';
import { openPrepaid } from './refund-working.ts';

/** The steps of a decent end, in their order (practices 14 to 17, 46, 69, 93 to 110, 114 and 176). */
export const EXIT_STEPS = [
  'decide',
  'talk',
  'announce',
  'acknowledge',
  'finish',
  'knowledge-transfer',
  'hand-over',
  'final-invoice',
  'refund',
  'remove-access',
  'rotate',
  'sign-off',
  'check-week',
  'check-month',
  'learn',
] as const;

export type ExitStepId = (typeof EXIT_STEPS)[number];

/** What the dates of the steps are worked out from; all dates are `YYYY-MM-DD`. */
export interface StepDates {
  readonly decidedOn: string;
  readonly announceOn: string;
  readonly lastDay: string;
  readonly holidays: ReadonlySet<string>;
}

const ACKNOWLEDGED_WITHIN_BUSINESS_DAYS = 3;
const SIGNED_WITHIN_BUSINESS_DAYS = 3;
const TRANSFER_BUSINESS_DAYS_BEFORE = 3;
const CHECK_AFTER_DAYS = { week: 7, month: 30 };

/** The day each step is planned for; a step before the last day is never planned before the announcement. */
export function plannedDates({
  decidedOn,
  announceOn,
  lastDay,
  holidays,
}: StepDates): Readonly<Record<ExitStepId, string>> {
  const after = (date: string, days: number) => endOfNotice(date, { days, kind: 'business' }, holidays);
  const before = (days: number) => latest(businessDaysBefore(lastDay, days, holidays), announceOn);
  return {
    decide: decidedOn,
    talk: announceOn,
    announce: announceOn,
    acknowledge: earliest(after(announceOn, ACKNOWLEDGED_WITHIN_BUSINESS_DAYS), latest(lastDay, announceOn)),
    finish: before(1),
    'knowledge-transfer': before(TRANSFER_BUSINESS_DAYS_BEFORE),
    'hand-over': before(1),
    'final-invoice': latest(lastDay, announceOn),
    refund: addDays(lastDay, 1),
    'remove-access': addDays(lastDay, 1),
    rotate: addDays(lastDay, 1),
    'sign-off': after(lastDay, SIGNED_WITHIN_BUSINESS_DAYS),
    'check-week': addDays(lastDay, CHECK_AFTER_DAYS.week),
    'check-month': addDays(lastDay, CHECK_AFTER_DAYS.month),
    learn: addDays(lastDay, CHECK_AFTER_DAYS.month),
  };
}

function businessDaysBefore(date: string, days: number, holidays: ReadonlySet<string>): string {
  let day = date;
  for (let left = days; left > 0; ) {
    day = addDays(day, -1);
    if (isBusinessDay(day, holidays)) left--;
  }
  return day;
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}

function earliest(a: string, b: string): string {
  return a < b ? a : b;
}

/**
 * Whether a step has anything to do for a client: no refund where nothing is paid in advance, nothing to rotate without
 * accounts.
 *
 * @param lastDay the last working day, `YYYY-MM-DD`; the record's own where it is left out
 */
export function isStepNeeded(step: ExitStepId, record: ClientRecord, lastDay?: string): boolean {
  const { credentials = [], scope = [] } = record;
  switch (step) {
    case 'refund':
      return openPrepaid(record, lastDay).length > 0;
    case 'rotate':
      return credentials.some(({ rotate }) => rotate !== false);
    case 'finish':
      return scope.length > 0;
    default:
      return true;
  }
}
