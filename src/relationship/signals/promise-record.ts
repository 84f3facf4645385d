import { addDays, daysBetween } from '../../base/calendar/days.ts';
import type { PromiseMade } from '../client/record.ts';

/** Fewer promises than this tell nothing about the next one. */
const ENOUGH = 3;

/**
 * How long promises to this client usually took, in days: the median of those that were kept, from the day they were made.
 * `undefined` where fewer than three say so (practice 127).
 *
 * @param today what is dated later has not happened
 */
export function usualPromiseDays(promises: readonly PromiseMade[], today: string): number | undefined {
  const days = promises.flatMap(({ madeOn, keptOn }) =>
    madeOn && keptOn && keptOn <= today && keptOn >= madeOn ? [daysBetween(madeOn, keptOn)] : [],
  );
  days.sort((a, b) => a - b);
  if (days.length < ENOUGH) return undefined;
  const middle = Math.floor(days.length / 2);
  const [low = 0, high = 0] = [days[days.length % 2 === 0 ? middle - 1 : middle], days[middle]];
  return Math.ceil((low + high) / 2);
}

/** A word that a promise will be late comes so many days before its day at the latest. */
const EARLY_DAYS = 3;

/**
 * The day from which it is time to say that a promise will be late, while that is still early (practice 128): three days
 * before it is due, where promises usually take longer than this one has. `undefined` where nothing speaks for it, or where
 * it was said.
 */
export function earlyWordOn(
  { madeOn, due, warnedOn }: PromiseMade,
  usual: number | undefined,
  today: string,
): string | undefined {
  if (!madeOn || !due || warnedOn || usual === undefined || today > due) return undefined;
  if (addDays(madeOn, usual) <= due) return undefined;
  const early = addDays(due, -EARLY_DAYS);
  return early < madeOn ? madeOn : early;
}
