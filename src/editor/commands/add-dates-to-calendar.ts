import * as v from 'valibot';
import { calendarDates } from '../../actions/calendar-dates.ts';
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
    const { agenda, snoozed } = parts.standings.of(client);
    const { dates, past } = calendarDates(client.record, [...agenda, ...snoozed], parts.clock.today());
    const { calendarFile } = await import('../../documents/exports/calendar-file.ts');
    const said = dates.map(({ id, day, title }) => ({ id, day, title: parts.text.say(title.id, title.values) }));
    const content = new TextEncoder().encode(calendarFile(said, parts.clock.now()));
    const name = `${fileStemOf(client.record.name, 'client')}.ics`;
    const folder = parts.files.parent(client.path);
    const saved = await saveFile(parts, { content, name, folder, kind: { id: 'deliver.file.calendar' }, to });
    if (!saved) return;
    const values = { file: parts.files.baseName(saved.path), count: dates.length };
    const done = { id: 'calendar.done', values } as const;
    const left = { id: 'calendar.pastLeftOut', values: { count: past } } as const;
    void offerToOpen(parts, saved, past === 0 ? done : { id: 'calendar.doneAndLeft', values: { done, left } });
  };
}
