import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What V8 says of a stretch of code: how often it ran. A stretch within another says it more precisely.
 *
 * @typedef {{ startOffset: number, endOffset: number, count: number }} Stretch
 */

/**
 * What V8 wrote about one file in one process.
 *
 * @typedef {{ path: string, countAt: (offset: number) => number }} Run
 */

/**
 * Reads what processes wrote that ran with `NODE_V8_COVERAGE`.
 *
 * @param {string} folder
 * @param {(path: string) => boolean} isWanted by a file's path
 * @returns {AsyncGenerator<Run>}
 */
export async function* readRuns(folder, isWanted) {
  for (const name of await readdir(folder)) {
    for (const { url, functions } of await resultsIn(join(folder, name))) {
      const path = url.startsWith('file:') ? fileURLToPath(url) : '';
      if (isWanted(path)) yield { path, countAt: counter(functions.flatMap(({ ranges }) => ranges)) };
    }
  }
}

/**
 * @param {string} path
 * @returns {Promise<{ url: string, functions: { ranges: Stretch[] }[] }[]>} none where a process was killed as it wrote
 */
async function resultsIn(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8')).result;
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/**
 * @param {Stretch[]} stretches each apart from another or within it
 * @returns {(offset: number) => number} how often the code at an offset ran
 */
function counter(stretches) {
  stretches.sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  /** @type {number[]} */
  const offsets = [];
  /** @type {number[]} */
  const counts = [];
  /** @type {Stretch[]} */
  const open = [];
  const closeUntil = (/** @type {number} */ offset) => {
    for (let last = open.at(-1); last && last.endOffset <= offset; last = open.at(-1)) {
      open.pop();
      offsets.push(last.endOffset);
      counts.push(open.at(-1)?.count ?? 0);
    }
  };
  for (const stretch of stretches) {
    closeUntil(stretch.startOffset);
    open.push(stretch);
    offsets.push(stretch.startOffset);
    counts.push(stretch.count);
  }
  closeUntil(Number.POSITIVE_INFINITY);
  return (offset) => counts[lastUpTo(offsets, offset)] ?? 0;
}

/**
 * @param {readonly number[]} sorted
 * @param {number} value
 * @returns {number} the index of the last that is not greater, -1 where all are
 */
export function lastUpTo(sorted, value) {
  let [low, high] = [-1, sorted.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
