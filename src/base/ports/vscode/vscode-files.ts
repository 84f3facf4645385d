import * as vscode from 'vscode';
import { type Closable, type EntryKind, FileError, type FileFault, type FileStat, type Files } from '../files.ts';
import { isCutOff, newSiblingName } from './interrupted-replaces.ts';
import { pathOf, uriOf } from './uri-paths.ts';
import { watchFolder } from './vscode-folder-watch.ts';

const FAULT_OF_CODE: Readonly<Record<string, FileFault>> = {
  FileNotFound: 'missing',
  FileNotADirectory: 'missing',
  FileExists: 'exists',
  NoPermissions: 'denied',
  Unavailable: 'busy',
};

/**
 * The files that only VS Code can reach: those of virtual folders, and all of them in the web. A path is the whole URI.
 *
 * It promises less than a file system of one's own machine can. There are no locks: writers wait for each other in this
 * window, not across windows. `replace` has to write into the file itself: it keeps a whole sibling beside it until that is
 * done, and where it was interrupted, `mendInterruptedReplaces` completes the file from the sibling.
 * Links are not followed, so `realPath` is the path itself.
 */
export class VsCodeFiles implements Files {
  readonly #queues = new Map<string, Promise<void>>();

  join(folder: string, ...names: string[]): string {
    return pathOf(vscode.Uri.joinPath(uriOf(folder), ...names));
  }

  baseName(path: string): string {
    return uriOf(path).path.split('/').at(-1) ?? '';
  }

  parent(path: string): string {
    return pathOf(vscode.Uri.joinPath(uriOf(path), '..'));
  }

  async realPath(path: string): Promise<string> {
    return pathOf(uriOf(path));
  }

  async stat(path: string): Promise<FileStat | undefined> {
    try {
      const { type, size, mtime } = await vscode.workspace.fs.stat(uriOf(path));
      return { kind: kindOf(type & ~vscode.FileType.SymbolicLink), size, modified: mtime };
    } catch (error) {
      const fileError = asFileError(error, path);
      if (fileError.fault === 'missing') return undefined;
      throw fileError;
    }
  }

  async read(path: string, limit = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
    return about(path, async () => {
      const { size } = await vscode.workspace.fs.stat(uriOf(path));
      if (size > limit) throw new FileError('too-large', path, 'EFBIG');
      return vscode.workspace.fs.readFile(uriOf(path));
    });
  }

  async list(folder: string): Promise<readonly { readonly name: string; readonly kind: EntryKind }[]> {
    return about(folder, async () => {
      const entries = await vscode.workspace.fs.readDirectory(uriOf(folder));
      return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
    });
  }

  async replace(path: string, content: Uint8Array, expected: Uint8Array | undefined): Promise<void> {
    await this.#queued(path, () => about(path, () => this.#replaceNow(path, content, expected)));
  }

  async inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
    return this.#queued(`turn ${path}`, work);
  }

  async rename(from: string, to: string): Promise<void> {
    await about(from, async () => vscode.workspace.fs.rename(uriOf(from), uriOf(to), { overwrite: true }));
  }

  async remove(path: string): Promise<void> {
    await about(path, async () => vscode.workspace.fs.delete(uriOf(path)));
  }

  async mkdir(folder: string): Promise<void> {
    await about(folder, async () => vscode.workspace.fs.createDirectory(uriOf(folder)));
  }

  watch(folder: string, changed: () => void): Closable {
    return watchFolder(folder, changed);
  }

  async #replaceNow(path: string, content: Uint8Array, expected: Uint8Array | undefined): Promise<void> {
    const { fs } = vscode.workspace;
    const target = uriOf(path);
    if (fs.isWritableFileSystem(target.scheme) === false) throw new FileError('read-only', path, 'EROFS');
    await this.#refuseChanged(path, expected);
    const sibling = vscode.Uri.joinPath(target, '..', newSiblingName(this.baseName(path)));
    await writeWhole(sibling, content);
    try {
      await this.#refuseChanged(path, expected);
      if (expected === undefined) await fs.rename(sibling, target, { overwrite: false });
      // A rename over it would close the editors that show it.
      else await writeWhole(target, content);
    } catch (error) {
      const taken = expected === undefined && asFileError(error, path).fault === 'exists';
      throw taken ? new FileError('changed', path, 'EEXIST') : error;
    } finally {
      // Where the file was cut off, the sibling is the only whole copy there is.
      if (!(await isCutOff(this, { file: path, whole: content })))
        await Promise.resolve(fs.delete(sibling)).catch(() => {});
    }
  }

  async #refuseChanged(path: string, expected: Uint8Array | undefined): Promise<void> {
    const present = (await this.stat(path)) && (await this.read(path));
    const same =
      present?.length === expected?.length && (present?.every((byte, at) => byte === expected?.[at]) ?? true);
    if (!same) throw new FileError('changed', path, 'ECHANGED');
  }

  async #queued<T>(key: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.#queues.get(key) ?? Promise.resolve()).then(work);
    const settled = mine.then(
      () => {},
      () => {},
    );
    this.#queues.set(key, settled);
    try {
      return await mine;
    } finally {
      if (this.#queues.get(key) === settled) this.#queues.delete(key);
    }
  }
}

/** A write that the disk cut short may have failed without saying so. */
async function writeWhole(uri: vscode.Uri, content: Uint8Array): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, content);
  if ((await vscode.workspace.fs.stat(uri)).size !== content.length) throw new FileError('full', pathOf(uri), 'ENOSPC');
}

function kindOf(type: vscode.FileType): EntryKind {
  if (type & vscode.FileType.SymbolicLink) return 'link';
  if (type & vscode.FileType.Directory) return 'folder';
  return type & vscode.FileType.File ? 'file' : 'other';
}

async function about<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asFileError(error, path);
  }
}

function asFileError(error: unknown, path: string): FileError {
  if (error instanceof FileError) return error;
  const code = error instanceof vscode.FileSystemError ? error.code : 'UNKNOWN';
  // A full disk is among what VS Code has no word for; the system's own stands in the text.
  if (error instanceof Error && /ENOSPC|QuotaExceeded/.test(error.message))
    return new FileError('full', path, 'ENOSPC');
  return new FileError(FAULT_OF_CODE[code] ?? 'failed', path, code);
}
