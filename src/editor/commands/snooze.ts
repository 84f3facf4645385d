import { snooze as snoozeEdit, wake as wakeEdit } from '../../actions/agenda.ts';
import { addDays } from '../../base/calendar/days.ts';
import { grouped } from '../../base/grouped.ts';
import { UserError } from '../../base/user-error.ts';
import { calendarDate } from '../../relationship/client/values.ts';
import { entriesFor } from './agenda-entries.ts';
import { askDay } from './ask-day.ts';
import { type Command, type CommandParts, optionsFrom } from './command.ts';

/** *Snooze...*: leaves entries of the agenda alone for a day, a week, or until a date. They come back by themselves. */
export function snooze(parts: CommandParts): Command {
  return async (argument, selected) => {
    const entries = await entriesFor(parts, argument, selected);
    const [first] = entries;
    if (!first) throw new UserError('settle.nothing');
    const today = parts.clock.today();
    const until = optionsFrom(argument, { until: calendarDate }).until ?? (await askUntil(parts, entries.length));
    const act = parts.ids.rowId();
    const summary = { id: 'change.snoozed', values: { date: { date: until } } } as const;
    try {
      for (const [path, ofClient] of grouped(entries, ({ client }) => client.path)) {
        const keys = ofClient.map(({ entry }) => entry.key);
        await parts.store.edit(path, snoozeEdit(keys, until, today), summary, act);
      }
    } finally {
      await parts.list.reload();
    }
    parts.notifications.doneWithUndo({ id: 'snooze.done', values: { date: { date: until } } }, act);
  };
}

/** *Bring Back Now*: ends the snooze of entries before its day. */
export function wake(parts: CommandParts): Command {
  return async (argument, selected) => {
    const entries = await entriesFor(parts, argument, selected, () => parts.standings.snoozed);
    const [first] = entries;
    if (!first) throw new UserError('settle.nothing');
    const act = parts.ids.rowId();
    try {
      for (const [path, ofClient] of grouped(entries, ({ client }) => client.path)) {
        const keys = ofClient.map(({ entry }) => entry.key);
        await parts.store.edit(path, wakeEdit(keys, parts.clock.today()), { id: 'change.woken' }, act);
      }
    } finally {
      await parts.list.reload();
    }
    const done = { id: 'wake.done', values: { count: entries.length } } as const;
    parts.notifications.doneWithUndo(done, act);
  };
}

async function askUntil(parts: CommandParts, count: number): Promise<string> {
  const { asking, text, clock } = parts;
  const today = clock.today();
  const title = { id: 'snooze.title', values: { count } } as const;
  const days = await asking.one<number | undefined>(title, [
    { label: text.say('snooze.day'), description: dayOf(parts, 1), value: 1 },
    { label: text.say('snooze.week'), description: dayOf(parts, 7), value: 7 },
    { label: text.say('snooze.until'), value: undefined },
  ]);
  return days === undefined
    ? askDay(parts, { title, prompt: { id: 'snooze.untilPrompt' }, value: addDays(today, 14) })
    : addDays(today, days);
}

function dayOf({ text, clock }: CommandParts, days: number): string {
  return text.say('snooze.back', { date: { date: addDays(clock.today(), days) } });
}
