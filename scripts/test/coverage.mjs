import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shareOf } from '../branches/table.mjs';
import { testRoot } from '../setup/paths.mjs';
import { SetupError } from '../setup/progress.mjs';
import { RunReader } from './events.mjs';

/**
 * @typedef {import('../branches/table.mjs').FileBranches} FileBranches
 */

/** Into which V8 writes what the unit tests run. */
export const coverageFolder = join(testRoot, 'coverage');

/** Of a hundred branches of the core, how many the unit tests are to take at the least. */
export const leastBranches = 95;

const lastCoverage = join(testRoot, 'coverage.json');

/** Forgets what an earlier run left. */
export async function clearCoverage() {
  await rm(coverageFolder, { recursive: true, force: true });
  await rm(lastCoverage, { force: true });
}

/**
 * Holds the last run of the unit tests to the least share of branches, and keeps what it took.
 *
 * @returns {Promise<RunReader>} one passed or one failed
 */
export async function checkCoverage() {
  const { measureBranches } = await import('../branches/measure.mjs');
  const files = await measureBranches(coverageFolder);
  await rm(coverageFolder, { recursive: true, force: true });
  await writeFile(lastCoverage, JSON.stringify(files));
  const { all, taken, percent } = shareOf(files);
  const reader = new RunReader('coverage');
  const suite = `${percent.toFixed(2)} % of the core's branches taken (${taken} of ${all})`;
  const error = `At least ${leastBranches} % are to be: "npm run coverage" lists the others.`;
  if (percent >= leastBranches) reader.take({ kind: 'pass', suite, title: 'share', duration: 0 });
  else reader.take({ kind: 'fail', suite, title: 'share', error });
  reader.take({ kind: 'end' });
  return reader;
}

/**
 * @returns {Promise<FileBranches[]>} what the last run of all unit tests took
 * @throws {SetupError} when there was no such run
 */
export async function readLastCoverage() {
  try {
    return JSON.parse(await readFile(lastCoverage, 'utf8'));
  } catch {
    throw new SetupError('Run "npm test -- unit" first: it writes down what ran.');
  }
}
