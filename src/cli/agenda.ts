import type { Message, Text } from '../base/ports/text.ts';
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
  const meant = views.filter(({ client }) => wanted === undefined || client === wanted);
  const listed = { awake: listOf(meant, 'agenda', days), snoozed: listOf(meant, 'snoozed', days) };
  await shell.write(order.format === 'json' ? asJson(shell.text, listed, order) : asText(shell.text, listed, order));
  if (wanted === undefined) noteTheRest(shell, views, found.records.length);
}

/** What is to be done, and what is left alone for a while. */
interface Listed {
  readonly awake: readonly ListedEntry[];
  readonly snoozed: readonly ListedEntry[];
}

function listOf(views: readonly ViewedClient[], which: 'agenda' | 'snoozed', days: number): readonly ListedEntry[] {
  return views
    .flatMap((viewed) => within(viewed.view[which], days).map((entry): ListedEntry => ({ ...viewed, entry })))
    .sort((a, b) => byDay(a.entry, b.entry) || a.client.record.name.localeCompare(b.client.record.name));
}

function noteTheRest(shell: Shell, views: readonly ViewedClient[], all: number): void {
  for (const { client } of views) noteWarnings(shell, client);
  const count = all - views.length;
  if (count > 0) shell.note(`deorbit: ${shell.text.say('cli.brokenLeftOut', { count })}`);
}

/** Days of the agenda under their headings; at the end what is snoozed, or how much that is. */
function asText(text: Text, { awake, snoozed }: Listed, order: Order): string {
  const entries = order.snoozed ? [...awake, ...snoozed] : awake;
  const lines = alignedRows(
    entries.map(({ client, entry }) => [
      `  ${whenIn(text, entry)}`,
      plainLine(client.record.name),
      plainLine(text.say(entry.title.id, entry.title.values)),
    ]),
  );
  const parts = [...AGENDA_PARTS, 'snoozed' as const].map(
    (part) => [part, lines.filter((_, at) => partAt(entries, at) === part)] as const,
  );
  const said = parts
    .filter(([, ofPart]) => ofPart.length > 0)
    .map(([part, ofPart]) => `${[text.say(`agenda.part.${part}`), ...ofPart].join('\n')}\n`);
  if (awake.length === 0) said.unshift(`${text.say('cli.nothingAhead', { count: order.days ?? LOOK_AHEAD_DAYS })}\n`);
  if (!order.snoozed && snoozed.length > 0) said.push(`${text.say('cli.snoozed', { count: snoozed.length })}\n`);
  return said.join('\n');
}

function whenIn(text: Text, entry: AgendaEntry): string {
  const when: Message =
    entry.snoozedUntil === undefined
      ? whenOf(entry)
      : { id: 'snooze.back', values: { date: { date: entry.snoozedUntil } } };
  return text.say(when.id, when.values);
}

function partAt(entries: readonly ListedEntry[], at: number): AgendaPart | 'snoozed' | undefined {
  const entry = entries[at]?.entry;
  return entry?.snoozedUntil === undefined ? entry && partOf(entry) : 'snoozed';
}

function asJson(text: Text, { awake, snoozed }: Listed, order: Order): string {
  return jsonText({
    entries: (order.snoozed ? [...awake, ...snoozed] : awake).map(({ client: { record, path }, entry }) => ({
      client: record.name,
      id: record.id,
      kind: entry.kind,
      key: entry.key,
      text: text.say(entry.title.id, entry.title.values),
      date: entry.date,
      days: entry.days,
      due: entry.due,
      overdue: entry.overdue,
      snoozedUntil: entry.snoozedUntil ?? null,
      settledBy: entry.action,
      file: path,
    })),
    snoozed: snoozed.length,
  });
}
