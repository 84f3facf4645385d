import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './setup/paths.mjs';
import { runProgram } from './setup/progress.mjs';

const source = join(root, 'examples', 'sample-workspace');

/**
 * Copies the sample workspace, under git where there is git: the extension keeps records out of a repository, and that
 * is to be seen.
 *
 * @param {string} target the copy's folder
 * @param {{ fresh?: boolean }} [options] `fresh` throws away a copy that is there already
 * @returns {Promise<string>} the copy's folder
 */
export async function copySampleWorkspace(target, { fresh = false } = {}) {
  if (fresh) await rm(target, { recursive: true, force: true });
  if (existsSync(target)) return target;
  await cp(source, target, { recursive: true });
  const git = (/** @type {string[]} */ ...args) => runProgram('git', args, { cwd: target });
  try {
    await git('init', '--quiet', '--initial-branch', 'main');
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
