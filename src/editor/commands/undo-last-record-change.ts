import * as v from 'valibot';
import * as vscode from 'vscode';
import type { Message } from '../../base/ports/text.ts';
import { UserError } from '../../base/user-error.ts';
import { clientIdIn, keptTexts, lastReadable } from '../../records/kept-texts.ts';
import type { BrokenRecord, LoadedClient } from '../../records/parse-record.ts';
import { brokenRecordError, nameOfFile } from '../broken-record-error.ts';
import { clientInFront, isUnreadInFront } from '../client-in-front.ts';
import { keptClientAt, lookForKept } from '../kept-clients.ts';
import { type Command, type CommandParts, clientFor, nodeFrom, optionsFrom } from './command.ts';

/** Changes to take back: of each client the last one, and those before it that belong to the same act. */
interface Undoing {
  readonly clients: readonly LoadedClient[];
  /** `undefined` for one change alone. */
  readonly act: string | undefined;
}

/**
 * *Undo Last Record Change*: takes back what Deorbit wrote last, to the client it was called on or to any of the window. What
 * one act changed in several records is taken back as a whole, unless it was called on one of them.
 */
export function undoLastRecordChange(parts: CommandParts): Command {
  return async (argument) => {
    const node = nodeFrom(argument);
    if (node?.kind === 'broken') return undoBroken(parts, node.broken);
    const { clients, act } = await target(parts, argument);
    try {
      await undoTogether(parts, clients, act);
    } finally {
      await parts.list.reload();
    }
  };
}

async function target(parts: CommandParts, argument: unknown): Promise<Undoing> {
  await parts.list.loaded;
  const { act } = optionsFrom(argument, { act: v.string() });
  if (act !== undefined) {
    const clients = await changedBy(parts, act);
    if (clients.length === 0) throw new UserError('undo.changedSince');
    return { clients, act };
  }
  if (nodeFrom(argument) || optionsFrom(argument, { client: v.string() }).client) {
    return { clients: [await clientFor(parts, argument, { id: 'undo.client' })], act: undefined };
  }
  const latest = await parts.store.lastChanged(parts.list.clients.map((client) => client.path));
  const client = parts.list.clients.find((each) => each.path === latest?.path);
  const [broken] = parts.list.broken;
  if (!client && broken) throw brokenRecordError(broken);
  if (!client || !latest) throw new UserError('undo.nothing');
  const together = latest.act === undefined ? [client] : await changedBy(parts, latest.act);
  if (together.length < 2) return { clients: [await confirmed(parts, client, latest.summary)], act: latest.act };
  const values = { count: together.length, what: latest.summary };
  const sure = await parts.notifications.confirm({ id: 'undo.together', values }, { id: 'undo.offer' });
  if (!sure) throw new vscode.CancellationError();
  return { clients: together, act: latest.act };
}

/** The clients whose last change belongs to an act. */
async function changedBy(parts: CommandParts, act: string): Promise<readonly LoadedClient[]> {
  const clients: LoadedClient[] = [];
  for (const client of parts.list.clients)
    if ((await parts.store.lastChangeOf(client.path))?.act === act) clients.push(client);
  return clients;
}

/** One act is taken back as a whole or not at all, so that it cannot be cancelled halfway. */
async function undoTogether(
  parts: CommandParts,
  clients: readonly LoadedClient[],
  act: string | undefined,
): Promise<void> {
  const [only] = clients;
  if (only && clients.length === 1) return undoAll(parts, only, act);
  const count = clients.length;
  const undoEach = async (say: (message: Message) => void) => {
    for (const [done, client] of clients.entries()) {
      say({ id: 'imports.recordsWritten', values: { done, count } });
      await undoAll(parts, client, act);
    }
  };
  await parts.notifications.working({ id: 'undo.working' }, undoEach, { cancellable: false });
}

async function undoAll(parts: CommandParts, client: LoadedClient, act: string | undefined): Promise<void> {
  const isMore = async () => act !== undefined && (await parts.store.lastChangeOf(client.path))?.act === act;
  do {
    if (!(await undo(parts, client))) return;
  } while (await isMore());
}

/** What a person cannot see in front of them is not taken back without a word of what and to whom. */
async function confirmed(parts: CommandParts, client: LoadedClient, what: Message): Promise<LoadedClient> {
  const ofWindow = isUnreadInFront(parts.list, parts.panels) ? undefined : parts.list.ofWindow;
  const obvious = clientInFront(parts.list, parts.panels) ?? ofWindow ?? parts.list.onlyClient;
  await parts.asking.known(client);
  if (obvious?.path === client.path) return client;
  const values = { name: client.record.name, what };
  const sure = await parts.notifications.confirm({ id: 'undo.elsewhere', values }, { id: 'undo.offer' });
  if (!sure) throw new vscode.CancellationError();
  return client;
}

/** Takes one change back; `false` where an edit by hand lies over it, and the person would rather keep that. */
async function undo(parts: CommandParts, client: LoadedClient): Promise<boolean> {
  const { name } = client.record;
  try {
    await parts.store.undo(client.path);
  } catch (error) {
    if (!(error instanceof UserError) || error.id !== 'record.undoBlocked') throw error;
    const sure = await parts.notifications.confirm(
      { id: 'undo.overHandEdit', values: { what: { id: 'undo.aChange' }, ...error.values, name } },
      { id: 'undo.anyway' },
    );
    if (!sure) return false;
    await parts.store.undo(client.path, { force: true });
  }
  parts.notifications.done({ id: 'undo.done' });
  return true;
}

/** What broke the record was no change of Deorbit's: its last good state comes back, and the broken file is set aside. */
async function undoBroken(parts: CommandParts, { path, text }: BrokenRecord): Promise<void> {
  const kept = keptClientAt(await lookForKept(parts), path, text && clientIdIn(text));
  const good = kept && lastReadable(keptTexts(kept.versions, undefined));
  if (!good) throw new UserError('restore.nothing', { name: nameOfFile(path) });
  const aside = await parts.store.restore(path, good.text);
  await parts.list.reload();
  parts.notifications.done(
    aside === undefined ? { id: 'restore.done' } : { id: 'restore.doneAside', values: { file: aside } },
  );
}
