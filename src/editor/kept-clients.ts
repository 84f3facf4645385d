import type { BackgroundWatch } from '../base/ports/background.ts';
import type { Files } from '../base/ports/files.ts';
import { clientIdIn, clientNameIn } from '../records/kept-texts.ts';
import type { RecordVersions, Version } from '../records/record-versions.ts';
import type { Notifications } from './notifications.ts';

/** A client of whom versions are kept, whether the record is still there or not. */
export interface KeptClient {
  readonly id: string;
  /** As the client was called last; the file's name where no version can be read. */
  readonly name: string;
  /** Where the record was written last. */
  readonly path: string;
  readonly versions: readonly Version[];
}

/**
 * All clients of whom versions are kept, the last changed first.
 *
 * @param watch progress counts clients
 * @throws the reason of the signal
 * @throws {FileError} when the versions cannot be read
 */
export async function keptClients(
  versions: RecordVersions,
  files: Files,
  { signal, progress }: BackgroundWatch = {},
): Promise<readonly KeptClient[]> {
  const kept: KeptClient[] = [];
  for (const id of await versions.owners()) {
    signal?.throwIfAborted();
    const ofOne = await versions.list(id);
    const [newest] = ofOne;
    if (!newest) continue;
    const names = ofOne.map(({ before, after }) => clientNameIn(after) ?? clientNameIn(before ?? ''));
    const name = names.find((each) => each !== undefined) ?? files.baseName(newest.path);
    kept.push({ id, name, path: newest.path, versions: ofOne });
    progress?.(kept.length);
  }
  return kept.sort((a, b) => (b.versions[0]?.time ?? 0) - (a.versions[0]?.time ?? 0));
}

/** The same with its progress shown; who cancels it leaves the command. */
export function lookForKept({
  versions,
  files,
  notifications,
}: {
  readonly versions: RecordVersions;
  readonly files: Files;
  readonly notifications: Notifications;
}): Promise<readonly KeptClient[]> {
  return notifications.working({ id: 'restore.looking' }, (say, signal) =>
    keptClients(versions, files, {
      signal,
      progress: (count) => say({ id: 'restore.clientsFound', values: { count } }),
    }),
  );
}

/** The client whose record is, or was, in a file: by the id where it can be read, else by where it was written. */
export function keptClientAt(kept: readonly KeptClient[], path: string, id?: string): KeptClient | undefined {
  return kept.find((each) => each.id === id) ?? kept.find((each) => each.versions.some((v) => v.path === path));
}

/** Among whose versions the text of a record that cannot be read belongs; under the file itself where nothing tells. */
export async function ownerOfBroken(
  { versions, files }: { readonly versions: RecordVersions; readonly files: Files },
  path: string,
  text: string | undefined,
): Promise<string> {
  const id = text === undefined ? undefined : clientIdIn(text);
  return id ?? keptClientAt(await keptClients(versions, files), path)?.id ?? path;
}
