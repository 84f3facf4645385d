import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What only the command line says, which brings its own texts along. */
const elsewhere = /^cli\./;

/**
 * Packs the texts of the interface: those of another language stand in the order of the English ones, whose names they
 * share. A test holds the languages to the same names, and another one the extension to what it has.
 *
 * @returns {import('esbuild').Plugin}
 */
export function interfaceTextsPlugin() {
  return {
    name: 'interface-texts',
    setup(build) {
      build.onLoad({ filter: /[\\/]l10n[\\/]\w+\.json$/ }, async ({ path }) => {
        const texts = await readTexts(path);
        if (basename(path) === 'en.json') return { contents: `export default ${parsed(texts)};`, loader: 'js' };
        const english = await readTexts(join(dirname(path), 'en.json'));
        const values = Object.keys(english).map((name) => texts[name] ?? null);
        return {
          contents:
            `import english from './en.json';\nconst texts = ${parsed(values)};\n` +
            'export default Object.fromEntries(Object.keys(english).flatMap((name, at) => (texts[at] ? [[name, texts[at]]] : [])));',
          loader: 'js',
          resolveDir: dirname(path),
        };
      });
    },
  };
}

/**
 * @param {unknown} value
 * @returns {string} code for it: a value of this size is read from JSON in half the time that a literal takes
 */
function parsed(value) {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

/**
 * @param {string} path
 * @returns {Promise<Record<string, unknown>>} the texts that the extension may say, by their names
 */
async function readTexts(path) {
  const texts = Object.entries(JSON.parse(await readFile(path, 'utf8')));
  return Object.fromEntries(texts.filter(([name]) => !elsewhere.test(name)));
}
