import * as v from 'valibot';
import { addHours, readHours } from '../../actions/hours.ts';
import { monthOf } from '../../base/calendar/days.ts';
import { type Command, type CommandParts, clientFor, editClient, optionsFrom } from './command.ts';

/** *Hours...*: adds hours to those of this month. Options: `client`, `hours` (text). */
export function hours(parts: CommandParts): Command {
  return async (argument) => {
    const options = optionsFrom(argument, { client: v.string(), hours: v.string() });
    const client = await clientFor(parts, argument, { id: 'log.client' });
    const { record } = client;
    const month = monthOf(parts.clock.today());
    const rows = (record.effort ?? []).filter((row) => row.month === month);
    const sum = rows.reduce((all, row) => all + row.hours, 0);
    const count = Math.round(sum * 100) / 100;
    const typed =
      options.hours ??
      (await parts.asking.line({
        title: { id: 'hours.title', values: { name: record.name } },
        prompt: { id: 'hours.prompt', values: { count, month: { month } } },
        check: (answer) => (readHours(answer) === undefined ? { id: 'hours.wrong' } : undefined),
      }));
    await editClient(parts, client, {
      edit: addHours(month, readHours(typed) ?? 0, parts.ids.rowId()),
      summary: { id: 'hours.done' },
      done: { id: 'hours.done' },
    });
  };
}
