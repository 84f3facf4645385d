import * as fs from 'node:fs/promises';

/** What is asked of an open file. */
export interface RawHandle {
  stat(): Promise<RawStat>;
  readFile(): Promise<Uint8Array>;
  writeFile(content: Uint8Array): Promise<void>;
  chmod(mode: number): Promise<void>;
  chown(user: number, group: number): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What the system tells about a file; times in milliseconds since 1970. */
export interface RawStat {
  readonly size: number;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly mtimeMs: number;
  /** Of the last change to anything about it; nobody can set it back. */
  readonly ctimeMs: number;
  readonly ino: number;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** An entry of a folder, links not followed. */
export interface RawEntry {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/**
 * The calls to the system that files are made of. They stand behind an interface so that a test can let each of them
 * fail in turn; each rejects the way `node:fs/promises` does.
 */
export interface RawFs {
  open(path: string, flags: string, mode?: number): Promise<RawHandle>;
  stat(path: string): Promise<RawStat>;
  lstat(path: string): Promise<RawStat>;
  realpath(path: string): Promise<string>;
  readdir(folder: string): Promise<readonly RawEntry[]>;
  rename(from: string, to: string): Promise<void>;
  link(existing: string, path: string): Promise<void>;
  unlink(path: string): Promise<void>;
  rmdir(folder: string): Promise<void>;
  mkdir(folder: string): Promise<void>;
}

/** The file system of this machine. */
export const nodeRawFs: RawFs = {
  open: (path, flags, mode) => fs.open(path, flags, mode),
  stat: (path) => fs.stat(path),
  lstat: (path) => fs.lstat(path),
  realpath: (path) => fs.realpath(path),
  readdir: (folder) => fs.readdir(folder, { withFileTypes: true }),
  rename: (from, to) => fs.rename(from, to),
  link: (existing, path) => fs.link(existing, path),
  unlink: (path) => fs.unlink(path),
  rmdir: (folder) => fs.rmdir(folder),
  mkdir: async (folder) => {
    await fs.mkdir(folder, { recursive: true });
  },
};
