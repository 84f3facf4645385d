import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import Handlebars from 'handlebars';

/**
 * Lets `import template from './page.hbs'` give the text of a template that is well-formed, and
 * `import templates from './folder/*.hbs?all'` those of a folder by their names. The compiler stays out of the bundle.
 *
 * @param {{ knownHelpers?: readonly string[] }} [options] helpers that the templates may call beside the built-in ones;
 *   any other name is an error when the extension is built
 * @returns {import('esbuild').Plugin}
 */
export function handlebarsPlugin({ knownHelpers = [] } = {}) {
  return {
    name: 'handlebars',
    setup(build) {
      build.onResolve({ filter: /\/\*\.hbs\?all$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, dirname(path)),
        namespace: 'templates',
      }));
      build.onLoad({ filter: /.*/, namespace: 'templates' }, async ({ path }) => {
        const files = (await readdir(path)).filter((name) => name.endsWith('.hbs')).sort();
        const names = files.map((file) => basename(file, '.hbs'));
        const imports = files.map((file, index) => `import t${index} from ${JSON.stringify(join(path, file))};`);
        const entries = names.map((name, index) => `${JSON.stringify(name)}: t${index}`);
        const contents = `${imports.join('\n')}\nexport default { ${entries.join(', ')} };\n`;
        return { contents, loader: 'js', resolveDir: path, watchDirs: [path] };
      });
      build.onLoad({ filter: /\.hbs$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        try {
          checkTemplate(source, knownHelpers);
          return { contents: source, loader: 'text' };
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
 * @throws when the template is not well-formed or calls an unknown helper
 */
function checkTemplate(source, knownHelpers) {
  Handlebars.precompile(source, {
    strict: true,
    noEscape: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(knownHelpers.map((name) => [name, true])),
  });
}
