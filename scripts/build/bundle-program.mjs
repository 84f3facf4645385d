import { build } from 'esbuild';
import { libraryStubs, requireBanner } from './library-stubs.mjs';

/**
 * Bundles a program, or a module that is imported as it is, into one file for Node.js, built as the extension is.
 *
 * @param {string} source its entry, a TypeScript file
 * @param {string} outfile
 * @throws when it does not build
 */
export async function bundleProgram(source, outfile) {
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    alias: libraryStubs,
    banner: { js: requireBanner },
    logLevel: 'warning',
  });
}
