import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { constants } from 'node:os';

/** @type {Map<number, NodeJS.Signals>} process groups that must not outlive this process, and what ends each */
const liveGroups = new Map();

/** @type {Set<string>} folders that must not outlive this process */
const temporaryFolders = new Set();

let listening = false;

/** @type {(() => void) | undefined} */
let stopHandler;

/**
 * Lets a script end in its own way when it is asked to stop. Only the first time: who asks twice wants it at once.
 *
 * @returns {Promise<void>} settles when the script is asked to stop
 */
export function untilStopped() {
  listen();
  return new Promise((resolve) => {
    stopHandler = resolve;
  });
}

/**
 * Makes sure that a process group ends with this process, however it ends short of being killed.
 *
 * @param {number} leader the id of the group's first process
 * @param {NodeJS.Signals} [signal] what ends it; a process that guards groups of its own must be able to hear it
 */
export function guardGroup(leader, signal = 'SIGKILL') {
  listen();
  liveGroups.set(leader, signal);
}

/**
 * Makes sure that a temporary folder is removed with this process.
 *
 * @param {string} folder
 */
export function guardFolder(folder) {
  listen();
  temporaryFolders.add(folder);
}

/**
 * Removes a guarded folder now. A process that is only just ending may still write there: it is tried again.
 *
 * @param {string} folder
 */
export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  temporaryFolders.delete(folder);
}

/**
 * Ends a process group and forgets it.
 *
 * @param {number} leader
 * @param {NodeJS.Signals} signal
 */
export function endGroup(leader, signal) {
  signalGroup(leader, signal);
  if (signal === 'SIGKILL') liveGroups.delete(leader);
}

/**
 * @param {number} leader
 * @param {NodeJS.Signals} signal
 */
function signalGroup(leader, signal) {
  try {
    if (process.platform !== 'win32') process.kill(-leader, signal);
    else execFileSync('taskkill', ['/pid', String(leader), '/T', '/F'], { stdio: 'ignore' });
  } catch {
    // The group has already ended, which is what was wanted.
  }
}

function listen() {
  if (listening) return;
  listening = true;
  process.on('exit', () => {
    for (const [leader, signal] of liveGroups) signalGroup(leader, signal);
    for (const folder of temporaryFolders) removeFolder(folder);
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      const handler = stopHandler;
      stopHandler = undefined;
      if (handler) handler();
      else process.exit(128 + constants.signals[signal]);
    });
  }
}
