import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runProgram } from './eval/run-program.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/paths.mjs';
import { runMain } from './setup/progress.mjs';

await runMain(main);

/**
 * Prints how well the project facts do on the labelled projects under `test/projects/`. `--project next-shop` takes one,
 * `--mistakes` lists what was missed and what was found wrongly, `--keep-first` keeps the figures as those of the first run.
 * Those held out are looked at only with `--held-out`: a look after every change would tune on them, too.
 *
 * @returns {Promise<number>}
 */
async function main() {
  await ensureDependencies();
  const { values } = parseArgs({
    options: {
      project: { type: 'string', multiple: true },
      mistakes: { type: 'boolean', default: false },
      'held-out': { type: 'boolean', default: false },
      'keep-first': { type: 'boolean', default: false },
    },
  });
  const wishes = {
    projects: values.project,
    mistakes: values.mistakes,
    heldOut: values['held-out'],
    keepFirst: values['keep-first'],
  };
  await runProgram('facts-program', async (/** @type {typeof import('./eval/facts-program.ts')} */ { evaluate }) => {
    console.log((await evaluate(join(root, 'test', 'projects'), wishes)).join('\n'));
  });
  return 0;
}
