import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { root } from '../setup/paths.mjs';
import { endGroup, guardGroup } from '../workbench/processes.mjs';
import { RunReader } from './events.mjs';

const runner = fileURLToPath(new URL('run-mocha.mjs', import.meta.url));

/**
 * Runs built tests in a Node.js of their own.
 *
 * @param {'unit' | 'faults' | 'fuzz' | 'ui' | 'long'} kind
 * @param {object} options
 * @param {string} options.title
 * @param {number} options.timeout of a test, in milliseconds
 * @param {number} options.limit of the whole run, in milliseconds
 * @param {string | undefined} [options.grep]
 * @param {readonly string[]} [options.files] only these, without their ending
 * @param {Readonly<Record<string, string>>} [options.environment] beside this process's own
 * @returns {Promise<RunReader>} what was read; `finish()` tells the result
 */
export async function runNodeTests(kind, { title, timeout, limit, grep, files = [], environment = {} }) {
  const reader = new RunReader(title);
  const args = ['--enable-source-maps', runner, join(root, '.out', kind), '--timeout', String(timeout)];
  for (const file of files) args.push('--file', file);
  const child = spawn(process.execPath, [...args, ...(grep ? ['--grep', grep] : [])], {
    cwd: root,
    env: { ...process.env, ...environment },
    detached: true,
    // The channel breaks when this process ends, however it ends, and the tests end with it.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const leader = child.pid;
  if (leader === undefined) throw new Error('Node.js could not be started.');
  guardGroup(leader, 'SIGTERM');
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', (line) => reader.read(line));
  }
  const timer = setTimeout(() => {
    reader.fail(`The run took longer than ${limit / 1000} s and was stopped.`);
    endGroup(leader, 'SIGTERM');
    setTimeout(() => endGroup(leader, 'SIGKILL'), 5000).unref();
  }, limit);
  /** @type {number | null} */
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  endGroup(leader, 'SIGKILL');
  if (code !== 0 && reader.failures.length === 0) reader.fail(`The test process ended with code ${code}.`);
  return reader;
}
