import { readDay } from './read-day.ts';

/** The words of the longest day: `ngày 31 tháng 12 năm 2026`. */
const MOST_WORDS = 6;

/** What is typed, with the day that it begins with. */
export interface LedByDay {
  /** Up to today, `YYYY-MM-DD`; `undefined` where what is typed begins with none. */
  readonly on: string | undefined;
  /** What stands behind the day, or all of it. */
  readonly rest: string;
}

/**
 * Finds the day that a text begins with, in the words of a logged line: `yesterday`, `3 November late payment`. A day to come
 * is none: what is noted has been seen.
 *
 * @param language of the interface, BCP 47; English is understood as well
 * @param today `YYYY-MM-DD`
 */
export function leadingDay(text: string, { language, today }: { language: string; today: string }): LedByDay {
  const words = text.trim().split(/\s+/);
  for (let count = Math.min(words.length, MOST_WORDS); count > 0; count--) {
    const day = words.slice(0, count).join(' ').replace(/[,:]$/, '');
    const read = readDay(day, { language, today, side: 'past' });
    if (read?.kind === 'date' && read.date <= today) return { on: read.date, rest: words.slice(count).join(' ') };
  }
  return { on: undefined, rest: text.trim() };
}
