import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { FileError } from '../files.ts';
import { codeOf } from './file-faults.ts';
import type { RawFs } from './raw-fs.ts';
import { discardedLockFor } from './working-names.ts';

/** A lock is held for milliseconds; one of this age (milliseconds) was left by a writer that died. */
export const STALE_LOCK_AGE = 10_000;

/** A lock says whose it is as soon as it is made; one that does not at this age was left by a writer that died in between. */
const STALE_BLANK_AGE = 1_000;

const PATIENCE = 5_000;
/** Short, so that a writer who works without a break leaves others a chance to get in between (milliseconds). */
const LONGEST_PAUSE = 8;

/** Marks the locks of this copy of the code: a process may hold several (worker threads share a process id). */
const INSTANCE = randomBytes(8).toString('hex');

const held = new Set<string>();

/** Locks of this process that could neither be filled nor removed. */
const abandoned = new Set<string>();

interface Holder {
  readonly instance: string;
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  readonly time: number;
}

/** A lock that is held. */
export interface FileLock {
  /** False when somebody took the lock away, believing that its holder had died. */
  isHeld(): Promise<boolean>;
  /** Gives the lock back; never rejects, since a lock left behind is found to be stale. */
  release(): Promise<void>;
}

/**
 * Takes the lock at `lock`, waiting for others and removing a lock whose holder has died.
 *
 * @param patience how long to wait, in milliseconds
 * @throws {FileError} `busy` (code ELOCKED) after that, or whatever kept the lock file from being made
 */
export async function takeLock(raw: RawFs, lock: string, patience = PATIENCE): Promise<FileLock> {
  const started = performance.now();
  for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const taken = await tryToTake(raw, lock);
    if (taken) return taken;
    if (await removeIfStale(raw, lock)) continue;
    if (performance.now() - started > patience) throw new FileError('busy', lock, 'ELOCKED');
    await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
  }
}

async function tryToTake(raw: RawFs, lock: string): Promise<FileLock | undefined> {
  const token = randomBytes(8).toString('hex');
  const holder: Holder = { instance: INSTANCE, token, pid: process.pid, host: hostname(), time: Date.now() };
  const content = JSON.stringify(holder);
  held.add(token);
  let made = false;
  try {
    const handle = await raw.open(lock, 'wx');
    made = true;
    try {
      await handle.writeFile(Buffer.from(content));
    } finally {
      await handle.close();
    }
  } catch (error) {
    held.delete(token);
    // On Windows a lock that is just being removed is refused instead of being found.
    if (codeOf(error) === 'EEXIST' || (process.platform === 'win32' && codeOf(error) === 'EPERM')) return undefined;
    // A lock without its holder's name would keep everybody waiting.
    if (made) await raw.unlink(lock).catch(() => abandoned.add(lock));
    throw error;
  }
  return {
    isHeld: async () => (await contentOf(raw, lock)) === content,
    release: async () => {
      const present = await contentOf(raw, lock);
      if (present === undefined || present === content) await raw.unlink(lock).catch(() => {});
      // Not before: what is not held may be taken away, and the next one's lock would be removed here.
      held.delete(token);
    },
  };
}

async function removeIfStale(raw: RawFs, lock: string): Promise<boolean> {
  const content = await contentOf(raw, lock);
  if (content === undefined || !(await isStale(raw, lock, content))) return false;
  const discarded = discardedLockFor(lock);
  try {
    await raw.rename(lock, discarded);
  } catch {
    return false;
  }
  if ((await contentOf(raw, discarded)) !== content) {
    // Somebody else removed the stale lock and took a new one in between: it goes back, unless a third has come.
    await raw.link(discarded, lock).catch(() => {});
  }
  await raw.unlink(discarded).catch(() => {});
  return true;
}

async function isStale(raw: RawFs, lock: string, content: string): Promise<boolean> {
  const holder = parseHolder(content);
  if (!holder && abandoned.delete(lock)) return true;
  if (holder?.instance === INSTANCE) return !held.has(holder.token);
  if (holder?.host === hostname() && !isRunning(holder.pid)) return true;
  try {
    const { mtimeMs } = await raw.lstat(lock);
    // A time in the future is the work of a clock that was set back.
    return Math.abs(Date.now() - mtimeMs) > (holder ? STALE_LOCK_AGE : STALE_BLANK_AGE);
  } catch {
    return false;
  }
}

function parseHolder(content: string): Holder | undefined {
  try {
    const holder = JSON.parse(content) as Partial<Holder> | null;
    const whole = typeof holder?.pid === 'number' && typeof holder.host === 'string';
    return whole ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

async function contentOf(raw: RawFs, lock: string): Promise<string | undefined> {
  try {
    const handle = await raw.open(lock, 'r');
    try {
      return Buffer.from(await handle.readFile()).toString('utf8');
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}
