/** What a name in a folder stands for. Links are told apart so that nobody follows one out of the workspace unawares. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

/** A file or folder as `stat` sees it, links followed. */
export interface FileStat {
  readonly kind: EntryKind;
  /** Size in bytes. */
  readonly size: number;
  /** Time of the last change, milliseconds since 1970. */
  readonly modified: number;
  /**
   * Tells one state of the file from another, whoever changed it and whatever time they gave it; `undefined` where the
   * system cannot. Two changes within one step of the system's clock may share a mark.
   */
  readonly mark?: string;
  /** When its content, name or rights last changed, milliseconds since 1970; goes with the mark. */
  readonly touched?: number;
}

/** Why a file operation failed, whatever the system calls it. */
export type FileFault =
  | 'missing'
  | 'exists'
  | 'denied'
  | 'full'
  | 'read-only'
  | 'busy'
  | 'changed'
  | 'too-large'
  | 'failed';

/** A file operation that failed. `code` is the system's own word for it (ENOSPC, EACCES, ...), for the log. */
export class FileError extends Error {
  constructor(
    readonly fault: FileFault,
    readonly path: string,
    readonly code: string,
  ) {
    super(`${code}: ${path}`);
    this.name = 'FileError';
  }
}

/** How a file is put in the place of another. */
export interface ReplaceOptions {
  /** Only its owner may read and write it, whatever held before; where the system knows no rights, nothing is changed. */
  readonly ownerOnly?: boolean;
}

/** Ends a watch or a lock. */
export interface Closable {
  close(): void;
}

/**
 * Files and folders. A path is whatever the implementation understands: an absolute path on Node, a URI in the web; it
 * is put together by `join` and taken apart by `baseName` and `parent`, never by hand. Every method rejects with a
 * {@link FileError}.
 */
export interface Files {
  join(folder: string, ...names: string[]): string;
  baseName(path: string): string;
  parent(path: string): string;
  /** Where the path leads with every link followed; of one that is not there yet, the part of it that is. */
  realPath(path: string): Promise<string>;
  /** `undefined` when there is nothing. */
  stat(path: string): Promise<FileStat | undefined>;
  /** The bytes of a file; `too-large` when it holds more than `limit` bytes. */
  read(path: string, limit?: number): Promise<Uint8Array>;
  list(folder: string): Promise<readonly { readonly name: string; readonly kind: EntryKind }[]>;
  /**
   * Puts new content in the place of a file so that a reader sees the old content or the new, never a part, whatever
   * happens in between (full disk, power cut). `expected` is the content the caller started from (`undefined`: no file
   * yet); when the file holds something else by now, nothing is written and the fault is `changed`. Writers of this kind
   * wait for each other, in this process and in others.
   */
  replace(path: string, content: Uint8Array, expected: Uint8Array | undefined, options?: ReplaceOptions): Promise<void>;
  /**
   * Does work that reads a file and then replaces it while others who do the same wait, in this process and in others:
   * without turns, one busy writer could keep another from ever getting through. Only a courtesy: where no turn can be had,
   * the work is done all the same, and `replace` still sees to it that nothing is lost.
   */
  inTurn<T>(path: string, work: () => Promise<T>): Promise<T>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, a link (not what it points to) or an empty folder. */
  remove(path: string): Promise<void>;
  /** Makes the folder and those above it; no fault when it is there. */
  mkdir(folder: string): Promise<void>;
  /** Calls back, not more often than needed, after something in the folder changed. */
  watch(folder: string, changed: () => void): Closable;
}
