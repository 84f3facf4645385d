import { createHash, randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

const TEMPORARY_END = '.deorbit-tmp';
const LOCK_END = '.deorbit-lock';

/** Most file systems allow 255 bytes in a name; the rest is for what is added to it. */
const LONGEST_STEM_BYTES = 180;

/** A new name for the temporary file that will take the place of `path`: in the same folder, so that a rename is atomic. */
export function temporaryFor(path: string): string {
  return join(dirname(path), `.${stemOf(path)}.${randomBytes(6).toString('hex')}${TEMPORARY_END}`);
}

/** The lock file of `path`, the same for every process. */
export function lockFor(path: string): string {
  return join(dirname(path), `.${stemOf(path)}${LOCK_END}`);
}

/** The lock file of those who read `path` and then replace it; apart from that of the replacing itself. */
export function turnFor(path: string): string {
  return join(dirname(path), `.${stemOf(path)}.turn${LOCK_END}`);
}

/** A new name to which a stale lock is moved before it is removed. */
export function discardedLockFor(lock: string): string {
  return `${lock.slice(0, -LOCK_END.length)}.${randomBytes(6).toString('hex')}${LOCK_END}`;
}

/** Whether a name in a folder is that of a temporary file of ours. */
export function isTemporaryName(name: string): boolean {
  return name.startsWith('.') && name.endsWith(TEMPORARY_END);
}

/** Whether a name in a folder is that of a lock of ours. */
export function isLockName(name: string): boolean {
  return name.startsWith('.') && name.endsWith(LOCK_END);
}

function stemOf(path: string): string {
  const name = basename(path);
  if (Buffer.byteLength(name) <= LONGEST_STEM_BYTES) return name;
  return createHash('sha256').update(name).digest('hex').slice(0, 32);
}
