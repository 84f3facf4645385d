import type { Clock } from '../base/ports/clock.ts';
import { FileError, type Files } from '../base/ports/files.ts';
import type { Ids } from '../base/ports/ids.ts';
import type { Message } from '../base/ports/text.ts';

/** How many versions of each record are kept. */
export const MOST_VERSIONS = 50;

/** A change that is about to be made. */
export interface VersionToKeep {
  /** The id of the client whose record it is. */
  readonly owner: string;
  readonly path: string;
  readonly summary: Message;
  /** The whole text before the change, byte-order mark included; `undefined` where there was no file. */
  readonly before: string | undefined;
  readonly after: string;
  /** The key of the version that this change takes back. */
  readonly undoes?: string | undefined;
  /** A random id that changes have in common which were one act of the person's: to several records, or several to one. */
  readonly act?: string | undefined;
}

/** A change that was kept. */
export interface Version extends VersionToKeep {
  /** Names the version among its owner's; later ones sort behind earlier ones. */
  readonly key: string;
  /** When it was kept, milliseconds since 1970. */
  readonly time: number;
}

const KEY = /^\d{10}-[a-z0-9]+$/;
const KEY_FILE_END = '.json';

/**
 * The last versions of every record, in a folder of the extension's own: one folder a client, one file a change, so that
 * several windows can keep versions at once. What cannot be read is passed over.
 */
export class RecordVersions {
  readonly #files: Files;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #folder: string;

  constructor(parts: { readonly files: Files; readonly clock: Clock; readonly ids: Ids; readonly folder: string }) {
    this.#files = parts.files;
    this.#clock = parts.clock;
    this.#ids = parts.ids;
    this.#folder = parts.folder;
  }

  /**
   * Keeps a change before it is made, and lets go of the oldest beyond {@link MOST_VERSIONS}.
   *
   * @returns its key
   * @throws {FileError}
   */
  async keep(version: VersionToKeep): Promise<string> {
    const folder = await this.#folderOf(version.owner);
    await this.#files.mkdir(folder);
    const keys = await this.#keys(folder);
    // Counted and not timed: a clock that is set back must not put a change before those that led to it.
    const number = keys.length === 0 ? 1 : Number(keys[0]?.slice(0, 10)) + 1;
    const key = `${String(number).padStart(10, '0')}-${this.#ids.rowId()}`;
    const content = JSON.stringify({ ...version, time: this.#clock.now() });
    await this.#files.replace(this.#fileOf(folder, key), new TextEncoder().encode(content), undefined, {
      ownerOnly: true,
    });
    for (const old of keys.slice(MOST_VERSIONS - 1)) await this.#removeQuietly(this.#fileOf(folder, old));
    return key;
  }

  /** Lets go of a change that was not made after all. Never rejects: a change that never happened is passed over by undo. */
  async drop(owner: string, key: string): Promise<void> {
    await this.#removeQuietly(this.#fileOf(await this.#folderOf(owner), key));
  }

  /**
   * Lets go of a change that was taken back, and of its taking back. Never rejects: what stays is only more history than need
   * be. The taking back goes first; a change of which the file shows nothing is passed over by undo.
   */
  async dropUndone(owner: string, key: string): Promise<void> {
    const takingBack = await this.#takingBackOf(owner, key).catch(() => undefined);
    if (!takingBack) return;
    await this.drop(owner, takingBack.key);
    await this.drop(owner, key);
  }

  async #takingBackOf(owner: string, key: string): Promise<Version | undefined> {
    for await (const version of this.newestFirst(owner)) if (version.undoes === key) return version;
    return undefined;
  }

  /**
   * The versions of a client's record, the newest first, each read when it is asked for.
   *
   * @throws {FileError} when what is there cannot be read; versions that are damaged are passed over
   */
  async *newestFirst(owner: string): AsyncGenerator<Version> {
    const folder = await this.#folderOf(owner);
    for (const key of await this.#keys(folder)) {
      const version = await this.#read(folder, key);
      if (version) yield version;
    }
  }

  /** All versions of a client's record, the newest first. */
  async list(owner: string): Promise<readonly Version[]> {
    const versions: Version[] = [];
    for await (const version of this.newestFirst(owner)) versions.push(version);
    return versions;
  }

  /** One version; `undefined` when it is gone or cannot be read. */
  async read(owner: string, key: string): Promise<Version | undefined> {
    return KEY.test(key) ? this.#read(await this.#folderOf(owner), key) : undefined;
  }

  /** The ids of all clients with versions, also of those whose record is gone. */
  async owners(): Promise<readonly string[]> {
    const owners = new Set<string>();
    for (const { name } of await this.#listOrNothing(this.#folder)) {
      const folder = this.#files.join(this.#folder, name);
      for (const key of await this.#keys(folder)) {
        const version = await this.#read(folder, key);
        if (!version) continue;
        owners.add(version.owner);
        break;
      }
    }
    return [...owners];
  }

  /**
   * Removes every version of a client's record.
   *
   * @throws {FileError}
   */
  async forget(owner: string): Promise<void> {
    const folder = await this.#folderOf(owner);
    const entries = await this.#listOrNothing(folder);
    for (const { name } of entries) await this.#remove(this.#files.join(folder, name));
    await this.#remove(folder);
  }

  async #read(folder: string, key: string): Promise<Version | undefined> {
    try {
      const bytes = await this.#files.read(this.#fileOf(folder, key));
      const { parseVersion } = await import('./stored-version.ts');
      const stored = parseVersion(bytes);
      return stored && { ...stored, before: stored.before, key };
    } catch (error) {
      // Another window may just have let go of it. Whatever else fails must not look as if there were no such change.
      if (error instanceof FileError && error.fault === 'missing') return undefined;
      throw error;
    }
  }

  /** The newest first. */
  async #keys(folder: string): Promise<readonly string[]> {
    const names = (await this.#listOrNothing(folder)).map(({ name }) => name);
    const keys = names.filter((name) => name.endsWith(KEY_FILE_END)).map((name) => name.slice(0, -KEY_FILE_END.length));
    return keys.filter((key) => KEY.test(key)).sort((a, b) => (a < b ? 1 : -1));
  }

  async #listOrNothing(folder: string) {
    try {
      return await this.#files.list(folder);
    } catch (error) {
      if (error instanceof FileError && error.fault === 'missing') return [];
      throw error;
    }
  }

  async #remove(path: string): Promise<void> {
    try {
      await this.#files.remove(path);
    } catch (error) {
      if (!(error instanceof FileError && error.fault === 'missing')) throw error;
    }
  }

  async #removeQuietly(path: string): Promise<void> {
    await this.#files.remove(path).catch(() => {});
  }

  #fileOf(folder: string, key: string): string {
    return this.#files.join(folder, key + KEY_FILE_END);
  }

  /** An id is whatever somebody wrote into a record: its hash is a name that leads nowhere else. */
  async #folderOf(owner: string): Promise<string> {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(owner));
    const name = Array.from(new Uint8Array(hash).subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    );
    return this.#files.join(this.#folder, name);
  }
}
