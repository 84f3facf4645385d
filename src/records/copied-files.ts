import { FileError, type Files } from '../base/ports/files.ts';
import { UserError } from '../base/user-error.ts';
import { reasonAndAdvice } from './file-trouble.ts';

/** A file that goes from one place to another. */
export interface FileToCopy {
  readonly from: string;
  readonly to: string;
}

/** Nobody keeps deeper folders of documents; a loop of mounts is cut off here. */
const DEEPEST = 32;

/** Copies files so that every one can be taken back until the copies are all there and proved. */
export class CopiedFiles {
  readonly #files: Files;
  readonly #made: string[] = [];
  readonly #madeFolders: string[] = [];

  constructor(files: Files) {
    this.#files = files;
  }

  /**
   * Copies a file and reads the copy back. A copy that is there already and is the same counts: an interrupted move left it.
   *
   * @throws {UserError} `move.taken` when something else has the name
   * @throws {FileError}
   */
  async copy({ from, to }: FileToCopy): Promise<void> {
    const bytes = await this.#files.read(from);
    await this.#makeFolder(this.#files.parent(to));
    try {
      await this.#files.replace(to, bytes, undefined);
      this.#made.push(to);
    } catch (error) {
      if (!(error instanceof FileError && error.fault === 'changed')) throw error;
    }
    if (await holds(this.#files, to, bytes)) return;
    const values = { file: this.#files.baseName(to), folder: this.#files.parent(to) };
    throw new UserError('move.taken', values, [{ kind: 'open', path: to }]);
  }

  /** Takes back what was copied, as far as it can be; for a move that cannot be completed. Never rejects. */
  async takeBack(): Promise<void> {
    for (const path of this.#made.reverse()) await this.#files.remove(path).catch(() => {});
    for (const folder of this.#madeFolders.reverse()) await this.#files.remove(folder).catch(() => {});
  }

  async #makeFolder(folder: string): Promise<void> {
    if (await this.#files.stat(folder)) return;
    await this.#files.mkdir(folder);
    this.#madeFolders.push(folder);
  }
}

/**
 * The files of a folder and of those in it, each by the names that lead to it, and the folders themselves, the deepest
 * last. Nothing where there is no folder.
 *
 * @throws {UserError} `move.noFile` on a link or a device: what it leads to is not ours to move
 * @throws {FileError}
 */
export async function filesBelow(
  files: Files,
  folder: string,
): Promise<{ readonly names: readonly (readonly string[])[]; readonly folders: readonly string[] }> {
  if (!(await isRealFolder(files, folder))) return { names: [], folders: [] };
  const names: (readonly string[])[] = [];
  const folders: string[] = [];
  const visit = async (steps: readonly string[]): Promise<void> => {
    const place = files.join(folder, ...steps);
    folders.push(place);
    for (const { name, kind } of await files.list(place)) {
      if (kind === 'folder' && steps.length < DEEPEST) await visit([...steps, name]);
      else if (kind === 'file') names.push([...steps, name]);
      else throw new UserError('move.noFile', { file: files.join(place, name) }, [{ kind: 'retry' }]);
    }
  };
  await visit([]);
  return { names, folders };
}

async function isRealFolder(files: Files, folder: string): Promise<boolean> {
  const name = files.baseName(folder);
  const entry = (await files.list(files.parent(folder))).find((each) => each.name === name);
  if (entry === undefined || entry.kind === 'file') return false;
  if (entry.kind !== 'folder') throw new UserError('move.noFile', { file: folder }, [{ kind: 'retry' }]);
  return true;
}

/** Whether two files hold the same bytes. */
export async function areSame(files: Files, { from, to }: FileToCopy): Promise<boolean> {
  return holds(files, to, await files.read(from));
}

async function holds(files: Files, path: string, bytes: Uint8Array): Promise<boolean> {
  const present = await files.read(path);
  return present.length === bytes.length && present.every((byte, at) => byte === bytes[at]);
}

/** A failed file operation of a move in words; every other error comes back as it is. */
export function moveTrouble(
  error: unknown,
  id: 'move.notCopied' | 'move.notRemoved' | 'move.notDeleted',
  file: string,
): unknown {
  if (!(error instanceof FileError)) return error;
  return new UserError(id, { file, ...reasonAndAdvice(error) }, [{ kind: 'retry' }], { cause: error });
}
