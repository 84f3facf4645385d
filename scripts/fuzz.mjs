import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/paths.mjs';
import { formatSeconds, runMain, SetupError } from './setup/progress.mjs';

/**
 * What came of one property.
 *
 * @typedef {{ name: string, cases: number, failure: string | undefined, seconds: number }} Result
 */

const help = `npm run fuzz [-- --cases N] [-- --seed N] [-- --only NAME]

Tries what has to hold on whatever the product may be given: generated records, files, letters, texts and messages.
  --cases N     how many cases in all; 100000 when left out
  --seed N      the seed that another run has printed: the same cases again
  --only NAME   one property alone, with all the cases
  --jobs N      how many properties at once; as many as there are cores when left out`;

/** Nobody waits longer for one property; a smallest case that takes so long to find is given up. */
const limit = 60 * 60_000;

await runMain(main);

/** @returns {Promise<number>} the exit code: 1 where something does not hold */
async function main() {
  const wanted = readArguments();
  if (!wanted) return 0;
  await ensureDependencies();
  const { buildNodeTests } = await import('../esbuild.mjs');
  const { generateContributions } = await import('./generate-contributions.mjs');
  await generateContributions();
  await buildNodeTests('fuzz');
  const { seed, cases, only, jobs } = wanted;
  /** @type {{ name: string, cases: number }[]} */
  const all = JSON.parse((await runProperty(['--list', '--cases', String(cases)])).out);
  const properties = only ? all.filter(({ name }) => name === only).map(({ name }) => ({ name, cases })) : all;
  if (properties.length === 0) {
    throw new SetupError(`There is no property "${only}"; there are ${all.map(({ name }) => name).join(', ')}.`, 2);
  }
  console.log(
    `Seed ${seed}: ${cases} cases of ${properties.length} ${properties.length === 1 ? 'property' : 'properties'}.\n`,
  );
  const started = Date.now();
  const results = await runAll(properties, seed, jobs);
  printTable(results, seed);
  console.log(`\nAll of it took ${formatSeconds(Date.now() - started)}.`);
  return results.some(({ failure }) => failure) ? 1 : 0;
}

/** @returns {{ seed: number, cases: number, jobs: number, only: string | undefined } | undefined} nothing for help */
function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        cases: { type: 'string', default: '100000' },
        seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
        only: { type: 'string' },
        jobs: { type: 'string', default: String(availableParallelism()) },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      console.log(help);
      return undefined;
    }
    const [cases, seed, jobs] = [Number(values.cases), Number(values.seed), Number(values.jobs)];
    for (const count of [cases, jobs])
      if (!Number.isInteger(count) || count < 1)
        throw new Error('A number of cases or jobs is a whole number from 1 on.');
    if (!Number.isInteger(seed)) throw new Error('A seed is a whole number.');
    return { cases, seed, jobs, only: values.only };
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : String(error), 2);
  }
}

/**
 * Runs properties side by side, each in a process of its own: one that exhausts its stack or its memory is a failure like any
 * other.
 *
 * @param {readonly { name: string, cases: number }[]} properties
 * @param {number} seed
 * @param {number} jobs how many at once
 * @returns {Promise<Result[]>} in the order of the properties
 */
async function runAll(properties, seed, jobs) {
  /** @type {Map<string, Result>} */
  const results = new Map();
  const left = [...properties].sort((a, b) => b.cases - a.cases);
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const result = await runOne(next, seed);
      results.set(next.name, result);
      console.log(`${result.failure ? '✗' : '✓'} ${next.name}: ${result.cases} cases, ${result.seconds.toFixed(1)} s`);
      if (result.failure) console.log(`\n  ${result.failure.replaceAll('\n', '\n  ')}\n`);
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  return properties.flatMap(({ name }) => results.get(name) ?? []);
}

/**
 * @param {{ name: string, cases: number }} property
 * @param {number} seed
 * @returns {Promise<Result>}
 */
async function runOne({ name, cases }, seed) {
  const started = Date.now();
  const { out, err, code } = await runProperty(['--only', name, '--cases', String(cases), '--seed', String(seed)]);
  const seconds = (Date.now() - started) / 1000;
  try {
    /** @type {Result} */
    const result = { name, seconds, failure: undefined, ...JSON.parse(out.trimEnd().split('\n').at(-1) ?? '') };
    const isCut = !result.failure && result.cases < cases;
    return isCut ? { ...result, failure: `Only ${result.cases} of ${cases} cases were tried.` } : result;
  } catch {
    return { name, seconds, cases: 0, failure: `The process ended with code ${code}.\n${err.slice(-4000)}` };
  }
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<{ out: string, err: string, code: number | null }>}
 */
function runProperty(args) {
  const program = join(root, '.out', 'fuzz', 'run-property.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', program, ...args], { cwd: root, timeout: limit });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ out, err, code }));
  });
}

/**
 * @param {readonly Result[]} results
 * @param {number} seed
 */
function printTable(results, seed) {
  const sum = (/** @type {(result: Result) => number} */ of) => results.reduce((all, result) => all + of(result), 0);
  const rows = results.map(({ name, cases, failure, seconds }) => [
    name,
    cases,
    failure ? 1 : 0,
    seconds.toFixed(1),
    seed,
  ]);
  const failures = sum(({ failure }) => (failure ? 1 : 0));
  const whole = ['all', sum(({ cases }) => cases), failures, sum(({ seconds }) => seconds).toFixed(1), seed];
  const lines = [['property', 'cases', 'failures', 'seconds', 'seed'], ...rows, whole].map((row) => row.map(String));
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  console.log('');
  for (const line of lines) {
    const cells = line.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(`  ${cells.join('  ')}`);
  }
}
