import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { finalMark } from '../test/events.mjs';

/**
 * An attempt to reach another machine.
 *
 * @typedef {object} Attempt
 * @property {string} what `connect`, `send`, `look up` or `run`; `request` from a page; `watches` is none, but
 *   the start of a process that is watched
 * @property {string} where the host, program or address
 * @property {string[]} by where in the code, innermost first; for a page the address of the frame
 */

const preload = join(root, 'scripts/workbench/outside-connections.cjs');

/** What VS Code itself asks for in spite of its settings, by host: the shop for extensions that code-server names. */
const ownHosts = /^(?:open-vsx\.org)$/;

/** The page of the workbench, in whose frames panels stand. */
const workbenchPage = /^http:\/\/127\.0\.0\.1:\d+\/(?:\?|$)/;

/** Where code of the extension lies, installed or in the checkout. */
const ours = /[\\/]dist[\\/](?:chunks[\\/][\w-]+|extension|main|[\w-]+-worker)\.c?js/;

/**
 * Environment variables under which a Node.js program, and what it starts, notes each attempt to reach another machine.
 *
 * @param {string} file where to
 * @returns {Record<string, string>}
 */
export function watchedEnvironment(file) {
  return { NODE_OPTIONS: `--require ${JSON.stringify(preload)}`, DEORBIT_CONNECTIONS: file };
}

/**
 * @param {string} file
 * @returns {Promise<readonly Attempt[]>} what was noted there
 */
export async function attemptsIn(file) {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/**
 * @param {readonly Attempt[]} noted by pages and by the server's processes
 * @throws when one of them is an attempt and not VS Code's own, or when the extension host was not watched
 */
export function assertNothingLeft(noted) {
  const watched = noted.filter(({ what }) => what === 'watches');
  if (!watched.some(({ where }) => where.includes('--type=extensionHost')))
    throw new Error(`The extension host was not watched, but ${watched.map(({ where }) => where).join(', ')}.`);
  const strange = noted.filter((each) => each.what !== 'watches' && !isVsCodesOwn(each));
  if (strange.length === 0) return;
  const lines = strange.map(({ what, where, by }) => [`${what} ${where}`, ...by.slice(0, 12)].join('\n    '));
  throw new Error(`${lines.length} attempts to reach another machine. ${finalMark}\n${lines.slice(0, 5).join('\n')}`);
}

/**
 * @param {Attempt} attempt
 * @returns {boolean} whether it comes from the workbench itself: no panel of ours, and no code of ours on the stack
 */
function isVsCodesOwn({ what, where, by }) {
  const host = URL.canParse(where) ? new URL(where).hostname : where;
  if (!ownHosts.test(host)) return false;
  return what === 'request' ? by.every((frame) => workbenchPage.test(frame)) : !by.some((frame) => ours.test(frame));
}
