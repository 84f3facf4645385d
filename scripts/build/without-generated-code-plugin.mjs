import { readFile } from 'node:fs/promises';

/** How libraries make code out of a text, and what stands there instead. */
const replacements = /** @type {const} */ ([
  // The secret scanner's ask for the global object so, in case it has no name: it has one in everything that runs this.
  [/\bFunction\((["'])return this\1\)\(\)/g, 'globalThis'],
  // Zod tries whether it may, and reads the values itself where it may not.
  [/\bconst F = Function;/g, 'const F = undefined;'],
]);

/**
 * Keeps libraries from making code out of texts: no bundle may but that of the template compiler.
 *
 * @returns {import('esbuild').Plugin}
 */
export function withoutGeneratedCodePlugin() {
  return {
    name: 'without-generated-code',
    setup(build) {
      build.onLoad({ filter: /[\\/](?:@secretlint|zod)[\\/].*\.js$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const contents = replacements.reduce((text, [code, instead]) => text.replace(code, instead), source);
        return contents === source ? undefined : { contents, loader: 'js' };
      });
    },
  };
}
