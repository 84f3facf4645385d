import { runNodeTests } from './node-tests.mjs';

/** More suites than this that fail in one run are no whim of a window. */
const MOST_SECONDED = 4;

/**
 * Runs tests that drive real windows. One of a hundred windows of a busy machine is late or loses a click, through no fault
 * of the product: a suite that failed gets a second window, and the failure is told even if it passes there.
 *
 * @param {'ui' | 'long'} kind
 * @param {Parameters<typeof runNodeTests>[1]} options
 * @returns {ReturnType<typeof runNodeTests>}
 */
export async function runWindowTests(kind, options) {
  const first = await runNodeTests(kind, options);
  const failed = first.failedSuites();
  if (failed.length === 0 || failed.length > MOST_SECONDED) return first;
  const grep = failed.map((name) => `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`).join('|');
  first.secondBy(await runNodeTests(kind, { ...options, grep }));
  return first;
}
