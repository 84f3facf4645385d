import * as callback from 'node:fs';
import * as fs from 'node:fs/promises';

/** Bytes that are read at a time of a file that has grown since it was opened. */
const LATER_BYTES = 64 * 1024;

/** Opens to read without waiting: in place of a file there may be a pipe into which nobody ever writes. */
export const READ_AT_ONCE = callback.constants.O_RDONLY | (callback.constants.O_NONBLOCK ?? 0);

/** What is asked of an open file. */
export interface RawHandle {
  stat(): Promise<RawStat>;
  /** What the file holds; of more than `limit` bytes only so many that the limit is seen to be passed. */
  readFile(limit?: number): Promise<Uint8Array>;
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
  open(path: string, flags: string | number, mode?: number): Promise<RawHandle>;
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
  open: async (path, flags, mode) => handleOf(await answer((done) => callback.open(path, flags, mode, done))),
  stat: (path) => answer((done) => callback.stat(path, done)),
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

/**
 * An open file behind Node's older calls: with its handles, reading a thousand small files takes twice as long. Whoever opens
 * one has to close it.
 */
function handleOf(file: number): RawHandle {
  let size: number | undefined;
  const stat = async () => {
    const stats = await answer<callback.Stats>((done) => callback.fstat(file, done));
    size = stats.size;
    return stats;
  };
  return {
    stat,
    readFile: async (limit = Number.POSITIVE_INFINITY) => readToEnd(file, size ?? (await stat()).size, limit),
    writeFile: (content) => answer((done) => callback.writeFile(file, content, done)),
    chmod: (mode) => answer((done) => callback.fchmod(file, mode, done)),
    chown: (user, group) => answer((done) => callback.fchown(file, user, group, done)),
    sync: () => answer((done) => callback.fsync(file, done)),
    close: () => answer((done) => callback.close(file, done)),
  };
}

/** What a file holds now, which may be more or less than it was said to a moment ago. */
async function readToEnd(file: number, expected: number, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let at = 0, room = expected + 1; ; room = LATER_BYTES) {
    const part = new Uint8Array(room);
    const length = await answer<number>((done) => callback.read(file, part, 0, room, at, done));
    if (length > 0) parts.push(part.subarray(0, length));
    // As much as was said and no more: the end. Less, and of a file in the network more may come.
    if (length === 0 || (at === 0 && length === expected)) break;
    at += length;
    if (at > limit) break;
  }
  const [only] = parts;
  return parts.length === 1 && only ? only : new Uint8Array(Buffer.concat(parts));
}

/** Turns a call that answers to a function into a promise. */
function answer<T>(call: (done: (error: Error | null, value?: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((error, value) => (error ? reject(error) : resolve(value as T)));
  });
}
