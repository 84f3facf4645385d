import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { root, testRoot } from './paths.mjs';
import { runNpm, SetupError, showProgress } from './progress.mjs';

/**
 * The part of a lock file that matters here.
 *
 * @typedef {Record<string, { version?: string, optional?: boolean }>} LockedPackages
 */

/**
 * Makes `node_modules` what package-lock.json says: installs it when it is missing, incomplete or stale.
 *
 * @throws {SetupError} when this Node.js is too old or npm fails
 */
export async function ensureDependencies() {
  checkNodeVersion();
  if (await isInstalled()) return;
  await withLock(join(testRoot, 'dependencies.lock'), async () => {
    if (await isInstalled()) return;
    // Not `npm ci`: it refuses a lock file that was written where the registry lacks some tool's build for another
    // system. Every version is exact in package.json and in the lock file, so the same things are installed.
    await showProgress('Installing the libraries of package-lock.json (about 320 packages)', () =>
      runNpm(['install', '--no-save', '--no-audit', '--no-fund'], { cwd: root }),
    );
  });
}

/**
 * npm writes down what it has installed once it is through, so that list tells an interrupted install as well.
 *
 * @returns {Promise<boolean>} whether node_modules holds what package-lock.json names
 */
async function isInstalled() {
  const installed = await readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return false;
  const wanted = (await readPackages(join(root, 'package-lock.json'))) ?? {};
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Promise<LockedPackages | undefined>} nothing when there is no such file
 */
async function readPackages(file) {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text).packages;
}

/** @throws {SetupError} when this Node.js is older than package.json's `engines` allow */
function checkNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new SetupError(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`);
}
