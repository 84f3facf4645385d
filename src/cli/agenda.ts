import type { Text } from '../base/ports/text.ts';
import {
  AGENDA_PARTS,
  type AgendaPart,
  byDay,
  LOOK_AHEAD_DAYS,
  partOf,
  within,
} from '../relationship/agenda/agenda.ts';
import type { AgendaEntry } from '../relationship/agenda/agenda-entry.ts';
import { whenOf } from '../relationship/agenda/when.ts';
import type { Order } from './arguments.ts';
import { chooseClient, findRecords, noteWarnings } from './clients.ts';
import { alignedRows } from './columns.ts';
import { jsonText } from './json-output.ts';
import { plainLine } from './places.ts';
import { loadProfileOrDefaults } from './profile.ts';
import type { Shell } from './shell.ts';
import { type ViewedClient, viewsOf } from './views.ts';

/** An entry with the client it is for. */
interface ListedEntry extends ViewedClient {
  readonly entry: AgendaEntry;
}

/**
 * `deorbit agenda`: what is due and what is coming, by day, of all clients or one.
 *
 * @throws {UserError} when there are no records, or the client named is not found
 */
export async function showAgenda(shell: Shell, order: Order): Promise<void> {
  const found = await findRecords(shell, order.folder);
  const days = order.days ?? LOOK_AHEAD_DAYS;
  const wanted = order.client === undefined ? undefined : chooseClient(shell, found, order.client);
  const views = viewsOf(shell, found.records, await loadProfileOrDefaults(shell, order.profile));
  const entries = views
    .filter(({ client }) => wanted === undefined || client === wanted)
    .flatMap((viewed) => within(viewed.view.agenda, days).map((entry): ListedEntry => ({ ...viewed, entry })))
    .sort((a, b) => byDay(a.entry, b.entry) || a.client.record.name.localeCompare(b.client.record.name));
  await shell.write(order.format === 'json' ? asJson(shell.text, entries) : asText(shell.text, entries, days));
  if (wanted === undefined) noteTheRest(shell, views, found.records.length);
}

function noteTheRest(shell: Shell, views: readonly ViewedClient[], all: number): void {
  for (const { client } of views) noteWarnings(shell, client);
  const count = all - views.length;
  if (count > 0) shell.note(`deorbit: ${shell.text.say('cli.brokenLeftOut', { count })}`);
}

function asText(text: Text, entries: readonly ListedEntry[], days: number): string {
  if (entries.length === 0) return `${text.say('cli.nothingAhead', { count: days })}\n`;
  const lines = alignedRows(
    entries.map(({ client, entry }) => {
      const when = whenOf(entry);
      return [
        `  ${text.say(when.id, when.values)}`,
        plainLine(client.record.name),
        plainLine(text.say(entry.title.id, entry.title.values)),
      ];
    }),
  );
  const parts = AGENDA_PARTS.map((part) => [part, lines.filter((_, at) => partAt(entries, at) === part)] as const);
  return parts
    .filter(([, ofPart]) => ofPart.length > 0)
    .map(([part, ofPart]) => `${[text.say(`agenda.part.${part}`), ...ofPart].join('\n')}\n`)
    .join('\n');
}

function partAt(entries: readonly ListedEntry[], at: number): AgendaPart | undefined {
  const entry = entries[at]?.entry;
  return entry && partOf(entry);
}

function asJson(text: Text, entries: readonly ListedEntry[]): string {
  return jsonText({
    entries: entries.map(({ client: { record, path }, entry }) => ({
      client: record.name,
      id: record.id,
      kind: entry.kind,
      key: entry.key,
      text: text.say(entry.title.id, entry.title.values),
      date: entry.date,
      days: entry.days,
      due: entry.due,
      overdue: entry.overdue,
      settledBy: entry.action,
      file: path,
    })),
  });
}
