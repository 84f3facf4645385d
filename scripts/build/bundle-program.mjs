import { basename, dirname } from 'node:path';
import { build } from 'esbuild';
import { handlebarsPlugin } from './handlebars-plugin.mjs';
import { letterChecksPlugin } from './letter-checks-plugin.mjs';
import { libraryStubs, requireBanner } from './library-stubs.mjs';

/**
 * Bundles a program, or a module that is imported as it is, for Node.js, built as the extension is: what it loads on first
 * use goes into files beside it.
 *
 * @param {string} source its entry, a TypeScript file
 * @param {string} outfile ends with `.mjs`
 * @param {Readonly<Record<string, string>>} [alias] files that are imported in the place of what is named
 * @throws when it does not build
 */
export async function bundleProgram(source, outfile, alias = {}) {
  await build({
    entryPoints: [{ in: source, out: basename(outfile, '.mjs') }],
    outdir: dirname(outfile),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    charset: 'utf8',
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    alias: { ...libraryStubs, ...alias },
    loader: { '.html': 'text' },
    plugins: [handlebarsPlugin(), letterChecksPlugin()],
    banner: { js: requireBanner },
    logLevel: 'warning',
  });
}
