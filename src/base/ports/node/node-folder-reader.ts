import { closeSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import type { EntryKind } from '../files.ts';
import { FileError } from '../files.ts';
import type { FolderReader } from '../folder-reader.ts';
import { asFileError } from './file-faults.ts';
import { READ_AT_ONCE } from './raw-fs.ts';

/** Reads a folder of this machine. */
export class NodeFolderReader implements FolderReader {
  readonly #root: string;
  #buffer = Buffer.allocUnsafe(64 * 1024);

  /** @param root absolute; may be a link itself */
  constructor(root: string) {
    this.#root = root.endsWith(sep) ? root : root + sep;
  }

  list(path: string): readonly { readonly name: string; readonly kind: EntryKind }[] {
    return about(path, () =>
      readdirSync(this.#root + path, { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other',
      })),
    );
  }

  read(path: string, limit: number): Uint8Array {
    return about(path, () => {
      const file = openSync(this.#root + path, READ_AT_ONCE);
      try {
        return this.#content(file, path, limit);
      } finally {
        closeSync(file);
      }
    });
  }

  leadsOut(path: string): boolean {
    try {
      const root = realpathSync(this.#root);
      const target = realpathSync(this.#root + path);
      return target !== root && !target.startsWith(root.endsWith(sep) ? root : root + sep);
    } catch {
      return true;
    }
  }

  #content(file: number, path: string, limit: number): Uint8Array {
    for (let length = 0; ; ) {
      const read = readSync(file, this.#buffer, length, this.#buffer.length - length, null);
      length += read;
      if (length > limit) throw new FileError('too-large', path, 'EFBIG');
      if (length < this.#buffer.length) {
        // A short read of an ordinary file is its last.
        return this.#buffer.subarray(0, length);
      }
      const larger = Buffer.allocUnsafe(Math.min(this.#buffer.length * 4, limit + 1));
      this.#buffer.copy(larger, 0, 0, length);
      this.#buffer = larger;
    }
  }
}

function about<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asFileError(error, path);
  }
}
