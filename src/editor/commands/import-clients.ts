import * as v from 'valibot';
import { type ClientImport, clientFinder, clientNamesIn } from '../../actions/read-import.ts';
import type { ImportedEntry, NotTaken } from '../../records/imports/read-entries.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { plainName } from '../../relationship/client/same-name.ts';
import { type Command, type CommandParts, clientFor, nodeFrom, optionsFrom } from './command.ts';

/** Rows of a file that are one client's. */
export interface RowsOfClient extends ClientImport {
  readonly client: LoadedClient;
}

/** Whose the rows of a file are. */
export interface WhoseRows {
  readonly clients: readonly RowsOfClient[];
  readonly notTaken: readonly NotTaken[];
  /** Rows of clients that are not imported. */
  readonly leftOut: number;
}

/**
 * Finds out whose the rows are: by the names in the file, where it has some; a name that no client is known by is asked
 * about. The command was called on a client: then the rows of others are left out.
 */
export async function askWhoseRows(
  parts: CommandParts,
  argument: Parameters<Command>[0],
  entries: readonly ImportedEntry[],
): Promise<WhoseRows> {
  const names = clientNamesIn(entries);
  const title = { id: 'imports.client' } as const;
  if (names.length === 0) {
    const client = await clientFor(parts, argument, title);
    return { clients: [{ client, entries, names: [] }], notTaken: [], leftOut: 0 };
  }
  const node = nodeFrom(argument);
  const isGiven = (node && 'client' in node) || optionsFrom(argument, { client: v.string() }).client !== undefined;
  const given = isGiven ? await clientFor(parts, argument, title) : undefined;
  const known = new Map<string, LoadedClient>();
  const find = clientFinder(parts.list.clients);
  for (const name of names) {
    const client = await clientCalled(parts, name, { found: find(name), given });
    if (client) known.set(name, await parts.asking.known(client));
  }
  return sorted(entries, known);
}

async function clientCalled(
  parts: CommandParts,
  name: string,
  { found, given }: { readonly found: LoadedClient | undefined; readonly given: LoadedClient | undefined },
): Promise<LoadedClient | undefined> {
  if (found) return given && found.path !== given.path ? undefined : found;
  const title = { id: 'imports.whoIs', values: { client: name } } as const;
  const clients = given ? [given] : parts.list.nearestFirst;
  return parts.asking.oneClient<LoadedClient | undefined>(title, async () => [
    ...clients.map((client) => ({ label: client.record.name, value: client })),
    { label: parts.text.say('imports.leaveOut'), icon: 'circle-slash', value: undefined },
  ]);
}

function sorted(entries: readonly ImportedEntry[], known: ReadonlyMap<string, LoadedClient>): WhoseRows {
  const clients = new Map<string, { client: LoadedClient; entries: ImportedEntry[]; names: string[] }>();
  const byName = new Map<string, ImportedEntry[]>();
  for (const [name, client] of known) {
    const rows = clients.get(client.path) ?? { client, entries: [], names: [] };
    rows.names.push(name);
    clients.set(client.path, rows);
    byName.set(plainName(name), rows.entries);
  }
  const notTaken: NotTaken[] = [];
  let leftOut = 0;
  for (const entry of entries) {
    const { client: name } = entry;
    const rows = name && byName.get(plainName(name));
    if (rows) rows.push(entry);
    else if (name) leftOut++;
    else notTaken.push({ line: entry.line, why: { id: 'imports.noClientNamed' } });
  }
  return { clients: [...clients.values()], notTaken, leftOut };
}
