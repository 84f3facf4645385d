import { addMonths, lastDayOf, monthOf } from '../../base/calendar/days.ts';
import type { ClientRecord } from '../client/record.ts';
import type { SuggestionRule } from './finding.ts';

const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const;

/** Hours a month that the retainers include, for months that say nothing of their own. */
function agreedHoursOf({ agreement }: ClientRecord): number | undefined {
  const hours = (agreement?.retainers ?? []).flatMap(({ hours: included, every }) =>
    included === undefined ? [] : [included / MONTHS_IN[every ?? 'month']],
  );
  return hours.length === 0 ? undefined : hours.reduce((sum, each) => sum + each, 0);
}

/** Hours far above the agreed ones, month after month up to the latest recorded (practice 148). */
const tooMuchTime: SuggestionRule = (record, { today, thresholds }) => {
  const usual = agreedHoursOf(record);
  const months = [...(record.effort ?? [])]
    .filter(({ month }) => month <= monthOf(today))
    .sort((a, b) => b.month.localeCompare(a.month))
    .slice(0, Math.max(thresholds.hoursAboveMonths, 1));
  const [latest] = months;
  if (!latest || months.length < thresholds.hoursAboveMonths) return undefined;
  const isOver = months.every(({ month, hours, agreedHours = usual }, index) => {
    const inARow = month === monthOf(addMonths(`${latest.month}-01`, -index));
    return inARow && agreedHours !== undefined && hours > agreedHours * (1 + thresholds.hoursAbovePercent / 100);
  });
  if (!isOver) return undefined;
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
  const needed = Math.max(thresholds.deadlinesToday, 1);
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
