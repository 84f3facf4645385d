import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Packs the texts of the interface: those of another language stand in the order of the English ones, whose names they
 * share. A test holds the languages to the same names.
 *
 * @returns {import('esbuild').Plugin}
 */
export function interfaceTextsPlugin() {
  return {
    name: 'interface-texts',
    setup(build) {
      build.onLoad({ filter: /[\\/]l10n[\\/]\w+\.json$/ }, async ({ path }) => {
        const texts = JSON.parse(await readFile(path, 'utf8'));
        if (basename(path) === 'en.json') return { contents: `export default ${JSON.stringify(texts)};`, loader: 'js' };
        const english = JSON.parse(await readFile(join(dirname(path), 'en.json'), 'utf8'));
        const values = Object.keys(english).map((name) => texts[name] ?? null);
        return {
          contents:
            `import english from './en.json';\nconst texts = ${JSON.stringify(values)};\n` +
            'export default Object.fromEntries(Object.keys(english).flatMap((name, at) => (texts[at] ? [[name, texts[at]]] : [])));',
          loader: 'js',
          resolveDir: dirname(path),
        };
      });
    },
  };
}
