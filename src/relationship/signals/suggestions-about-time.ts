import { addMonths, lastDayOf, monthOf } from '../../base/calendar/days.ts';
import type { ClientRecord } from '../client/record.ts';
import type { SuggestionRule } from './finding.ts';

type MonthOfEffort = NonNullable<ClientRecord['effort']>[number];

const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const;

/** Hours a month that the retainers include, for months that say nothing of their own. */
function agreedHoursOf({ agreement }: ClientRecord): number | undefined {
  const hours = (agreement?.retainers ?? []).flatMap(({ hours: included, every }) =>
    included === undefined ? [] : [included / MONTHS_IN[every ?? 'month']],
  );
  return hours.length === 0 ? undefined : hours.reduce((sum, each) => sum + each, 0);
}

/** Whether hours are more than so many percent above others, to the thousandth: 115 is not above 100 and 15 %. */
function isAbove(hours: number, agreed: number, percent: number): boolean {
  return Math.round(hours * 100_000) > Math.round(agreed * (100 + percent) * 1000);
}

/** Hours far above the agreed ones, month after month up to the latest recorded (practice 148). */
const tooMuchTime: SuggestionRule = (record, { today, thresholds }) => {
  const usual = agreedHoursOf(record);
  const isOver = ({ hours, agreedHours = usual }: MonthOfEffort) =>
    agreedHours !== undefined && agreedHours > 0 && isAbove(hours, agreedHours, thresholds.hoursAbovePercent);
  const needed = Math.max(Math.ceil(thresholds.hoursAboveMonths), 1);
  const months = [...(record.effort ?? [])]
    // The month that runs has not ended a row of months while its hours are still few.
    .filter((each) => each.month < monthOf(today) || (each.month === monthOf(today) && isOver(each)))
    .sort((a, b) => b.month.localeCompare(a.month))
    .slice(0, needed);
  const [latest] = months;
  const isInARow = ({ month }: MonthOfEffort, index: number) =>
    month === monthOf(addMonths(`${latest?.month}-01`, -index));
  if (!latest || months.length < needed || !months.every((each, index) => isInARow(each, index) && isOver(each)))
    return undefined;
  const end = lastDayOf(latest.month);
  return {
    flag: 'too-much-time',
    evidence: months.map(({ month, hours, agreedHours = usual ?? 0 }) => ({
      id: 'evidence.hours',
      values: { month: { month }, hours, agreed: agreedHours },
    })),
    since: end < today ? end : `${latest.month}-01`,
  };
};

/** Deadlines set for the very day they were named, twice within a month (practice 133). */
const deadlinesToday: SuggestionRule = (record, { today, thresholds }) => {
  const atOnce = (record.scope ?? [])
    .flatMap(({ what, requestedOn, due }) =>
      requestedOn !== undefined && requestedOn === due && requestedOn <= today ? [{ what, on: requestedOn }] : [],
    )
    .sort((a, b) => b.on.localeCompare(a.on));
  const needed = Math.max(Math.ceil(thresholds.deadlinesToday), 1);
  const start = atOnce.findIndex(({ on }, index) => {
    const earliest = atOnce[index + needed - 1];
    return earliest !== undefined && earliest.on > addMonths(on, -1);
  });
  const found = start < 0 ? [] : atOnce.slice(start, start + needed);
  const [latest] = found;
  if (!latest || latest.on <= addMonths(today, -12)) return undefined;
  return {
    flag: 'deadlines-today',
    evidence: found.map(({ what, on }) => ({ id: 'evidence.deadlineToday', values: { what, date: { date: on } } })),
    since: latest.on,
  };
};

/** What the hours and deadlines of a client suggest. */
export const timeSuggestions: readonly SuggestionRule[] = [tooMuchTime, deadlinesToday];
