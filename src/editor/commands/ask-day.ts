import { type ReadDate, readDate } from '../../base/calendar/read-date.ts';
import type { Message } from '../../base/ports/text.ts';
import type { CommandParts } from './command.ts';

/** A question for a day: one to come, one up to today, or any. */
interface DayQuestion {
  readonly title: Message;
  readonly prompt: Message;
  /** What stands in the box already, `YYYY-MM-DD`. */
  readonly value: string;
  /** After today where it is left out; up to today, or any. */
  readonly range?: 'future' | 'past' | 'any';
  /** Says why a day (`YYYY-MM-DD`) cannot be meant. */
  readonly refuse?: (day: string) => Message | undefined;
  /** Says what speaks against a day (`YYYY-MM-DD`) that can be meant all the same. */
  readonly doubt?: (day: string) => Message | undefined;
}

/** Asks for a day, written as people write dates; gives `YYYY-MM-DD`. */
export async function askDay({ asking, text, clock }: CommandParts, question: DayQuestion): Promise<string> {
  const today = clock.today();
  const { range = 'future', refuse, doubt, ...line } = question;
  const dayIn = (answer: string) => readDate(answer, text.language);
  const answer = await asking.line({
    ...line,
    check: (typed) => {
      const read = dayIn(typed);
      return troubleWith(read, range, today) ?? (read?.kind === 'date' ? refuse?.(read.date) : undefined);
    },
    warn: (typed) => {
      const read = dayIn(typed);
      return read?.kind === 'date' ? doubt?.(read.date) : undefined;
    },
  });
  const read = dayIn(answer);
  return read?.kind === 'date' ? read.date : today;
}

function troubleWith(read: ReadDate, range: DayQuestion['range'], today: string): Message | undefined {
  if (read?.kind !== 'date') return { id: read ? 'ask.dayAmbiguous' : 'ask.day' };
  if (range === 'future' && read.date <= today) return { id: 'ask.dayToCome' };
  return range === 'past' && read.date > today ? { id: 'ask.daySoFar' } : undefined;
}
