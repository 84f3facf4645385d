import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleProgram } from './bundle-program.mjs';

/**
 * Bundles a TypeScript module as the extension is built, and hands over what it exports.
 *
 * @template Program what it exports
 * @param {string} source
 * @param {(program: Program) => Promise<void>} use
 * @throws when it does not build, and what `use` throws
 */
export async function runModule(source, use) {
  const folder = await mkdtemp(join(tmpdir(), 'deorbit-module-'));
  try {
    const outfile = join(folder, `${basename(source, '.ts')}.mjs`);
    await bundleProgram(source, outfile);
    await use(await import(pathToFileURL(outfile).href));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
