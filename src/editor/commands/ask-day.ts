import { dateWithWeekday } from '../../base/calendar/days.ts';
import { type ReadDate, readDate } from '../../base/calendar/read-date.ts';
import type { Message } from '../../base/ports/text.ts';
import type { CommandParts } from './command.ts';

/** After today, from today on, up to today, or any. */
type DayRange = 'future' | 'from today' | 'past' | 'any';

/** A question for a day: one to come, one up to today, or any. */
interface DayQuestion {
  readonly title: Message;
  readonly prompt: Message;
  /** What stands in the box already, `YYYY-MM-DD`. */
  readonly value: string;
  /** After today where it is left out. */
  readonly range?: DayRange;
  /** Says why a day (`YYYY-MM-DD`) cannot be meant. */
  readonly refuse?: (day: string) => Message | undefined;
  /** Says what speaks against a day (`YYYY-MM-DD`) that can be meant all the same. */
  readonly doubt?: (day: string) => Message | undefined;
}

/** Asks for a day, written as people write dates or say them in a logged line; gives `YYYY-MM-DD`. */
export async function askDay(parts: CommandParts, question: DayQuestion): Promise<string> {
  const today = parts.clock.today();
  const { range = 'future', refuse, doubt, ...line } = question;
  const { dayIn, shown } = await dayReader(parts, range === 'past' ? 'past' : 'future');
  const answer = await parts.asking.line({
    ...line,
    check: (typed) => {
      const read = dayIn(typed);
      return troubleWith(read, range, today) ?? (read?.kind === 'date' ? refuse?.(read.date) : undefined);
    },
    warn: (typed) => {
      const read = dayIn(typed);
      const against = read?.kind === 'date' ? doubt?.(read.date) : undefined;
      const said = against && shown(typed);
      return said ? { id: 'ask.dayIsBut', values: { said, doubt: against } } : against;
    },
    tell: shown,
  });
  const read = dayIn(answer);
  return read?.kind === 'date' ? read.date : today;
}

/** What reads a day that is typed, and shows which day its words were taken for; loaded when a day is first asked for. */
export async function dayReader({ text: { language }, clock }: CommandParts, side: 'past' | 'future') {
  const { readDay } = await import('../../relationship/logging/read-day.ts');
  const today = clock.today();
  const dayIn = (typed: string): ReadDate => readDay(typed, { language, today, side });
  const shown = (typed: string): Message | undefined => {
    const read = readDate(typed, language) ? undefined : dayIn(typed);
    return read?.kind === 'date'
      ? { id: 'ask.dayIs', values: { day: dateWithWeekday(read.date, language) } }
      : undefined;
  };
  return { dayIn, shown };
}

function troubleWith(read: ReadDate, range: DayRange, today: string): Message | undefined {
  if (read?.kind !== 'date') return { id: read ? 'ask.dayAmbiguous' : 'ask.day' };
  if (range === 'future' && read.date <= today) return { id: 'ask.dayToCome' };
  if (range === 'from today' && read.date < today) return { id: 'ask.dayFromToday' };
  return range === 'past' && read.date > today ? { id: 'ask.daySoFar' } : undefined;
}
