import { join } from 'node:path';
import { runModule } from '../build/run-module.mjs';
import { root } from '../setup/paths.mjs';

/**
 * Bundles a program of this folder as the extension is built, and hands it over.
 *
 * @template Program what it exports
 * @param {string} name without its ending
 * @param {(program: Program) => Promise<void>} use
 */
export function runProgram(name, use) {
  return runModule(join(root, 'scripts', 'eval', `${name}.ts`), use);
}
