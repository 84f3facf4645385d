import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleProgram } from '../scripts/build/bundle-program.mjs';
import { root } from '../scripts/setup/paths.mjs';

/**
 * What a benchmark has to work with.
 *
 * @typedef {object} Bench
 * @property {string} folder a throw-away folder of its own
 * @property {string | undefined} project a project to read, where one was named
 */

/**
 * @param {string} folder
 * @param {string} name
 * @param {Readonly<Record<string, string>>} [alias] files that are imported in the place of what is named
 * @returns {Promise<any>} what is measured, built as the extension is
 */
export async function built(folder, name, alias = {}) {
  const outfile = join(folder, `${name}.mjs`);
  await bundleProgram(join(root, 'bench', `${name}.ts`), outfile, alias);
  return import(pathToFileURL(outfile).href);
}
