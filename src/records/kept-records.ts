import type { Clock } from '../base/ports/clock.ts';
import type { FileStat, Files } from '../base/ports/files.ts';
import type { LoadedRecord } from './parse-record.ts';

/**
 * How long a file has to have been left alone before its mark is trusted, in milliseconds: file systems count time in
 * steps of up to two seconds (FAT), and two changes within one step look the same.
 */
const SETTLED_AFTER_MS = 2000;

const READ_AT_ONCE = 16;

interface Kept {
  /** `undefined` while the mark cannot be trusted: then the file is read again. */
  readonly mark: string | undefined;
  readonly loaded: LoadedRecord;
}

/**
 * The records that were read last, by folder, so that only files that have changed since are read again. What is the same
 * as before is the same object as before: whoever worked something out from it need not do so again.
 */
export class KeptRecords {
  readonly #files: Files;
  readonly #clock: Clock;
  readonly #load: (path: string) => Promise<LoadedRecord>;
  readonly #folders = new Map<string, Map<string, Kept>>();

  /** @param load reads one record; never rejects */
  constructor(files: Files, clock: Clock, load: (path: string) => Promise<LoadedRecord>) {
    this.#files = files;
    this.#clock = clock;
    this.#load = load;
  }

  /** The records of a folder's files, in their order, as they are now. Never rejects. */
  async records(folder: string, names: readonly string[]): Promise<readonly LoadedRecord[]> {
    const there = new Set(names);
    const kept = this.#folders.get(folder);
    for (const name of kept?.keys() ?? []) if (!there.has(name)) kept?.delete(name);
    const records: LoadedRecord[] = new Array(names.length);
    let next = 0;
    const reader = async (): Promise<void> => {
      for (let at = next++; at < names.length; at = next++) records[at] = await this.#record(folder, names[at] ?? '');
    };
    await Promise.all(Array.from({ length: READ_AT_ONCE }, reader));
    return records;
  }

  async #record(folder: string, name: string): Promise<LoadedRecord> {
    const path = this.#files.join(folder, name);
    // Asked before the file is read: what changes in between makes another mark than the one kept.
    const now = this.#clock.now();
    const stat = await this.#files.stat(path).catch(() => undefined);
    const known = this.#folders.get(folder)?.get(name);
    if (known?.mark !== undefined && known.mark === stat?.mark) return known.loaded;
    const loaded = await this.#load(path);
    const kept = {
      mark: trustedMark(stat, now),
      loaded: known && isSame(known.loaded, loaded) ? known.loaded : loaded,
    };
    const inFolder = this.#folders.get(folder) ?? new Map<string, Kept>();
    this.#folders.set(folder, inFolder);
    // What the system did not let us read may be readable the next moment, without any mark of it.
    if (loaded.text === undefined) inFolder.delete(name);
    else inFolder.set(name, kept);
    return kept.loaded;
  }
}

function trustedMark(stat: FileStat | undefined, now: number): string | undefined {
  return stat?.touched !== undefined && now - stat.touched > SETTLED_AFTER_MS ? stat.mark : undefined;
}

function isSame(before: LoadedRecord, after: LoadedRecord): boolean {
  return before.kind === after.kind && before.text === after.text && after.text !== undefined;
}
