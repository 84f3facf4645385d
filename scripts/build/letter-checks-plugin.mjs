import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../setup/paths.mjs';

const languages = /** @type {const} */ ({ en: 'english', fr: 'french', ru: 'russian', vi: 'vietnamese' });

/**
 * Lets `import language from 'letter-checks/en'` give the phrases of the letter checks put together, so that nobody waits
 * for that at the first letter.
 *
 * @param {{ left?: boolean }} [options] `left`: gives no more than a name for them, another one for others, and the phrases
 *   are put together where they are used
 * @returns {import('esbuild').Plugin}
 */
export function letterChecksPlugin({ left = false } = {}) {
  return {
    name: 'letter-checks',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^letter-checks\// }, ({ path }) => ({
        path: path.slice('letter-checks/'.length),
        namespace: 'letter-checks',
      }));
      onLoad({ filter: /.*/, namespace: 'letter-checks' }, async ({ path }) => {
        const json = await packedOnce(/** @type {keyof typeof languages} */ (path));
        const name = createHash('sha256').update(json).digest('hex').slice(0, 16);
        if (left) return { contents: `export default ${JSON.stringify(name)};`, loader: 'js' };
        // Read from a string, a large value is ready faster than from code.
        return { contents: `export default JSON.parse(${JSON.stringify(json)});`, loader: 'js' };
      });
    },
  };
}

/** @type {Map<string, Promise<string>>} */
const known = new Map();

/** @param {keyof typeof languages} language */
function packedOnce(language) {
  const json = known.get(language) ?? packed(language).then((result) => JSON.stringify(result));
  known.set(language, json);
  return json;
}

/** @param {keyof typeof languages} language */
async function packed(language) {
  const checks = './src/documents/checks';
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents:
        `import { ${languages[language]} as data } from '${checks}/languages/${languages[language]}.ts';\n` +
        `import { compileParts } from '${checks}/compiled-language.ts';\n` +
        `import { packLanguage } from '${checks}/languages/packed-language.ts';\n` +
        'export default packLanguage(compileParts(data));\n',
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'warning',
    outfile: join(root, 'packed.mjs'),
  });
  const [{ text } = { text: '' }] = outputFiles;
  const { default: result } = await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
  return result;
}
