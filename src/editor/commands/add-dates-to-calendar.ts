import * as v from 'valibot';
import { calendarDates, type DatedEntries, givenByNow } from '../../actions/calendar-dates.ts';
import type { Message } from '../../base/ports/text.ts';
import { fileStemOf } from '../../records/record-file-name.ts';
import { offerToOpen, saveFile } from '../save-file.ts';
import { type Command, type CommandParts, clientFor, optionsFrom } from './command.ts';

/**
 * *Add Dates to Calendar...*: the days of a client's agenda and exit plan as a file that calendars take in; one that was made
 * later changes what is there. Options: `client`; `to`, the path of the file.
 */
export function addDatesToCalendar(parts: CommandParts): Command {
  return async (argument) => {
    const { to } = optionsFrom(argument, { to: v.string() });
    // The record may have been written a moment ago, by hand or by another program.
    await parts.list.reload();
    const client = await clientFor(parts, argument, { id: 'calendar.client' });
    const { agenda, snoozed, failure } = parts.standings.of(client);
    if (failure) throw failure.cause;
    const today = parts.clock.today();
    const given = parts.givenDates.of(client.record.id);
    const found = calendarDates(client.record, [...agenda, ...snoozed], today, given);
    const { calendarFile } = await import('../../documents/exports/calendar-file.ts');
    const dates = found.dates.map(({ title, ...date }) => ({ ...date, title: parts.text.say(title.id, title.values) }));
    const cancelled = found.cancelled.map((date) => ({ ...date, cancelled: true }));
    const content = new TextEncoder().encode(calendarFile([...dates, ...cancelled], parts.clock.now()));
    const name = `${fileStemOf(client.record.name, 'client')}.ics`;
    const folder = parts.files.parent(client.path);
    const saved = await saveFile(parts, { content, name, folder, kind: { id: 'deliver.file.calendar' }, to });
    if (!saved) return;
    await parts.givenDates.keep(client.record.id, givenByNow(given, dates, today));
    void offerToOpen(parts, saved, saidOf(found, parts.files.baseName(saved.path)));
  };
}

function saidOf({ dates, cancelled, past }: DatedEntries, file: string): Message {
  const count = dates.length;
  const done: Message =
    count === 0 ? { id: 'deliver.saved', values: { file } } : { id: 'calendar.done', values: { file, count } };
  const more: readonly Message[] = [
    ...(cancelled.length > 0 ? [{ id: 'calendar.takenOut', values: { count: cancelled.length } } as const] : []),
    ...(past > 0 ? [{ id: 'calendar.pastLeftOut', values: { count: past } } as const] : []),
  ];
  return more.reduce((all, left) => ({ id: 'calendar.doneAndLeft', values: { done: all, left } }), done);
}
