import { join } from 'node:path';
import { STALE_LOCK_AGE } from './file-lock.ts';
import { nodeRawFs, type RawFs } from './raw-fs.ts';
import { isLockName, isTemporaryName } from './working-names.ts';

const STALE_TEMPORARY_AGE = 60_000;

/**
 * Removes what writers that died have left in a folder: temporary files older than a minute, and stale locks. What cannot
 * be removed stays for the next time; never rejects.
 *
 * @returns how many files were removed
 */
export async function sweepStaleTemporaries(folder: string, raw: RawFs = nodeRawFs): Promise<number> {
  let removed = 0;
  try {
    for (const { name } of await raw.readdir(folder)) {
      const oldest = isTemporaryName(name) ? STALE_TEMPORARY_AGE : isLockName(name) ? STALE_LOCK_AGE : undefined;
      if (oldest !== undefined && (await removeIfOlder(raw, join(folder, name), oldest))) removed++;
    }
  } catch {
    // A folder that cannot be listed has nothing to sweep.
  }
  return removed;
}

async function removeIfOlder(raw: RawFs, path: string, age: number): Promise<boolean> {
  try {
    const stat = await raw.lstat(path);
    if (!stat.isFile() || Math.abs(Date.now() - stat.mtimeMs) <= age) return false;
    await raw.unlink(path);
    return true;
  } catch {
    return false;
  }
}

/** The same for several folders, one after the other. */
export async function sweepStaleTemporariesOf(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await sweepStaleTemporaries(folder);
}
