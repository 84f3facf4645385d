/** What libraries ask of Node's modules, as far as Deorbit makes them use it. */
const modules = {
  // The reader of CSV asks for it only where it is to read a stream.
  stream: '',
  // The scanner of secrets reads key stores by their name, and is given texts alone.
  'node:fs': 'export default {};',
  // It wants the last part of a file's name.
  'node:path': "export const basename = (path) => path.slice(path.lastIndexOf('/') + 1);\nexport default { basename };",
};

/**
 * Keeps libraries from asking for Node's modules: what they are part of runs in a browser too.
 *
 * @returns {import('esbuild').Plugin}
 */
export function withoutNodePlugin() {
  return {
    name: 'without-node',
    setup(build) {
      build.onResolve({ filter: /^(?:stream|node:fs|node:path)$/ }, ({ path, importer }) =>
        /[\\/]node_modules[\\/]/.test(importer) ? { path, namespace: 'without-node' } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'without-node' }, ({ path }) => ({
        contents: modules[/** @type {keyof typeof modules} */ (path)],
      }));
    },
  };
}
