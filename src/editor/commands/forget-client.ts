import * as vscode from 'vscode';
import { forgetClient as forget } from '../../actions/forget-client.ts';
import { FileError } from '../../base/ports/files.ts';
import { pathOf } from '../../base/ports/vscode/uri-paths.ts';
import { UserError } from '../../base/user-error.ts';
import { documentsFolderOf } from '../../records/documents-folder.ts';
import { inWords } from '../../records/file-trouble.ts';
import { lookForKept } from '../kept-clients.ts';
import { type Command, type CommandParts, clientFor, nodeFrom } from './command.ts';

/** Whom to forget: a client of the window, or one of whom only versions are left. */
interface Forgettable {
  readonly id: string;
  readonly name: string;
  readonly path: string | undefined;
}

/** *Forget Client...*: the record, its documents if the person says so, and everything Deorbit keeps about the client. */
export function forgetClient(parts: CommandParts): Command {
  return async (argument) => {
    await parts.list.loaded;
    const client = await whomToForget(parts, argument);
    const documents = client.path && (await documentsOf(parts, client.path));
    const shared = parts.list.clients.some(({ path, record }) => record.id === client.id && path !== client.path);
    const secrets = shared ? 0 : (await parts.vault.heldOf(client.id)).length;
    const chosen = await askWhatGoes(parts, client, { hasDocuments: documents !== undefined, secrets });
    if (chosen === undefined) return;
    if (chosen === 'seal') {
      await vscode.commands.executeCommand('deorbit.sealCredentials', { client: client.id });
      return;
    }
    const doomed = chosen === 'everything' ? documents : undefined;
    if (client.path) await closeTabsOf(client.path, doomed);
    const order = { record: client.path, documents: doomed };
    try {
      // What is gone is gone: half of it would be neither there nor forgotten.
      const id = shared ? undefined : client.id;
      const title = { id: 'forget.working' } as const;
      await parts.notifications.working(title, () => forget(parts, { ...order, id }), { cancellable: false });
    } catch (error) {
      throw inWords(error, error instanceof FileError ? parts.files.baseName(error.path) : client.name, 'write');
    } finally {
      await parts.list.reload();
    }
    if (!shared) parts.panels.close(client.id);
    if (!shared) await parts.notifications.forget(client.id);
    parts.notifications.done({ id: 'forget.done' });
  };
}

/** The first answer is the one that Enter gives: where secrets would be lost, it is the one that keeps them. */
function askWhatGoes(
  { notifications }: CommandParts,
  { name, path }: Forgettable,
  { hasDocuments, secrets }: { readonly hasDocuments: boolean; readonly secrets: number },
): Promise<'everything' | 'record' | 'seal' | undefined> {
  return notifications.decide<'everything' | 'record' | 'seal'>(
    { id: hasDocuments ? 'forget.questionDocuments' : 'forget.question', values: { name } },
    {
      ...(secrets > 0 && path !== undefined && { seal: { id: 'forget.sealFirst' } }),
      record: { id: hasDocuments ? 'forget.keepDocuments' : 'forget.yes' },
      ...(hasDocuments && { everything: { id: 'forget.withDocuments' } }),
    },
    secrets > 0 ? { id: 'forget.secrets', values: { count: secrets } } : undefined,
  );
}

async function whomToForget(parts: CommandParts, argument: unknown): Promise<Forgettable> {
  if (nodeFrom(argument) || (typeof argument === 'object' && argument !== null)) {
    const { path, record } = await clientFor(parts, argument, { id: 'forget.title' });
    return { id: record.id, name: record.name, path };
  }
  const present = parts.list.clients.map(({ path, record }) => ({ id: record.id, name: record.name, path }));
  const gone: Forgettable[] = [];
  for (const { id, name, path } of await lookForKept(parts))
    if (!present.some((each) => each.id === id) && !(await parts.files.stat(path)))
      gone.push({ id, name, path: undefined });
  if (present.length + gone.length === 0) throw new UserError('forget.nobody');
  return parts.asking.oneClient({ id: 'forget.title' }, async () => [
    ...present.map((each) => ({ label: each.name, value: each })),
    ...gone.map((each) => ({ label: each.name, description: parts.text.say('restore.fileGone'), value: each })),
  ]);
}

/** The folder of a client's documents, where it is one: a link is somebody else's folder. */
async function documentsOf({ files }: CommandParts, path: string): Promise<string | undefined> {
  const documents = documentsFolderOf(files, path);
  const entries = await files.list(files.parent(path)).catch(() => []);
  const name = files.baseName(documents);
  return entries.some((entry) => entry.name === name && entry.kind === 'folder') ? documents : undefined;
}

/** An editor that is left open would write the record, or a document, again. */
async function closeTabsOf(record: string, documents: string | undefined): Promise<void> {
  const isGone = (uri: vscode.Uri): boolean =>
    pathOf(uri) === record || (documents !== undefined && isBelow(pathOf(uri), documents));
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => shownIn(input).some(isGone));
  await vscode.window.tabGroups.close(tabs);
}

function shownIn(input: unknown): vscode.Uri[] {
  if (input instanceof vscode.TabInputTextDiff) return [input.original, input.modified];
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? [input.uri] : [];
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder) && /^[\\/]/.test(path.slice(folder.length));
}
