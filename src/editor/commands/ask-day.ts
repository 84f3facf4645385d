import { readDate } from '../../base/calendar/read-date.ts';
import type { Message } from '../../base/ports/text.ts';
import type { CommandParts } from './command.ts';

/** A question for a day to come. */
interface DayQuestion {
  readonly title: Message;
  readonly prompt: Message;
  /** What stands in the box already, `YYYY-MM-DD`. */
  readonly value: string;
}

/** Asks for a day after today, written as people write dates; gives `YYYY-MM-DD`. */
export async function askDay({ asking, text, clock }: CommandParts, question: DayQuestion): Promise<string> {
  const today = clock.today();
  const answer = await asking.line({ ...question, check: (line) => troubleWith(line, text.language, today) });
  const read = readDate(answer, text.language);
  return read?.kind === 'date' ? read.date : today;
}

function troubleWith(line: string, language: string, today: string): Message | undefined {
  const read = readDate(line, language);
  if (read?.kind === 'date') return read.date > today ? undefined : { id: 'ask.dayToCome' };
  return { id: read ? 'ask.dayAmbiguous' : 'ask.day' };
}
