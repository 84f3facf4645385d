import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { wholeTable } from './faults/environment.mjs';
import { faultRows, windowRows } from './faults/rows.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/paths.mjs';
import { runMain, SetupError } from './setup/progress.mjs';

const help = `npm run faults [-- --row TEXT] [-- --seed NUMBER]

Lets everything go wrong that can, in full numbers, and prints one table. "npm test" tries a few of each.
  --row TEXT      only rows whose title holds it
  --seed NUMBER   the same random cases as in the run that named it`;

/** A row that takes longer than this hangs (milliseconds). */
const LONGEST_ROW = 1_200_000;

await runMain(main);

/** @returns {Promise<number>} the exit code: 1 where a row failed, or went through fewer cases than it has to */
async function main() {
  const { values } = parseArgs({
    options: { row: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
  if (!Number.isInteger(seed)) throw new SetupError('A seed is a whole number.', 2);
  const rows = faultRows.filter(({ title }) => title.includes(values.row ?? ''));
  if (rows.length === 0) throw new SetupError(`There is no row with "${values.row}" in its title.`, 2);
  await ensureDependencies();
  const { buildExtension, buildTests } = await import('../esbuild.mjs');
  await Promise.all([buildExtension(), buildTests()]);
  const started = Date.now();
  printRow('scenario', 'wanted', 'run', 'failed', 'seconds');
  const came = { passed: 0, failed: 0, 'left out': 0 };
  for (const row of rows) came[await runRow(row, seed)]++;
  if (values.row === undefined) await printWindowRows();
  const minutes = ((Date.now() - started) / 60_000).toFixed(1);
  const counts = Object.entries(came).flatMap(([how, count]) => (count > 0 ? [`${count} ${how}`] : []));
  console.log(`\nOf ${rows.length} rows ${counts.join(', ')}; ${minutes} minutes, seed ${seed}`);
  return came.failed === 0 ? 0 : 1;
}

/**
 * @param {import('./faults/rows.mjs').FaultRow} row
 * @param {number} seed
 * @returns {Promise<'passed' | 'failed' | 'left out'>}
 */
async function runRow({ title, wanted, files, mounts }, seed) {
  const { runNodeTests } = await import('./test/node-tests.mjs');
  const started = Date.now();
  const kinds = new Set(files.map((file) => file.slice(0, file.indexOf('/'))));
  let [cases, skipped] = [0, 0];
  /** @type {string[]} */
  const failures = [];
  for (const kind of kinds) {
    const mine = files.filter((file) => file.startsWith(`${kind}/`)).map((file) => file.slice(kind.length + 1));
    const reader = await runNodeTests(/** @type {'unit' | 'faults'} */ (kind), {
      title,
      timeout: LONGEST_ROW,
      limit: LONGEST_ROW,
      files: mine,
      environment: wholeTable(seed),
    });
    cases += reader.cases;
    failures.push(...reader.failures, ...(reader.ended || reader.failures.length > 0 ? [] : ['It broke off.']));
    skipped += [...reader.suites.values()].reduce((sum, suite) => sum + suite.skipped, 0);
  }
  // Where nothing can be mounted, that is said, and fails nothing; whatever else is skipped is missing.
  const isLeftOut = mounts === true && skipped > 0;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  printRow(title, wanted, cases, failures.length, seconds, isLeftOut ? `${skipped} left out: no rights to mount` : '');
  for (const failure of failures) console.log(`    ${failure.replaceAll('\n', '\n    ')}`);
  if (failures.length > 0) return 'failed';
  return isLeftOut ? 'left out' : cases >= wanted ? 'passed' : 'failed';
}

async function printWindowRows() {
  const { contributes } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const counts = {
    commands: contributes.commands.length,
    settings: Object.keys(contributes.configuration.properties).length,
  };
  for (const { title, cases, command } of windowRows) printRow(title, cases(counts), '', '', '', `in "${command}"`);
}

/**
 * @param {string} title
 * @param {string | number} wanted
 * @param {string | number} cases
 * @param {string | number} failed
 * @param {string} seconds
 */
function printRow(title, wanted, cases, failed, seconds, note = '') {
  const numbers = [wanted, cases, failed, seconds].map((cell) => String(cell).padStart(8)).join('');
  console.log(`${title.padEnd(62)}${numbers}${note && `  ${note}`}`);
}
