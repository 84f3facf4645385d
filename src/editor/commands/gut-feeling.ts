import * as v from 'valibot';
import { type Feeling, noteGutFeeling } from '../../actions/fit.ts';
import { type Command, type CommandParts, clientFor, editClient, optionsFrom } from './command.ts';

const FEELINGS = [5, 4, 3, 2, 1] as const satisfies readonly Feeling[];

/** *Gut Feeling...*: how working with the client feels today (practice 84). Options: `client`, `feeling`. */
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
    const feeling: Feeling = options.feeling ?? (await parts.asking.one<Feeling>(title, choices));
    await editClient(parts, client, {
      edit: noteGutFeeling(feeling, parts.clock.today()),
      summary: { id: 'gutFeeling.done' },
      done: { id: 'gutFeeling.done' },
    });
  };
}
