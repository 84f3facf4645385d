import { defaultsOf, shareOf, tableOf } from './branches/table.mjs';
import { runMain } from './setup/progress.mjs';
import { leastBranches, readLastCoverage } from './test/coverage.mjs';

await runMain(main);

/**
 * Prints which branches of the core the last run of all unit tests did not take.
 *
 * @returns {Promise<number>} the exit code
 */
async function main() {
  const files = await readLastCoverage();
  for (const line of tableOf(files)) console.log(line);
  const { all, taken, percent } = shareOf(files);
  const defaults = defaultsOf(files);
  console.log(
    `\nDefaults of an index, which are not counted: ${defaults.all}, ${defaults.all - defaults.taken} not taken.`,
  );
  console.log(
    `${percent.toFixed(2)} % of ${all} branches taken, ${all - taken} not; at least ${leastBranches} % are to be.`,
  );
  return percent < leastBranches ? 1 : 0;
}
