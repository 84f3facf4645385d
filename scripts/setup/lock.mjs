import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Runs work while no other process of this checkout runs work behind the same lock: two scripts started at once must
 * not install into one folder together. A lock whose owner is gone is taken over.
 *
 * @template T
 * @param {string} lock a folder's path that stands for the lock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what the work gave
 */
export async function withLock(lock, work) {
  await mkdir(dirname(lock), { recursive: true });
  let said = false;
  while (!(await takeLock(lock))) {
    if (!said) console.log('Waiting for another script that is installing here ...');
    said = true;
    await wait(500);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

/**
 * @param {string} lock
 * @returns {Promise<boolean>} whether this process now owns the lock
 */
async function takeLock(lock) {
  const ownerFile = join(lock, 'owner');
  try {
    await mkdir(lock);
    await writeFile(ownerFile, String(process.pid));
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  const owner = Number(await readFile(ownerFile, 'utf8').catch(() => ''));
  // An empty owner may be one that has only just made the folder: it gets the benefit of one more round.
  if (owner > 0 && !isRunning(owner)) await rm(lock, { recursive: true, force: true });
  return false;
}

/**
 * @param {number} processId
 * @returns {boolean} whether that process still runs
 */
function isRunning(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
