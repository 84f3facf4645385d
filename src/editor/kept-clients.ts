import type { Files } from '../base/ports/files.ts';
import { clientNameIn } from '../records/kept-texts.ts';
import type { RecordVersions, Version } from '../records/record-versions.ts';

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
 * @throws {FileError} when the versions cannot be read
 */
export async function keptClients(versions: RecordVersions, files: Files): Promise<readonly KeptClient[]> {
  const kept: KeptClient[] = [];
  for (const id of await versions.owners()) {
    const ofOne = await versions.list(id);
    const [newest] = ofOne;
    if (!newest) continue;
    const names = ofOne.map(({ before, after }) => clientNameIn(after) ?? clientNameIn(before ?? ''));
    const name = names.find((each) => each !== undefined) ?? files.baseName(newest.path);
    kept.push({ id, name, path: newest.path, versions: ofOne });
  }
  return kept.sort((a, b) => (b.versions[0]?.time ?? 0) - (a.versions[0]?.time ?? 0));
}
