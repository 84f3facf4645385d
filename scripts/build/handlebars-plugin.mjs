import { readFile } from 'node:fs/promises';
import Handlebars from 'handlebars';

/**
 * Lets `import template from './page.hbs'` give the compiled form of a template, which `Handlebars.template()` of
 * `handlebars/runtime` turns into a function. The compiler itself stays out of the bundle.
 *
 * @param {{ knownHelpers?: readonly string[] }} [options] helpers that the templates may call beside the built-in ones;
 *   any other name is an error when the extension is built
 * @returns {import('esbuild').Plugin}
 */
export function handlebarsPlugin({ knownHelpers = [] } = {}) {
  return {
    name: 'handlebars',
    setup(build) {
      build.onLoad({ filter: /\.hbs$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        try {
          return { contents: `export default ${compileTemplate(source, knownHelpers)};\n`, loader: 'js' };
        } catch (error) {
          return {
            errors: [{ text: error instanceof Error ? error.message : String(error), location: { file: path } }],
          };
        }
      });
    },
  };
}

/**
 * @param {string} source
 * @param {readonly string[]} knownHelpers
 * @returns {string} a JavaScript expression: the compiled template
 * @throws when the template is not well-formed or calls an unknown helper
 */
function compileTemplate(source, knownHelpers) {
  const spec = Handlebars.precompile(source, {
    strict: true,
    noEscape: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(knownHelpers.map((name) => [name, true])),
  });
  return `(${String(spec)})`;
}
