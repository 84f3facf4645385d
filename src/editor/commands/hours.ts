import * as v from 'valibot';
import { addHours, hoursOfMonth, type NotedHours, readNotedHours, troubleWithHours } from '../../actions/hours.ts';
import { monthOf } from '../../base/calendar/days.ts';
import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord } from '../../relationship/client/record.ts';
import { type Command, type CommandParts, clientFor, editClient, optionsFrom } from './command.ts';

/** *Hours...*: adds hours to those of a month, this one where no day is typed, or takes some back. Options: `client`, `hours` (text). */
export function hours(parts: CommandParts): Command {
  return async (argument) => {
    const options = optionsFrom(argument, { client: v.string(), hours: v.string() });
    const client = await clientFor(parts, argument, { id: 'log.client' });
    const noted = await askHours(parts, client.record, options.hours);
    await editClient(parts, client, {
      edit: addHours(noted, parts.ids.rowId()),
      summary: { id: 'hours.done' },
      done: { id: 'hours.done' },
    });
  };
}

async function askHours(
  { asking, clock, text: { language } }: CommandParts,
  record: ClientRecord,
  given: string | undefined,
): Promise<NotedHours> {
  const today = clock.today();
  const month = monthOf(today);
  const read = (typed: string) => readNotedHours(typed, { language, today });
  const trouble = (typed: string): Message | undefined => {
    const found = read(typed);
    if (found === undefined) return { id: 'hours.wrong' };
    return found === 'to come' ? { id: 'ask.daySoFar' } : troubleWithHours(record, found);
  };
  const isGiven = given !== undefined && trouble(given) === undefined;
  const typed = isGiven
    ? given
    : await asking.line({
        title: { id: 'hours.title', values: { name: record.name } },
        prompt: { id: 'hours.prompt', values: { count: hoursOfMonth(record, month), month: { month } } },
        check: trouble,
        tell: (answer) => toldOf(record, read(answer)),
      });
  const found = read(typed);
  return typeof found === 'object' ? found : { month, hours: 0 };
}

/** How many hours a month has then. */
function toldOf(record: ClientRecord, found: ReturnType<typeof readNotedHours>): Message | undefined {
  if (typeof found !== 'object') return undefined;
  const { month, hours } = found;
  const count = Math.round((hoursOfMonth(record, month) + hours) * 100) / 100;
  return { id: 'hours.then', values: { count, month: { month } } };
}
