import { constants } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Closable, type EntryKind, FileError, type FileStat, type Files, type ReplaceOptions } from '../files.ts';
import { replaceAtomically } from './atomic-replace.ts';
import { asFileError, codeOf } from './file-faults.ts';
import { takeLock } from './file-lock.ts';
import { watchFolder } from './folder-watch.ts';
import { nodeRawFs, type RawEntry, type RawFs, type RawStat, READ_AT_ONCE } from './raw-fs.ts';
import { turnFor } from './working-names.ts';

/** The files of this machine, under absolute paths. */
export class NodeFiles implements Files {
  readonly #raw: RawFs;
  readonly #queues = new Map<string, Promise<void>>();

  /** @param raw the calls to the system; a test gives its own */
  constructor(raw: RawFs = nodeRawFs) {
    this.#raw = raw;
  }

  join(folder: string, ...names: string[]): string {
    return join(folder, ...names);
  }

  baseName(path: string): string {
    return basename(path);
  }

  parent(path: string): string {
    return dirname(path);
  }

  async realPath(path: string): Promise<string> {
    const absolute = resolve(path);
    try {
      return await this.#raw.realpath(absolute);
    } catch (error) {
      const above = dirname(absolute);
      if (codeOf(error) !== 'ENOENT' || above === absolute) throw asFileError(error, path);
      return join(await this.realPath(above), basename(absolute));
    }
  }

  async stat(path: string): Promise<FileStat | undefined> {
    try {
      const stat = await this.#raw.stat(path);
      const { size, ino, mtimeMs, ctimeMs } = stat;
      const mark = `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
      return { kind: kindOf(stat), size, modified: mtimeMs, mark, touched: Math.max(mtimeMs, ctimeMs) };
    } catch (error) {
      const fileError = asFileError(error, path);
      if (fileError.fault === 'missing') return undefined;
      throw fileError;
    }
  }

  async read(path: string, limit = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
    return this.#about(path, async () => {
      // Without a limit it may be what a shell hands over as a file, which comes bit by bit.
      const isLimited = limit !== Number.POSITIVE_INFINITY;
      const handle = await this.#raw.open(path, isLimited ? READ_AT_ONCE : 'r');
      try {
        const stat = await handle.stat();
        if (isDevice(stat) || (isLimited && isPipe(stat))) throw new FileError('failed', path, 'ENOTSUP');
        const content = stat.size > limit ? undefined : await handle.readFile(limit);
        // It may have grown meanwhile, and what the system itself tells in files has no size before it is read.
        if (!content || content.length > limit) throw new FileError('too-large', path, 'EFBIG');
        return content;
      } finally {
        await handle.close();
      }
    });
  }

  async list(folder: string): Promise<readonly { readonly name: string; readonly kind: EntryKind }[]> {
    return this.#about(folder, async () => {
      const entries = await this.#raw.readdir(folder);
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
    });
  }

  async replace(
    path: string,
    content: Uint8Array,
    expected: Uint8Array | undefined,
    options?: ReplaceOptions,
  ): Promise<void> {
    // Writers in this process wait in turn; the lock file, which has no turns, is left to other processes.
    const before = this.#queues.get(path) ?? Promise.resolve();
    const mine = before.then(() => replaceAtomically(this.#raw, path, { content, expected, ...options }));
    const settled = mine.catch(() => {});
    this.#queues.set(path, settled);
    try {
      await this.#about(path, () => mine);
    } finally {
      if (this.#queues.get(path) === settled) this.#queues.delete(path);
    }
  }

  async inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
    const turn = await takeLock(this.#raw, turnFor(path)).catch(() => undefined);
    try {
      return await work();
    } finally {
      await turn?.release();
    }
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#about(from, () => this.#raw.rename(from, to));
  }

  async remove(path: string): Promise<void> {
    await this.#about(path, async () => {
      const folder = (await this.#raw.lstat(path)).isDirectory();
      await (folder ? this.#raw.rmdir(path) : this.#raw.unlink(path));
    });
  }

  async mkdir(folder: string): Promise<void> {
    await this.#about(folder, () => this.#raw.mkdir(folder));
  }

  watch(folder: string, changed: () => void): Closable {
    return watchFolder(resolve(folder), changed);
  }

  async #about<T>(path: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw asFileError(error, path);
    }
  }
}

/** What a link can lead to and no end comes of: a repository brings links to whatever it likes. */
function isDevice({ mode }: RawStat): boolean {
  return [constants.S_IFCHR, constants.S_IFBLK].includes(mode & constants.S_IFMT);
}

function isPipe({ mode }: RawStat): boolean {
  return (mode & constants.S_IFMT) === constants.S_IFIFO;
}

function kindOf(entry: RawStat | RawEntry): EntryKind {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}
