import { root } from '../setup/paths.mjs';

const again = /^@noble\/(?:curves|hashes)\//;

/**
 * Lets the libraries of encryption share one copy of what they stand on: npm installs an older one beside it, because one of
 * them names its version exactly. The tests seal and open with every kind of key.
 *
 * @returns {import('esbuild').Plugin}
 */
export function oneOfEachPlugin() {
  return {
    name: 'one-of-each',
    setup(build) {
      build.onResolve({ filter: again }, ({ path, importer, kind, pluginData }) =>
        pluginData === again || !importer.includes('post-quantum')
          ? undefined
          : build.resolve(path, { resolveDir: root, kind, pluginData: again }),
      );
    },
  };
}
