import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { root } from '../setup/paths.mjs';

const source = join(root, 'src');

/**
 * What one command after the other needs: small files, which weigh more apart than they do in one. What every window with
 * clients reads is no part of it, nor is what knows projects: a first click would wait for that too.
 */
const together = /^(?:editor(?!\/client-workings\.ts)|actions|project(?!\/(?:facts|walk)\/)|documents\/exports)\//;

const lazyImport = /(?<!typeof )\bimport\('(\.[^']+\.ts)'\)/g;

/**
 * Lets what the commands load on first use be one file: hundreds of small ones would be twice as large in a package, and
 * are read one by one where a browser has to fetch them.
 *
 * @returns {import('esbuild').Plugin}
 */
export function loadedTogetherPlugin() {
  return {
    name: 'loaded-together',
    setup(build) {
      /** @type {string[]} */
      let members = [];
      build.onStart(async () => {
        members = await findMembers();
      });
      build.onResolve({ filter: /^deorbit:commands$/ }, ({ path }) => ({ path, namespace: 'loaded-together' }));
      build.onLoad({ filter: /.*/, namespace: 'loaded-together' }, () => ({
        contents: members.map((file, at) => `export * as m${at} from ${JSON.stringify(file)};`).join('\n'),
        resolveDir: source,
      }));
      build.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        const contents = text.replace(lazyImport, (whole, name) => {
          const at = members.indexOf(join(dirname(path), name));
          return at < 0 ? whole : `import('deorbit:commands').then(({ m${at} }) => m${at})`;
        });
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** @returns {Promise<string[]>} the files, sorted, that are loaded on first use and belong together */
async function findMembers() {
  const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const lazy = await Promise.all(files.filter((file) => !/^(?:cli|webview)\b/.test(file)).map(lazilyImported));
  return [...new Set(lazy.flat())].filter((file) => together.test(relative(source, file).replaceAll('\\', '/'))).sort();
}

/**
 * @param {string} file from the source folder
 * @returns {Promise<string[]>} the files it loads on first use
 */
async function lazilyImported(file) {
  const text = await readFile(join(source, file), 'utf8');
  return [...text.matchAll(lazyImport)].map(([, name = '']) => join(source, dirname(file), name));
}
