import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import Handlebars from 'handlebars';

/**
 * Lets `import template from './page.hbs'` give the compiled form of a template, which `Handlebars.template()` of
 * `handlebars/runtime` turns into a function, and `import templates from './folder/*.hbs'` those of a folder by their
 * names. The compiler itself stays out of the bundle. `./folder/*.hbs?source` gives their texts instead.
 *
 * @param {{ knownHelpers?: readonly string[] }} [options] helpers that the templates may call beside the built-in ones;
 *   any other name is an error when the extension is built
 * @returns {import('esbuild').Plugin}
 */
export function handlebarsPlugin({ knownHelpers = [] } = {}) {
  return {
    name: 'handlebars',
    setup(build) {
      build.onResolve({ filter: /\/\*\.hbs$/ }, ({ path, resolveDir }) => ({
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
      build.onResolve({ filter: /\/\*\.hbs\?source$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, dirname(path)),
        namespace: 'template-sources',
      }));
      build.onLoad({ filter: /.*/, namespace: 'template-sources' }, async ({ path }) => {
        const files = (await readdir(path)).filter((name) => name.endsWith('.hbs')).sort();
        const texts = await Promise.all(files.map((file) => readFile(join(path, file), 'utf8')));
        const entries = files.map((file, index) => [basename(file, '.hbs'), texts[index]]);
        return { contents: JSON.stringify(Object.fromEntries(entries)), loader: 'json', watchDirs: [path] };
      });
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

const place = /,\s*(?:"loc":)?\{"start":\{"line":\d+,"column":\d+\},"end":\{"line":\d+,"column":\d+\}\s*\}/g;

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
  // Where in the source something stood is a third of what is compiled, and only says so where a template is wrong: the
  // tests render each.
  return `(${String(spec).replace(place, '')})`;
}
