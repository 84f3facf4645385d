import { existsSync } from 'node:fs';
import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runModule } from './build/run-module.mjs';
import { root } from './setup/paths.mjs';
import { runProgram } from './setup/progress.mjs';

/**
 * Copies the sample workspace as *Open Sample* does, and puts it under git where there is git: the extension keeps records
 * out of a repository, and that is to be seen.
 *
 * @param {string} target the copy's folder
 * @param {{ fresh?: boolean, today?: string }} [options] `fresh` throws away a copy that is there already; `today`, as
 *   `YYYY-MM-DD`, stands in for the day that it is
 * @returns {Promise<string>} the copy's folder
 */
export async function copySampleWorkspace(target, { fresh = false, today } = {}) {
  if (fresh) await rm(target, { recursive: true, force: true });
  if (existsSync(target)) return target;
  await runModule(
    join(root, 'scripts', 'build', 'sample-program.ts'),
    (/** @type {typeof import('./build/sample-program.ts')} */ { copySampleOnDisk }) =>
      copySampleOnDisk(join(root, 'examples', 'sample-workspace'), target, today),
  );
  const git = (/** @type {string[]} */ ...args) => runProgram('git', args, { cwd: target });
  try {
    await git('init', '--quiet', '--initial-branch', 'main');
    await appendFile(join(target, '.git', 'info', 'exclude'), '/.clients\n');
    await git('add', '.');
    const author = ['-c', 'user.name=Sample', '-c', 'user.email=sample@example.com', '-c', 'commit.gpgsign=false'];
    await git(...author, 'commit', '--quiet', '--message', 'Begin the website');
  } catch (error) {
    console.log(
      `The sample workspace is not under git: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
    );
  }
  return target;
}
