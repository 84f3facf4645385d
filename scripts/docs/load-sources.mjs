import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { handlebarsPlugin } from '../build/handlebars-plugin.mjs';
import { letterChecksPlugin } from '../build/letter-checks-plugin.mjs';
import { libraryStubs } from '../build/library-stubs.mjs';
import { root } from '../setup/paths.mjs';

/**
 * What modules of the product export, for a page that is written from them.
 *
 * @param {readonly string[]} modules paths below `src/`, without their ending
 * @returns {Promise<any>} all of it together
 * @throws when they do not build
 */
export async function loadSources(modules) {
  const folder = await mkdtemp(join(tmpdir(), 'deorbit-docs-'));
  try {
    const contents = modules.map((module) => `export * from './${module}.ts';`).join('\n');
    await build({
      stdin: { contents, resolveDir: join(root, 'src'), loader: 'ts', sourcefile: 'sources.ts' },
      outdir: folder,
      entryNames: 'sources',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      // What they load on use stays beside: little of it is used here.
      splitting: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'warning',
      mainFields: ['module', 'main'],
      plugins: [handlebarsPlugin(), letterChecksPlugin({ left: true })],
      alias: libraryStubs,
    });
    return await import(pathToFileURL(join(folder, 'sources.mjs')).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
