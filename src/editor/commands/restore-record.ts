import * as vscode from 'vscode';
import { uriOf } from '../../base/ports/vscode/uri-paths.ts';
import { UserError } from '../../base/user-error.ts';
import { type KeptText, keptTexts } from '../../records/kept-texts.ts';
import { newRecordFileName } from '../../records/record-file-name.ts';
import { type KeptClient, keptClients } from '../kept-clients.ts';
import { type Command, type CommandParts, nodeFrom } from './command.ts';

/**
 * *Restore Record...*: a kept state of a record, shown beside the present one first and then written as a change of its own.
 * Clients whose file or folder is gone are offered too, and records that cannot be read.
 */
export function restoreRecord(parts: CommandParts): Command {
  return async (argument) => {
    await parts.list.loaded;
    const client = await whomToRestore(parts, argument);
    const path = await targetFor(parts, client);
    const present = await readText(parts, path);
    const kept = keptTexts(client.versions, present);
    if (kept.length === 0) throw new UserError('restore.onlyPresent', { name: client.name });
    const chosen = await parts.asking.one(
      { id: 'restore.which', values: { name: client.name } },
      kept.map((state) => ({
        label: momentOf(state, parts.text.language),
        description: whatOf(parts, state),
        value: state,
      })),
    );
    if (!(await previewAccepted(parts, { path, present, chosen }))) return;
    const aside = await parts.store.restore(path, chosen.text);
    await parts.list.reload();
    await parts.tree.reveal(client.id);
    parts.notifications.done(
      aside === undefined ? { id: 'restore.done' } : { id: 'restore.doneAside', values: { file: aside } },
    );
  };
}

async function whomToRestore(parts: CommandParts, argument: unknown): Promise<KeptClient> {
  const kept = await keptClients(parts.versions, parts.files);
  const node = nodeFrom(argument);
  const path = node?.kind === 'broken' ? node.broken.path : node && 'client' in node ? node.client.path : undefined;
  const id = node && 'client' in node ? node.client.record.id : undefined;
  if (path !== undefined) {
    const found =
      kept.find((each) => each.id === id) ?? kept.find((each) => each.versions.some((v) => v.path === path));
    if (!found) throw new UserError('restore.nothing', { name: parts.files.baseName(path) });
    return { ...found, path };
  }
  if (kept.length === 0) throw new UserError('restore.nothingAtAll');
  const choices = kept.map(async (client) => {
    const isThere = (await parts.files.stat(client.path)) !== undefined;
    const description = isThere ? client.path : parts.text.say('restore.fileGone');
    return { label: client.name, description, value: client };
  });
  return parts.asking.one({ id: 'restore.whom' }, await Promise.all(choices));
}

/** Where the record is, or was; in a folder of the window where that place is gone or has become another client's. */
async function targetFor(parts: CommandParts, client: KeptClient): Promise<string> {
  const { files, list } = parts;
  const present = list.find(client.id);
  if (present) return present.path;
  const isAnothers = list.clients.some(({ path, record }) => path === client.path && record.id !== client.id);
  const workspace = files.parent(files.parent(client.path));
  if (!isAnothers && (await files.stat(workspace).catch(() => undefined))) return client.path;
  const { records } = await parts.asking.workplace({ id: 'restore.folder', values: { name: client.name } }, list);
  const taken = await files.list(records).catch(() => []);
  return files.join(
    records,
    newRecordFileName(
      client.name,
      taken.map(({ name }) => name),
    ),
  );
}

async function readText({ files }: CommandParts, path: string): Promise<string | undefined> {
  if (!(await files.stat(path))) return undefined;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files.read(path));
}

interface Preview {
  readonly path: string;
  readonly present: string | undefined;
  readonly chosen: KeptText;
}

/** Shows the present state on the left and the kept one on the right until the person has decided. */
async function previewAccepted(parts: CommandParts, { path, present, chosen }: Preview): Promise<boolean> {
  const file = parts.files.baseName(path);
  const left = present === undefined ? parts.recordSides.add(file, '') : uriOf(path);
  const right = parts.recordSides.add(file, chosen.text);
  const moment = momentOf(chosen, parts.text.language);
  await vscode.commands.executeCommand('vscode.diff', left, right, parts.text.say('restore.diff', { file, moment }));
  const answer = await parts.notifications.tell(
    { id: 'restore.question', values: { file, moment } },
    { restore: { id: 'restore.yes' } },
  );
  const shown = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === right.toString());
  await vscode.window.tabGroups.close(shown);
  return answer === 'restore';
}

function momentOf({ time }: KeptText, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));
}

function whatOf({ text }: CommandParts, { summary }: KeptText): string {
  return summary ? text.say(summary.id, summary.values) : text.say('restore.byHand');
}
