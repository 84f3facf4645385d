import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/**
 * A library of which something is in what is shipped.
 *
 * @typedef {object} Library
 * @property {string} name
 * @property {string} version
 * @property {string} licence as SPDX has it
 * @property {readonly string[]} holders who hold the copyright, a line each
 * @property {string} text the licence without them
 */

/** Licences under which a library may be bundled into a programme under the MIT licence, with no more than a notice. */
const allowed = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0']);

/**
 * @param {string} licence
 * @returns {boolean} whether it is one of those that were looked at
 */
export function isAllowed(licence) {
  return allowed.has(licence);
}

/**
 * The libraries that the last build put into `dist/`.
 *
 * @returns {Promise<readonly Library[]>} by name
 * @throws when there is no build, or a library has no licence text
 */
export async function bundledLibraries() {
  /** @type {string[]} */
  const folders = JSON.parse(await readFile(join(root, 'dist/libraries.json'), 'utf8'));
  const libraries = await Promise.all(folders.map((folder) => readLibrary(join(root, folder))));
  const unique = new Map(libraries.map((library) => [`${library.name} ${library.version}`, library]));
  return [...unique.values()].sort((a, b) => compare(`${a.name} ${a.version}`, `${b.name} ${b.version}`));
}

/**
 * @param {string} folder
 * @returns {Promise<Library>}
 */
async function readLibrary(folder) {
  const { name, version, license = '' } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|copying)/i.test(file)).sort();
  const [file] = files;
  if (!file) throw new Error(`${name} has no licence text.`);
  const lines = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim().split('\n');
  const isHolder = (/** @type {string} */ line) => /^\s*(?:copyright\b(?! notice)|\(c\)|©)/i.test(line);
  const text = lines.filter((line) => !isHolder(line) && !isTitle(line)).join('\n');
  return { name, version, licence: license, holders: lines.filter(isHolder).map((line) => line.trim()), text };
}

/**
 * @param {string} line
 * @returns {boolean}
 */
function isTitle(line) {
  return /^\W*(?:the )?(?:mit|isc)(?: license)?(?: \(mit\))?\W*$/i.test(line);
}

/**
 * Names of the libraries, who wrote them, and each licence once.
 *
 * @param {readonly Library[]} libraries
 * @returns {string}
 */
export function noticesFor(libraries) {
  /** @type {Map<string, Library[]>} */
  const groups = new Map();
  for (const library of libraries) {
    const key = library.text
      .replace(/[\s*"'“”_-]+/g, ' ')
      .trim()
      .toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), library]);
  }
  const parts = [...groups.values()].map((group) => {
    const rows = group.map(({ name, version, holders }) => [
      `${name} ${version}`,
      ...holders.map((line) => `  ${line}`),
    ]);
    const [first] = group;
    return `${first?.licence}\n\n${rows.flat().join('\n')}\n\n${plain(first?.text ?? '')}\n`;
  });
  const head = 'Deorbit holds parts of these libraries, each under the licence below it.\n';
  return [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * @param {string} text
 * @returns {string} without blank lines around it and more than one within
 */
function plain(text) {
  return text.trim().replace(/\n{3,}/g, '\n\n');
}

/**
 * @param {string} a
 * @param {string} b
 * @returns {number} the same order on every machine
 */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
