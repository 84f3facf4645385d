/** More suites than this that fail in one run are no whim of a window. */
const MOST_SECONDED = 4;

/**
 * Runs tests that need real windows. One of a hundred windows of a busy machine is late or loses a click, through no fault
 * of the product: a suite that failed gets a second window, and the failure is told even if it passes there.
 *
 * @template {{ grep?: string | undefined }} Options
 * @param {(options: Options) => Promise<import('./events.mjs').RunReader>} run
 * @param {Options} options
 * @returns {Promise<import('./events.mjs').RunReader>}
 */
export async function inWindows(run, options) {
  const first = await run(options);
  const failed = first.failedSuites();
  if (failed.length === 0 || failed.length > MOST_SECONDED) return first;
  const grep = failed.map((name) => `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).join('|');
  first.secondBy(await run({ ...options, grep }));
  return first;
}
