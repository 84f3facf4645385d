import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, testRoot } from '../setup/paths.mjs';
import { runNpm, SetupError, showProgress } from '../setup/progress.mjs';
import { mutatedFiles } from './rooms.mjs';
import { roomVariable } from './tests.mjs';

const home = join(root, 'scripts', 'mutation');
const program = join(home, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');

/**
 * Installs Stryker beside these scripts: it is no tool of the product, and not needed for `npm test`.
 *
 * @throws {SetupError} when npm fails
 */
export async function ensureStryker() {
  if (existsSync(program)) return;
  await showProgress('Installing what changes the code', () =>
    runNpm(['install', '--prefix', home, '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'], {
      cwd: root,
    }),
  );
}

/**
 * Changes one room's code in every way there is, one change at a time, and asks its tests.
 *
 * @param {import('./rooms.mjs').Room} room
 * @param {{ force: boolean, concurrency: number }} options `force`: also what has been tried since its code and tests were
 *   last changed
 * @returns {Promise<MutationReport>} what came of every change
 * @throws {SetupError} when the tests fail without a change, or Stryker does
 */
export async function tryRoom(room, { force, concurrency }) {
  const folder = join(testRoot, 'mutation', room.room.replaceAll('/', '-'));
  await mkdir(folder, { recursive: true });
  const [configuration, report] = [join(folder, 'stryker.json'), join(folder, 'report.json')];
  await writeFile(
    configuration,
    JSON.stringify(optionsFor(room, { folder, report, force, concurrency }), undefined, 2),
  );
  const code = await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'run', configuration], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, [roomVariable]: room.room },
    });
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0)
    throw new SetupError(`The changes in ${room.room} could not be tried: Stryker ended with code ${code}.`);
  return JSON.parse(await readFile(report, 'utf8'));
}

/**
 * @param {import('./rooms.mjs').Room} room
 * @param {{ folder: string, report: string, force: boolean, concurrency: number }} options
 */
function optionsFor(room, { folder, report, force, concurrency }) {
  return {
    mutate: mutatedFiles(room),
    testRunner: 'built-tests',
    plugins: [join(home, 'mocha-runner.mjs')],
    buildCommand: 'node scripts/mutation/build-tests.mjs',
    coverageAnalysis: 'perTest',
    // What runs only while modules load is mostly tables, and would need a process for each change.
    ignoreStatic: true,
    checkers: [],
    disableTypeChecks: false,
    // Nothing here needs the compiler, and Stryker knows no TypeScript as new as ours.
    tsconfigFile: 'none.json',
    tempDirName: join(folder, 'copies'),
    ignorePatterns: ['.vscode-test', '.out', 'dist', 'coverage'],
    incremental: true,
    incrementalFile: join(folder, 'incremental.json'),
    force,
    concurrency,
    timeoutMS: 10_000,
    allowConsoleColors: false,
    reporters: ['json', 'html', 'progress-append-only'],
    jsonReporter: { fileName: report },
    htmlReporter: { fileName: join(folder, 'report.html') },
  };
}

/**
 * What is read of Stryker's report.
 *
 * @typedef {{ files: Record<string, { mutants: readonly { status: string }[] }> }} MutationReport
 */
