import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reportOn } from './practices/carried.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/paths.mjs';
import { runMain, showProgress } from './setup/progress.mjs';

await runMain(main);

/**
 * Lists which tests carry each practice that the product is built on. A number counts through a unit test that names it
 * in its title and passes, and through nothing else.
 *
 * @returns {Promise<number>} the exit code: 1 when a test failed or names a practice that there is not
 */
async function main() {
  await ensureDependencies();
  const { runNodeTests } = await import('./test/node-tests.mjs');
  const { buildExtension, buildTests } = await import('../esbuild.mjs');
  const reader = await showProgress('Running the unit tests', async () => {
    // The command line is tested as it is built.
    await Promise.all([buildExtension(), buildTests()]);
    // More patience than `npm test` has: this asks what is carried, not how fast.
    return runNodeTests('unit', { title: 'Unit tests', timeout: 30_000, limit: 900_000 });
  });
  const practices = JSON.parse(await readFile(join(root, 'test', 'practices', 'practices.json'), 'utf8'));
  const { lines, unknown } = reportOn(practices, reader.passed);
  for (const title of unknown) console.log(`No practice has a number that this test names: ${title}`);
  for (const failure of reader.failures) console.log(`Failed, and so carries nothing: ${failure.split('\n')[0]}`);
  console.log(lines.join('\n'));
  return unknown.length || reader.failures.length ? 1 : 0;
}
