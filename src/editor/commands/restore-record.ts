import * as vscode from 'vscode';
import { momentInWords } from '../../base/calendar/days.ts';
import { FileError } from '../../base/ports/files.ts';
import { uriOf } from '../../base/ports/vscode/uri-paths.ts';
import { UserError } from '../../base/user-error.ts';
import { fieldsChanged, type KeptText, keptTexts } from '../../records/kept-texts.ts';
import { LARGEST_BYTES } from '../../records/largest-file.ts';
import { newRecordFileName } from '../../records/record-file-name.ts';
import { type KeptClient, keptClientAt, lookForKept } from '../kept-clients.ts';
import { type Command, type CommandParts, nodeFrom } from './command.ts';

/** How many fields of a state are named before it is enough. */
const MOST_FIELDS = 4;

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
      kept.map((state, index) => ({
        label: momentInWords(state.time, parts.text.language),
        description: whatOf(parts, state, kept[index + 1]),
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
  const kept = await lookForKept(parts);
  const node = nodeFrom(argument);
  const path = node?.kind === 'broken' ? node.broken.path : node && 'client' in node ? node.client.path : undefined;
  const id = node && 'client' in node ? node.client.record.id : undefined;
  if (path !== undefined) {
    const found = keptClientAt(kept, path, id);
    if (!found) throw new UserError('restore.nothing', { name: parts.files.baseName(path) });
    return { ...found, path };
  }
  if (kept.length === 0) throw new UserError('restore.nothingAtAll');
  return parts.asking.oneClient({ id: 'restore.whom' }, () =>
    Promise.all(
      kept.map(async (client) => {
        const isThere = (await parts.files.stat(client.path)) !== undefined;
        const description = isThere ? client.path : parts.text.say('restore.fileGone');
        return { label: client.name, description, value: client };
      }),
    ),
  );
}

/** Where the record is, or was; where that place is gone or has become another client's, in the folder that is chosen. */
async function targetFor(parts: CommandParts, client: KeptClient): Promise<string> {
  const { files, list } = parts;
  const present = list.find(client.id);
  if (present) return present.path;
  const isAnothers = list.clients.some(({ path, record }) => path === client.path && record.id !== client.id);
  const workspace = files.parent(files.parent(client.path));
  if (!isAnothers && (await files.stat(workspace).catch(() => undefined))) return client.path;
  const records = await askFolder(parts, client.name);
  const taken = await files.list(records).catch(() => []);
  return files.join(
    records,
    newRecordFileName(
      client.name,
      taken.map(({ name }) => name),
    ),
  );
}

/** Also where there is only one: nothing says that the client belongs there. */
async function askFolder({ asking, list, text }: CommandParts, name: string): Promise<string> {
  const title = { id: 'restore.folder', values: { name } } as const;
  const own = list.ownFolder;
  const choices = [
    ...list.workplaces.map((place) => ({ label: place.name, description: place.folder, value: place.records })),
    ...(own === undefined ? [] : [{ label: text.say('addClient.ownFolder'), description: own, value: own }]),
  ];
  return choices.length > 0 ? asking.one(title, choices) : (await asking.workplace(title, list)).records;
}

/** What the file holds; empty for one that is too large to be a record. */
async function readText({ files }: CommandParts, path: string): Promise<string | undefined> {
  if (!(await files.stat(path))) return undefined;
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files.read(path, LARGEST_BYTES));
  } catch (error) {
    if (error instanceof FileError && error.fault === 'too-large') return '';
    throw error;
  }
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
  const moment = momentInWords(chosen.time, parts.text.language);
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

/** What led to a state; for an edit by hand, the fields in which it differs from the one before. */
function whatOf({ text }: CommandParts, { summary, text: state }: KeptText, before: KeptText | undefined): string {
  if (summary) return text.say(summary.id, summary.values);
  const fields = before ? fieldsChanged(before.text, state) : [];
  if (fields.length === 0) return text.say('restore.byHand');
  const named = fields.slice(0, MOST_FIELDS).join(', ') + (fields.length > MOST_FIELDS ? ', …' : '');
  return text.say('restore.byHandFields', { fields: named });
}
