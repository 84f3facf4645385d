import { basename, dirname } from 'node:path';
import type { RawEntry, RawFs, RawHandle, RawStat } from '../../src/base/ports/node/raw-fs.ts';

/** What is in a file: as programs see it, and as the disk has it for certain. */
interface Inode {
  readonly number: number;
  readonly isFolder: boolean;
  content: Uint8Array;
  synced: Uint8Array;
  mode: number;
  changed: number;
}

/** A change to the names in a folder, which the disk may not have yet. */
type NameChange = (names: Map<string, Inode>) => unknown;

/** A random number from 0 up to 1. */
type Random = () => number;

/**
 * A file system in memory that a power cut can be tried on: content counts as written for certain once the file was synced, a
 * name once its folder was. Nothing else is promised, as POSIX promises nothing else.
 */
export class ForgetfulFs {
  readonly raw: RawFs;
  /** How many calls there were. */
  calls = 0;
  #cutAt = Number.POSITIVE_INFINITY;
  #names: Map<string, Inode>;
  #durable: Map<string, Inode>;
  #pending: NameChange[] = [];
  #nextNumber = 1;

  constructor() {
    const root = this.#inode(true);
    this.#names = new Map([['/', root]]);
    this.#durable = new Map(this.#names);
    this.raw = this.#calls();
  }

  /** The power is cut at the n-th call from now on, counted from 1: it and every later one fail. */
  cutAt(call: number): void {
    this.calls = 0;
    this.#cutAt = call;
  }

  /**
   * The power is back. Of what was not synced, some is there: of the changes to folders the first so many, as a journal keeps
   * them in their order; of each file its last content, its synced one, or the beginning of the last.
   */
  restart(random: Random): void {
    this.#cutAt = Number.POSITIVE_INFINITY;
    const kept = Math.floor(random() * (this.#pending.length + 1));
    for (const apply of this.#pending.slice(0, kept)) apply(this.#durable);
    this.#pending = [];
    for (const inode of new Set(this.#durable.values())) {
      if (inode.content !== inode.synced) inode.content = survivorOf(inode, random);
      inode.synced = inode.content;
    }
    this.#names = new Map(this.#durable);
  }

  #inode(isFolder: boolean): Inode {
    const content = new Uint8Array();
    return { number: this.#nextNumber++, isFolder, content, synced: content, mode: 0o644, changed: Date.now() };
  }

  #count(): void {
    if (++this.calls >= this.#cutAt) throw systemError('EIO');
  }

  /** Changes a name now, and on the disk once its folder is synced. */
  #change(apply: NameChange): void {
    apply(this.#names);
    this.#pending.push(apply);
  }

  #find(path: string): Inode {
    const found = this.#names.get(path);
    if (!found) throw systemError('ENOENT');
    return found;
  }

  #calls(): RawFs {
    const calls: RawFs = {
      open: async (path, flags, mode) => this.#open(path, flags, mode),
      stat: async (path) => statOf(this.#find(path)),
      lstat: async (path) => statOf(this.#find(path)),
      realpath: async (path) => {
        this.#find(path);
        return path;
      },
      readdir: async (folder) => this.#list(folder),
      rename: async (from, to) => {
        const inode = this.#find(from);
        this.#change((names) => {
          names.delete(from);
          names.set(to, inode);
        });
      },
      link: async (existing, path) => {
        if (this.#names.has(path)) throw systemError('EEXIST');
        const inode = this.#find(existing);
        this.#change((names) => names.set(path, inode));
      },
      unlink: async (path) => {
        this.#find(path);
        this.#change((names) => names.delete(path));
      },
      rmdir: async (folder) => {
        if (this.#list(folder).length > 0) throw systemError('ENOTEMPTY');
        this.#change((names) => names.delete(folder));
      },
      mkdir: async (folder) => this.#makeFolder(folder),
    };
    return counted(calls, () => this.#count());
  }

  #makeFolder(folder: string): void {
    if (this.#names.has(folder)) return;
    this.#makeFolder(dirname(folder));
    const inode = this.#inode(true);
    this.#change((names) => names.set(folder, inode));
  }

  #list(folder: string): RawEntry[] {
    if (!this.#find(folder).isFolder) throw systemError('ENOTDIR');
    const below = [...this.#names].filter(([path]) => path !== '/' && dirname(path) === folder);
    return below.map(([path, inode]) => ({ name: basename(path), ...kindOf(inode) }));
  }

  #open(path: string, flags: string | number, mode?: number): RawHandle {
    if (flags === 'wx') {
      if (this.#names.has(path)) throw systemError('EEXIST');
      if (!this.#names.has(dirname(path))) throw systemError('ENOENT');
      const made = this.#inode(false);
      made.mode = mode ?? made.mode;
      this.#change((names) => names.set(path, made));
    }
    return counted(this.#handle(this.#find(path)), () => this.#count());
  }

  #handle(inode: Inode): RawHandle {
    return {
      stat: async () => statOf(inode),
      readFile: async () => inode.content,
      writeFile: async (content) => {
        inode.content = Uint8Array.from(content);
        inode.changed = Date.now();
      },
      chmod: async (mode) => {
        inode.mode = mode;
      },
      chown: async () => {},
      sync: async () => {
        inode.synced = inode.content;
        if (inode.isFolder) this.#syncFolder();
      },
      close: async () => {},
    };
  }

  /** Changes reach the disk in their order, so that those to other folders before these have come too. */
  #syncFolder(): void {
    for (const apply of this.#pending) apply(this.#durable);
    this.#pending = [];
  }
}

function survivorOf({ content, synced }: Inode, random: Random): Uint8Array {
  const luck = random();
  if (luck < 0.3) return content;
  return luck < 0.6 ? synced : content.slice(0, Math.floor(random() * content.length));
}

/** The same calls, each counted before it does anything. */
function counted<T extends object>(calls: T, count: () => void): T {
  return new Proxy(calls, {
    get: (target, name) => {
      const call = Reflect.get(target, name) as ((...args: unknown[]) => Promise<unknown>) | undefined;
      if (typeof call !== 'function') return call;
      return async (...args: unknown[]) => {
        count();
        return call(...args);
      };
    },
  });
}

function kindOf({ isFolder }: Inode) {
  return { isFile: () => !isFolder, isDirectory: () => isFolder, isSymbolicLink: () => false };
}

function statOf(inode: Inode): RawStat {
  const { number, content, mode, changed } = inode;
  return {
    ino: number,
    size: content.length,
    mode,
    uid: 0,
    gid: 0,
    mtimeMs: changed,
    ctimeMs: changed,
    ...kindOf(inode),
  };
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
