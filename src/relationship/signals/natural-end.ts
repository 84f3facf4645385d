import { addDays } from '../../base/calendar/days.ts';
import type { ClientRecord } from '../client/record.ts';
import { isWorkOwed } from './open-work.ts';

/** The day on which the current work ends, if every open item has a date and the last of them is near; else a retainer's end. */
export function naturalEnd(
  { scope = [], agreement }: ClientRecord,
  from: string,
  withinDays: number,
): string | undefined {
  const limit = addDays(from, withinDays);
  const isNear = (day: string | undefined): day is string => day !== undefined && day >= from && day <= limit;
  const open = scope.filter(isWorkOwed).map(({ due }) => due);
  const last = open.length > 0 && open.every(isNear) ? open.filter(isNear).sort().at(-1) : undefined;
  return (
    last ??
    (agreement?.retainers ?? [])
      .map(({ endsOn }) => endsOn)
      .filter(isNear)
      .sort()[0]
  );
}
