import * as v from 'valibot';
import { makePromise } from '../../actions/promises.ts';
import { addDays, daysBetween } from '../../base/calendar/days.ts';
import type { Message } from '../../base/ports/text.ts';
import { calendarDate } from '../../relationship/client/values.ts';
import { usualPromiseDays } from '../../relationship/signals/promise-record.ts';
import { askDay } from './ask-day.ts';
import { type Command, type CommandParts, clientFor, editClient, optionsFrom } from './command.ts';

/**
 * *Promise...*: what is promised and for which day; says where the day is sooner than kept promises took (practice 127). Options:
 * `client`, `what`, `due`.
 */
export function promise(parts: CommandParts): Command {
  return async (argument) => {
    const options = optionsFrom(argument, { client: v.string(), what: v.string(), due: calendarDate });
    const client = await clientFor(parts, argument, { id: 'log.client' });
    const { record } = client;
    const title = { id: 'promise.title', values: { name: record.name } } as const;
    const example = { id: 'promise.example' } as const;
    const what = options.what ?? (await parts.asking.line({ title, prompt: { id: 'promise.what' }, example }));
    const today = parts.clock.today();
    const usual = usualPromiseDays(record.promises ?? [], today);
    const doubt = (day: string): Message | undefined =>
      usual !== undefined && daysBetween(today, day) < usual
        ? { id: 'promise.soonerThanUsual', values: { count: usual, date: { date: addDays(today, usual) } } }
        : undefined;
    const value = addDays(today, Math.max(usual ?? 0, 7));
    const question = { title, prompt: { id: 'promise.due' }, value, doubt, range: 'from today' } as const;
    const due = options.due ?? (await askDay(parts, question));
    await editClient(parts, client, {
      edit: makePromise({ id: parts.ids.rowId(), what, due }, today),
      summary: { id: 'change.promised', values: { what } },
      done: { id: 'promise.done' },
    });
  };
}
