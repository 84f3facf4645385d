import { parseArgs } from 'node:util';
import { ensureDependencies } from './setup/dependencies.mjs';
import { newestVsCode, oldestVsCode } from './setup/paths.mjs';
import { formatSeconds, runMain, SetupError } from './setup/progress.mjs';
import { RunReader } from './test/events.mjs';

/**
 * @typedef {import('./test/events.mjs').PartResult} PartResult
 * @typedef {'types' | 'lint' | 'unit' | 'faults' | 'fuzz' | 'host' | 'ui' | 'long'} PartName
 */

/** @type {readonly PartName[]} */
const partNames = ['types', 'lint', 'unit', 'faults', 'fuzz', 'host', 'ui', 'long'];

/** What `npm test` leaves to `npm run test:long`, so that it stays under four minutes. @type {ReadonlySet<PartName>} */
const onlyWhenNamed = new Set(['long']);

const help = `npm test [-- PART...] [-- --grep TEXT]

Runs the tests, installing first what they need. Parts: ${partNames.join(', ')}; all but "long" when none is named.
  --grep TEXT   only tests whose name holds it (unit, faults, fuzz, host, ui, long)`;

await runMain(main);

/** @returns {Promise<number>} the exit code */
async function main() {
  const { parts, grep } = readArguments();
  if (!parts) return 0;
  const started = Date.now();
  await ensureDependencies();
  const { checkTypes, checkLint } = await import('./test/checks.mjs');
  /** @type {PartResult[]} */
  const results = [];
  if (parts.has('types')) results.push(await runPart('Type check', checkTypes));
  if (parts.has('lint')) results.push(await runPart('Lint', checkLint));
  if (['unit', 'faults', 'fuzz', 'host', 'ui', 'long'].some((part) => parts.has(/** @type {PartName} */ (part)))) {
    results.push(...(await runTests(parts, grep).catch(failedPreparation)));
  }
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    results.reduce((total, part) => total + part[key], 0);
  const skipped = sum('skipped');
  console.log(`\nAll of it took ${formatSeconds(Date.now() - started)}.`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return sum('failed') ? 1 : 0;
}

/**
 * @returns {{ parts?: Set<PartName>, grep?: string | undefined }} no parts when only help was wanted
 * @throws {SetupError} on an unknown part or option
 */
function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { grep: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help) {
      console.log(help);
      return {};
    }
    const unknown = positionals.find((name) => !partNames.some((part) => part === name));
    if (unknown) throw new Error(`There is no part "${unknown}"; there are ${partNames.join(', ')}.`);
    const wanted = partNames.filter((part) =>
      positionals.length === 0 ? !onlyWhenNamed.has(part) : positionals.includes(part),
    );
    return { parts: new Set(wanted), grep: values.grep };
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : String(error), 2);
  }
}

/**
 * @param {Set<PartName>} parts
 * @param {string | undefined} grep
 * @returns {Promise<PartResult[]>}
 */
async function runTests(parts, grep) {
  const { runNodeTests } = await import('./test/node-tests.mjs');
  const { buildExtension, buildTests } = await import('../esbuild.mjs');
  if (parts.has('unit')) await (await import('./setup/age.mjs')).ensureAge();
  if (parts.has('unit')) await (await import('./setup/python.mjs')).ensurePython();
  // The package first: it is built differently, and the host tests want the readable build to be the one that stays.
  if (parts.has('ui') || parts.has('long')) await (await import('./package.mjs')).packageExtension();
  await Promise.all([buildExtension(), buildTests()]);
  /** @type {PartResult[]} */
  const results = [];
  if (parts.has('unit')) {
    const options = { title: 'Unit tests', timeout: 20_000, limit: 900_000, grep };
    results.push(...(await runUnit(options)));
  }
  if (parts.has('faults')) {
    const options = { title: 'Faults', timeout: 60_000, limit: 600_000, grep };
    results.push(await runPart(options.title, () => runNodeTests('faults', options)));
  }
  if (parts.has('fuzz')) {
    const options = { title: 'Generated input', timeout: 120_000, limit: 600_000, grep };
    results.push(await runPart(options.title, () => runNodeTests('fuzz', options)));
  }
  if (parts.has('host') || parts.has('ui')) results.push(...(await runInWorkbench(parts, grep)));
  if (parts.has('long')) results.push(...(await runLong(grep)));
  return results;
}

/**
 * Runs the unit tests, and where that is all of them, sees how much of the core they run.
 *
 * @param {{ title: string, timeout: number, limit: number, grep: string | undefined }} options
 * @returns {Promise<PartResult[]>}
 */
async function runUnit(options) {
  const { runNodeTests } = await import('./test/node-tests.mjs');
  if (options.grep) return [await runPart(options.title, () => runNodeTests('unit', options))];
  const { checkCoverage, clearCoverage, coverageFolder } = await import('./test/coverage.mjs');
  await clearCoverage();
  const measured = { ...options, environment: { NODE_V8_COVERAGE: coverageFolder } };
  return [
    await runPart(options.title, () => runNodeTests('unit', measured)),
    await runPart('Branch coverage', checkCoverage),
  ];
}

/**
 * Runs the tests that need a VS Code: on two cores, the hosts one after the other beside the UI tests.
 *
 * @param {Set<PartName>} parts
 * @param {string | undefined} grep
 * @returns {Promise<PartResult[]>}
 */
async function runInWorkbench(parts, grep) {
  const { prepareWorkbenches } = await import('./test/prepare.mjs');
  const { runHostTests } = await import('./test/host-tests.mjs');
  const { runNodeTests } = await import('./test/node-tests.mjs');
  const { inWindows } = await import('./test/window-tests.mjs');
  const { closeBrowser } = await import('./workbench/browser-page.mjs');
  await prepareWorkbenches(parts.has('host') ? [newestVsCode, oldestVsCode] : [newestVsCode]);
  const hosts = async () => {
    const results = [];
    for (const version of [oldestVsCode, newestVsCode]) {
      results.push(
        await runPart(`Host tests on VS Code ${version}`, () =>
          inWindows((given) => runHostTests(version, given), { grep }),
        ),
      );
    }
    await closeBrowser();
    return results;
  };
  const options = { title: 'UI tests', timeout: 120_000, limit: 1_800_000, grep };
  const ui = async () => [await runPart(options.title, () => inWindows((given) => runNodeTests('ui', given), options))];
  const results = await Promise.all([...(parts.has('host') ? [hosts()] : []), ...(parts.has('ui') ? [ui()] : [])]);
  return results.flat();
}

/**
 * Runs what takes longer: the windows that `npm test` has no time for.
 *
 * @param {string | undefined} grep
 * @returns {Promise<PartResult[]>}
 */
async function runLong(grep) {
  const { prepareWorkbenches } = await import('./test/prepare.mjs');
  const { runNodeTests } = await import('./test/node-tests.mjs');
  const { inWindows } = await import('./test/window-tests.mjs');
  await prepareWorkbenches([newestVsCode, oldestVsCode]);
  const windows = { title: 'Long UI tests', timeout: 120_000, limit: 2_400_000, grep };
  return [await runPart(windows.title, () => inWindows((given) => runNodeTests('long', given), windows))];
}

/**
 * Runs one part, and prints its title, time and results in one piece when it is through.
 *
 * @param {string} title
 * @param {() => Promise<import('./test/events.mjs').RunReader>} run
 * @returns {Promise<PartResult>}
 */
async function runPart(title, run) {
  const started = Date.now();
  console.log(`\n${title} ...`);
  const reader = await run().catch((error) => {
    const broken = new RunReader(title);
    broken.fail(describeError(error));
    return broken;
  });
  console.log(`\n${title}: ${formatSeconds(Date.now() - started)}`);
  return reader.finish();
}

/**
 * What keeps tests from running at all counts as one that failed.
 *
 * @param {unknown} error
 * @returns {PartResult[]}
 */
function failedPreparation(error) {
  console.error(`\nThe tests could not be run. ${describeError(error)}`);
  return [{ part: 'Preparation', passed: 0, failed: 1, skipped: 0 }];
}

/**
 * @param {unknown} error
 * @returns {string}
 */
function describeError(error) {
  if (error instanceof SetupError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
