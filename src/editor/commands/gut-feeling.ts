import * as v from 'valibot';
import { type Feeling, noteGutFeeling } from '../../actions/fit.ts';
import { askWithDay, matching } from '../ask-with-day.ts';
import { type Command, type CommandParts, clientFor, editClient, optionsFrom } from './command.ts';

const FEELINGS = [5, 4, 3, 2, 1] as const satisfies readonly Feeling[];

/**
 * *Gut Feeling...*: how working with the client feels today, or felt on a day that is typed first (practice 84). Options:
 * `client`, `feeling`.
 */
export function gutFeeling(parts: CommandParts): Command {
  return async (argument) => {
    const options = optionsFrom(argument, { client: v.string(), feeling: v.picklist(FEELINGS) });
    const client = await clientFor(parts, argument, { id: 'log.client' });
    const { record } = client;
    const title = { id: 'gutFeeling.title', values: { name: record.name } } as const;
    const last = record.fit?.gut?.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1);
    const choices = FEELINGS.map((value) => ({
      label: parts.text.say(`feeling.${value}`),
      description: value === last?.feeling ? parts.text.say('gutFeeling.last', { date: { date: last.on } }) : '',
      value,
    }));
    const question = { title, hint: { id: 'ask.dayFirst' }, choices: matching<Feeling>(choices) } as const;
    const given = options.feeling && { value: options.feeling, on: parts.clock.today() };
    if (!given) await parts.asking.known(client);
    const { value: feeling, on } = given ?? (await askWithDay(parts, question));
    await editClient(parts, client, {
      edit: noteGutFeeling(feeling, on),
      summary: { id: 'gutFeeling.done' },
      done: { id: 'gutFeeling.done' },
    });
  };
}
