import * as v from 'valibot';
import type { AgendaEntryNode, ClientEntry } from '../agenda-nodes.ts';
import { type CommandParts, nodeFrom, optionsFrom } from './command.ts';

/**
 * The entries a command is about: the row of the *Agenda* it was called on, or all that are selected where that row is
 * one of them; those selected when it was called by a key (`selected: true`); the one that options name (`client`: id or
 * name, `key`); the most urgent of a client. Always as they stand now: what was settled meanwhile is left out.
 *
 * @param present those that can be meant, asked for once the records are loaded; what is not snoozed where it is left out
 */
export async function entriesFor(
  parts: CommandParts,
  argument: unknown,
  selected: unknown,
  present: () => readonly ClientEntry[] = () => parts.standings.agenda,
): Promise<readonly ClientEntry[]> {
  await parts.list.loaded;
  const options = optionsFrom(argument, { client: v.string(), key: v.string(), selected: v.boolean() });
  const entries = present();
  if (options.client !== undefined)
    return entries.filter(
      ({ client: { record }, entry }) =>
        (record.id === options.client || record.name === options.client) && entry.key === options.key,
    );
  const chosen = entryNodes(options.selected ? parts.agenda.selection : selected);
  const node = nodeFrom(argument);
  if (node?.kind === 'client') return entries.filter(({ client }) => client.path === node.client.path).slice(0, 1);
  const called = node?.kind === 'agendaEntry' ? [node] : [];
  const isAmong = called.every((row) => chosen.some((other) => isSame(row, other)));
  const meant = isAmong && chosen.length > 0 ? chosen : called;
  return entries.filter((each) => meant.some((row) => isSame(row, each)));
}

function entryNodes(rows: unknown): readonly AgendaEntryNode[] {
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row) => {
    const node = nodeFrom(row);
    return node?.kind === 'agendaEntry' ? [node] : [];
  });
}

function isSame(a: ClientEntry, b: ClientEntry): boolean {
  return a.client.path === b.client.path && a.entry.key === b.entry.key;
}
