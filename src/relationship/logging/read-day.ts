import { type ReadDate, readDate } from '../../base/calendar/read-date.ts';
import type { Language } from '../client/identity.ts';
import { isLanguage } from '../client/identity-names.ts';
import { findDays } from './find-days.ts';
import { foldLine } from './folded-line.ts';
import { LOG_WORDS } from './log-words-by-language.ts';

/** Longer than any day in words. */
const LONGEST = 60;
/** In English, day and month without a year may stand in either order. */
const IN_EITHER_ORDER = /^(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|1[0-2])$/;

/** What a day in words is read with. */
export interface DayContext {
  /** Of the interface, BCP 47; English is understood as well. */
  readonly language: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Where a day is looked for whose words leave that open, such as "Friday" or "3 December". */
  readonly side: 'past' | 'future';
}

/**
 * Reads a day as it is understood in a logged line: `tomorrow`, `next Friday`, `in two weeks`, `3 December`, `30.11.`, and every
 * date that `readDate` reads. Nothing but the day may stand in the text.
 */
export function readDay(text: string, { language, today, side }: DayContext): ReadDate {
  const exact = readDate(text, language);
  if (exact || text.length > LONGEST) return exact;
  const [base = ''] = language.toLowerCase().split(/[-_]/);
  const languages: readonly Language[] = isLanguage(base) && base !== 'en' ? [base, 'en'] : ['en'];
  for (const each of languages) {
    const line = foldLine(text.trim(), each);
    const [day, ...others] = findDays(line, LOG_WORDS[each], today);
    const isWhole = day && others.length === 0 && day.start === 0 && day.end === line.folded.length;
    const date = isWhole ? day.on(day.side ?? side) : undefined;
    if (date !== undefined) return { kind: 'date', date };
  }
  return base === 'en' && IN_EITHER_ORDER.test(text.trim()) ? { kind: 'ambiguous' } : undefined;
}
