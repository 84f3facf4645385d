import { basename, dirname, join } from 'node:path';
import { FileError, type ReplaceOptions } from '../files.ts';
import { codeOf } from './file-faults.ts';
import { takeLock } from './file-lock.ts';
import type { RawFs, RawHandle, RawStat } from './raw-fs.ts';
import { lockFor, temporaryFor } from './working-names.ts';

const PERMISSIONS = 0o7777;
const OWNER_ONLY = 0o600;

/** What is put in the place of a file. */
export interface Replacement extends ReplaceOptions {
  readonly content: Uint8Array;
  /** What the file has to hold until then; `undefined`: it must not be there yet. */
  readonly expected: Uint8Array | undefined;
}

/**
 * Puts `content` in the place of `path` as {@link Files.replace} promises: written and synced beside the target, its size
 * checked (a full disk may cut a write without an error), then renamed over it while others of this kind wait.
 *
 * @throws {FileError} `changed` when the file does not hold `expected`; `full` after a short write; system errors as they come
 */
export async function replaceAtomically(
  raw: RawFs,
  path: string,
  { content, expected, ownerOnly = false }: Replacement,
): Promise<void> {
  const target = await targetOf(raw, path);
  const old = await statOrUndefined(raw, target);
  // Most lost races are seen here already, before anything is written.
  await checkExpected(raw, target, expected);
  const temporary = temporaryFor(target);
  try {
    await writeTemporary(raw, temporary, content, {
      old,
      mode: ownerOnly ? OWNER_ONLY : old && old.mode & PERMISSIONS,
    });
    await renameUnderLock(raw, temporary, target, expected);
  } catch (error) {
    await raw.unlink(temporary).catch(() => {});
    throw error;
  }
  await syncFolder(raw, dirname(target));
}

/** Where a path leads: a link stays a link, and what it points to is replaced. */
async function targetOf(raw: RawFs, path: string): Promise<string> {
  try {
    return await raw.realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    if (await isLink(raw, path)) throw error;
    return join(await raw.realpath(dirname(path)), basename(path));
  }
}

async function isLink(raw: RawFs, path: string): Promise<boolean> {
  try {
    return (await raw.lstat(path)).isSymbolicLink();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function statOrUndefined(raw: RawFs, path: string): Promise<RawStat | undefined> {
  try {
    return await raw.stat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeTemporary(
  raw: RawFs,
  temporary: string,
  content: Uint8Array,
  { old, mode }: { readonly old: RawStat | undefined; readonly mode: number | undefined },
): Promise<void> {
  const handle = await raw.open(temporary, 'wx', mode);
  try {
    await handle.writeFile(content);
    if (old) await keepOwner(handle, old);
    if (mode !== undefined) await handle.chmod(mode);
    await handle.sync();
    if ((await handle.stat()).size !== content.length) throw new FileError('full', temporary, 'ESHORT');
  } finally {
    await handle.close();
  }
}

/** Somebody who works as root in a container would otherwise make the file unwritable for its owner outside. */
async function keepOwner(handle: RawHandle, old: RawStat): Promise<void> {
  const made = await handle.stat();
  if (made.uid === old.uid && made.gid === old.gid) return;
  await handle.chown(old.uid, old.gid).catch(() => {});
}

async function renameUnderLock(
  raw: RawFs,
  temporary: string,
  target: string,
  expected: Uint8Array | undefined,
): Promise<void> {
  for (;;) {
    const lock = await takeLock(raw, lockFor(target));
    try {
      await checkExpected(raw, target, expected);
      if (!(await lock.isHeld())) continue;
      await raw.rename(temporary, target);
      return;
    } finally {
      await lock.release();
    }
  }
}

async function checkExpected(raw: RawFs, target: string, expected: Uint8Array | undefined): Promise<void> {
  const present = await contentIfShort(raw, target, expected?.length ?? 0);
  const same = present && expected ? Buffer.compare(present, expected) === 0 : present === expected;
  if (!same) throw new FileError('changed', target, 'ECHANGED');
}

/** The content of a file; only its first byte counts when it is longer than `length`, since it is something else then. */
async function contentIfShort(raw: RawFs, path: string, length: number): Promise<Uint8Array | undefined> {
  let handle: RawHandle;
  try {
    handle = await raw.open(path, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { size } = await handle.stat();
    return size === length ? await handle.readFile(length) : new Uint8Array(length + 1);
  } finally {
    await handle.close();
  }
}

/**
 * Makes the rename last through a power cut. The new content stands by now, so a failure is none of the caller's: to
 * report it would make them believe that the old content is still there.
 */
async function syncFolder(raw: RawFs, folder: string): Promise<void> {
  try {
    const handle = await raw.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    return;
  }
}
