import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { transform } from 'esbuild';
import { root } from '../setup/paths.mjs';
import { branchesOf } from './branches.mjs';
import { lastUpTo, readRuns } from './runs.mjs';

/**
 * A branch of a source file. Line and column count from 1.
 *
 * @typedef {{ kind: import('./branches.mjs').Branch['kind'], line: number, column: number, taken: number }} SourceBranch
 */

/** What needs an editor or a browser around it: tests in a window see to that. */
const needsWindow = /^(?:editor|generated|webview|base\/ports\/vscode)\//;

const source = join(root, 'src');

/**
 * Counts how often each branch of the core was taken: of every file in its rooms, also of those that no test loads.
 *
 * @param {string} folder what processes wrote that ran with `NODE_V8_COVERAGE`; the bundles that they ran are still there
 * @returns {Promise<import('./table.mjs').FileBranches[]>} sorted by file
 */
export async function measureBranches(folder) {
  const files = await coreFiles();
  const known = new Map(
    await Promise.all(files.map(async (file) => /** @type {const} */ ([file, await knownIn(file)]))),
  );
  /** @type {Map<string, ReturnType<typeof placesIn>>} */
  const bundles = new Map();
  const isBundle = (/** @type {string} */ path) => /[\\/](?:\.out|dist)[\\/]/.test(path) && existsSync(`${path}.map`);
  for await (const { path, countAt } of readRuns(folder, isBundle)) {
    const places = bundles.get(path) ?? placesIn(path, known);
    bundles.set(path, places);
    for (const [{ starts, less }, branch] of await places)
      branch.taken += Math.max(0, countAt(starts) - (less === undefined ? 0 : countAt(less)));
  }
  return [...known].map(([file, branches]) => ({ file, branches: [...branches.values()] }));
}

/** @returns {Promise<string[]>} sorted */
async function coreFiles() {
  const files = (await readdir(source, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  return files.filter((file) => /\/.*(?<!\.d)\.ts$/.test(file) && !needsWindow.test(file)).sort();
}

/**
 * @param {string} file of the core
 * @returns {Promise<Map<string, SourceBranch>>} by a key that is the same in every bundle
 */
async function knownIn(file) {
  const text = await readFile(join(source, file), 'utf8');
  const { code, map } = await transform(text, { loader: 'ts', sourcemap: true, sourcefile: file, target: 'node20' });
  const branches = locate(code, map).map(([{ kind }, { line, column }]) => ({ kind, line, column, taken: 0 }));
  return new Map(branches.map((branch) => [keyOf(branch), branch]));
}

/**
 * @param {string} path of a bundle
 * @param {Map<string, Map<string, SourceBranch>>} known
 * @returns {Promise<[import('./branches.mjs').Branch, SourceBranch][]>} the bundle's branches that come from the core
 */
async function placesIn(path, known) {
  const [code, map] = await Promise.all([readFile(path, 'utf8'), readFile(`${path}.map`, 'utf8')]);
  return locate(code, map).flatMap(([branch, { file, line, column }]) => {
    const from = relative(source, resolve(dirname(path), file)).replaceAll('\\', '/');
    const found = known.get(from)?.get(keyOf({ kind: branch.kind, line, column }));
    return found ? [[branch, found]] : [];
  });
}

/** @param {{ kind: string, line: number, column: number }} branch */
function keyOf({ kind, line, column }) {
  return `${line}:${column} ${kind}`;
}

/**
 * @param {string} code
 * @param {string} map its source map, JSON
 * @returns {[import('./branches.mjs').Branch, { file: string, line: number, column: number }][]} each branch and where its
 *   source is
 */
function locate(code, map) {
  const sources = new SourceMap(JSON.parse(map));
  const lines = [0, ...Array.from(code.matchAll(/\n/g), ({ index }) => index + 1)];
  return branchesOf(code).flatMap((branch) => {
    const line = lastUpTo(lines, branch.at);
    const entry = sources.findEntry(line, branch.at - (lines[line] ?? 0));
    if (!('originalSource' in entry)) return [];
    const { originalSource, originalLine, originalColumn } = entry;
    return [[branch, { file: originalSource, line: originalLine + 1, column: originalColumn + 1 }]];
  });
}
