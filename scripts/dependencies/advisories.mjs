import { spawnSync } from 'node:child_process';
import { root } from '../setup/paths.mjs';

/** How long the registry may take. */
const limit = 60_000;

/**
 * Asks the registry what is known against the libraries that are shipped. One that does not answer is no failure.
 *
 * @returns {Promise<{ known: number, said: string }>} how many advisories there are, and what to say of it
 */
export async function advisories() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['audit', '--omit=dev', '--json'];
  const { stdout } = spawnSync(npm, args, {
    cwd: root,
    encoding: 'utf8',
    timeout: limit,
    shell: process.platform === 'win32',
  });
  return readAnswer(stdout ?? '');
}

/**
 * @param {string} stdout what `npm audit --json` wrote
 * @returns {{ known: number, said: string }}
 */
export function readAnswer(stdout) {
  const answer = parsed(stdout);
  const counts = answer?.metadata?.vulnerabilities;
  if (typeof counts?.total !== 'number')
    return { known: 0, said: 'Advisories: the registry did not answer, so nothing is known of them.' };
  if (counts.total === 0) return { known: 0, said: 'Advisories: none.' };
  const names = Object.keys(answer.vulnerabilities ?? {}).join(', ');
  return {
    known: counts.total,
    said: `Advisories: ${counts.total}, about ${names}. "npm audit --omit=dev" tells more.`,
  };
}

/**
 * @param {string} text
 * @returns {any} nothing where it is no JSON
 */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
