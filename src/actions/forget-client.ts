import { type EntryKind, FileError, type Files } from '../base/ports/files.ts';
import { type KeptLanguages, removeOwnPhrases } from '../documents/checks/languages/kept-files.ts';
import type { RenderingStore } from '../documents/renderings.ts';
import { documentsFolderOf } from '../records/documents-folder.ts';
import { clientIdIn } from '../records/kept-texts.ts';
import { LARGEST_BYTES } from '../records/largest-file.ts';
import { RECORD_FILE_END } from '../records/record-file-name.ts';
import type { RecordVersions } from '../records/record-versions.ts';

/** What is to be forgotten. */
export interface ForgetOrder {
  /** The client's id; left out where another record has the same one, whose versions they are too. */
  readonly id: string | undefined;
  /** The record's file, where there still is one. */
  readonly record: string | undefined;
  /** The folder of the client's documents, where it is to go too. */
  readonly documents: string | undefined;
}

/** What a client's traces are kept in. */
export interface TracesOfClients {
  readonly files: Files;
  readonly versions: RecordVersions;
  /** What the command line keeps; `undefined` where there is none. */
  readonly commandLineVersions?: RecordVersions | undefined;
  readonly renderings: RenderingStore;
  /** Where copies of whole records folders were put. */
  readonly copies: string;
  /** Where the letter checks keep phrases of the person's own, in which a client may be named. */
  readonly languages?: KeptLanguages;
  /** Lets go of what the editor keeps about a client: secrets and state. */
  readonly forgetState: (id: string) => Promise<void>;
}

/**
 * Removes everything that is kept about a client. The record goes last: while it is there, forgetting can be tried again.
 *
 * @throws {FileError} when something cannot be removed
 */
export async function forgetClient(traces: TracesOfClients, order: ForgetOrder): Promise<void> {
  const { files, versions, renderings } = traces;
  if (order.id !== undefined) {
    await versions.forget(order.id);
    await traces.commandLineVersions?.forget(order.id);
    await renderings.forget(order.id);
    await traces.forgetState(order.id);
    await forgetCopies(files, traces.copies, order.id);
  }
  if (traces.languages) await removeOwnPhrases(traces.languages);
  if (order.documents !== undefined) await removeWhole(files, order.documents);
  if (order.record === undefined) return;
  const name = files.baseName(order.record);
  // A broken state of it that was moved aside is named after it.
  for (const entry of await files.list(files.parent(order.record)))
    if (entry.name.startsWith(`${name}.broken`)) await files.remove(files.join(files.parent(order.record), entry.name));
  // A link that leads nowhere is there all the same.
  if (await kindOf(files, order.record)) await files.remove(order.record);
}

async function forgetCopies(files: Files, copies: string, id: string): Promise<void> {
  if (!(await files.stat(copies))) return;
  for (const { name: folder } of await files.list(copies))
    for (const { name } of await files.list(files.join(copies, folder))) {
      const path = files.join(copies, folder, name);
      if (!name.endsWith(RECORD_FILE_END) || clientIdIn(await textOf(files, path)) !== id) continue;
      const documents = documentsFolderOf(files, path);
      if (await files.stat(documents)) await removeWhole(files, documents);
      await files.remove(path);
    }
}

/** Empty for a file that is too large to be a record. */
async function textOf(files: Files, path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await files.read(path, LARGEST_BYTES));
  } catch (error) {
    if (error instanceof FileError && error.fault === 'too-large') return '';
    throw error;
  }
}

/** What a name in a folder stands for, links not followed; `undefined` where there is none. */
async function kindOf(files: Files, path: string): Promise<EntryKind | undefined> {
  const name = files.baseName(path);
  return (await files.list(files.parent(path))).find((entry) => entry.name === name)?.kind;
}

/** Links are removed, and what they lead to is left alone. */
async function removeWhole(files: Files, folder: string): Promise<void> {
  if ((await kindOf(files, folder)) !== 'folder') return files.remove(folder);
  for (const { name, kind } of await files.list(folder)) {
    const path = files.join(folder, name);
    if (kind === 'folder') await removeWhole(files, path);
    else await files.remove(path);
  }
  await files.remove(folder);
}
