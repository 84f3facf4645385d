import * as v from 'valibot';
import type { Message } from '../../base/ports/text.ts';
import type { BrokenRecord, LoadedClient } from '../../records/parse-record.ts';
import { type CommandParts, clientFor, nodeFrom, optionsFrom } from './command.ts';

/**
 * The clients a command is about: those selected in the view when it was called there, by the menu or by a key
 * (`selected: true`), those whose records' files are named (`paths`), else the one client that it is about.
 */
export async function clientsFor(
  parts: CommandParts,
  argument: unknown,
  selected: unknown,
  title: Message,
): Promise<readonly LoadedClient[]> {
  await parts.list.loaded;
  const { paths, selected: byKey } = optionsFrom(argument, { paths: v.array(v.string()), selected: v.boolean() });
  if (paths) return parts.list.clients.filter((client) => paths.includes(client.path));
  const rows: readonly unknown[] = byKey ? parts.tree.selection : Array.isArray(selected) ? selected : [];
  const chosen = rows.flatMap((row) => {
    const node = nodeFrom(row);
    return node?.kind === 'client' ? [node.client.path] : [];
  });
  // A menu is about the row it was opened on; the selection counts when that row is part of it.
  const node = nodeFrom(argument);
  const isMeant = byKey === true || (node?.kind === 'client' && chosen.includes(node.client.path));
  if (isMeant && chosen.length > 0) return parts.list.clients.filter((client) => chosen.includes(client.path));
  return [await clientFor(parts, argument, title)];
}

/** The record that cannot be read whose row a command was called on, by the menu or, where it alone is selected, by a key. */
export function brokenRow(parts: CommandParts, argument: unknown): BrokenRecord | undefined {
  const byKey = optionsFrom(argument, { selected: v.boolean() }).selected === true;
  const [row, ...others] = byKey ? parts.tree.selection : [nodeFrom(argument)];
  return row?.kind === 'broken' && others.length === 0 ? row.broken : undefined;
}
