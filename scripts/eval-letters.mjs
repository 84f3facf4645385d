import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runProgram } from './eval/run-program.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/paths.mjs';
import { runMain } from './setup/progress.mjs';

await runMain(main);

/**
 * Prints how well the letter checks do on the labelled letters under `test/letters/`. `--lang ru` takes one language,
 * `--mistakes` lists what was missed and what was found wrongly, `--keep-first` keeps the figures as those of the first run.
 * Those held out are looked at only with `--held-out`: a look after every change would tune on them, too.
 *
 * @returns {Promise<number>}
 */
async function main() {
  await ensureDependencies();
  const { values } = parseArgs({
    options: {
      lang: { type: 'string', multiple: true },
      mistakes: { type: 'boolean', default: false },
      'held-out': { type: 'boolean', default: false },
      'keep-first': { type: 'boolean', default: false },
    },
  });
  const languages = /** @type {import('../src/relationship/client/identity.ts').Language[]} */ (
    values.lang ?? ['en', 'fr', 'ru', 'vi']
  );
  const wishes = {
    languages,
    mistakes: values.mistakes,
    heldOut: values['held-out'],
    keepFirst: values['keep-first'],
  };
  await runProgram('letters', async (/** @type {typeof import('./eval/letters.ts')} */ { evaluateLetters }) => {
    console.log((await evaluateLetters(join(root, 'test', 'letters'), wishes)).join('\n'));
  });
  return 0;
}
