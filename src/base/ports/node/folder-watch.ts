import { existsSync, type FSWatcher, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Closable } from '../files.ts';
import { isLockName, isTemporaryName } from './working-names.ts';

const QUIET = 50;

/** How often a folder is taken to have changed when the system refuses to watch it (its watches may be used up). */
const BLIND_INTERVAL = 5_000;

/**
 * Calls `changed` at most every 50 milliseconds after something in the folder changed. While the folder is not there, the
 * nearest folder above it is watched instead; a watch that fails is replaced by a look every five seconds.
 */
export function watchFolder(folder: string, changed: () => void): Closable {
  let watcher: FSWatcher | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let watched = '';

  const lookAgain = (): void => {
    timer = undefined;
    if (closed) return;
    const wasThere = watched === folder;
    arm();
    if (wasThere || watched === folder) changed();
  };
  const schedule = (delay: number): void => {
    if (closed || timer) return;
    timer = setTimeout(lookAgain, delay);
    timer.unref();
  };
  const arm = (): void => {
    const next = nearestExisting(folder);
    watcher?.close();
    watcher = undefined;
    watched = next;
    try {
      watcher = watch(next, { persistent: false }, (_event, name) => {
        if (!(name && (isTemporaryName(name) || isLockName(name)))) schedule(QUIET);
      });
      watcher.on('error', () => schedule(BLIND_INTERVAL));
    } catch {
      schedule(BLIND_INTERVAL);
    }
    // The folder may have appeared between the look and the watch.
    if (next !== nearestExisting(folder)) schedule(QUIET);
  };

  arm();
  return {
    close: () => {
      closed = true;
      if (timer) clearTimeout(timer);
      watcher?.close();
    },
  };
}

function nearestExisting(folder: string): string {
  let path = folder;
  while (!existsSync(path) && dirname(path) !== path) path = dirname(path);
  return join(path);
}
