import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleProgram } from '../build/bundle-program.mjs';
import { root } from '../setup/paths.mjs';

/**
 * Bundles a program of this folder as the extension is built, and hands it over.
 *
 * @template Program what it exports
 * @param {string} name without its ending
 * @param {(program: Program) => Promise<void>} use
 */
export async function runProgram(name, use) {
  const folder = await mkdtemp(join(tmpdir(), 'deorbit-eval-'));
  try {
    const outfile = join(folder, `${name}.mjs`);
    await bundleProgram(join(root, 'scripts', 'eval', `${name}.ts`), outfile);
    await use(await import(pathToFileURL(outfile).href));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
