import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { minify } from '@swc/core';

/**
 * Shortens the extension's scripts once more, after esbuild: SWC also joins and leaves out what only stands side by side
 * since modules became one file. Comments of libraries go, since their licences are in the package once.
 *
 * @param {string} folder with scripts in it and below
 * @throws where one of them is no JavaScript
 */
export async function shortenScripts(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.c?js$/.test(name));
  // The command line is no part of the extension.
  for (const name of names.filter((name) => !name.startsWith('cli'))) {
    const file = join(folder, name);
    const source = await readFile(file, 'utf8');
    const code = await shorten(source, !/\.cjs\b|^webview\b/.test(name));
    // It escapes letters such as é, which costs more than it saves where there is much text.
    if (packedLength(code) < packedLength(source)) await writeFile(file, code);
  }
}

/** @param {string} code */
function packedLength(code) {
  return deflateRawSync(code, { level: 9 }).length;
}

/**
 * @param {string} source
 * @param {boolean} isModule
 * @returns {Promise<string>}
 */
async function shorten(source, isModule) {
  const options = { compress: { passes: 2 }, mangle: true, format: { comments: /** @type {const} */ (false) } };
  return (await minify(source, { module: isModule, ...options })).code;
}
