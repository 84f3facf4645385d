import { existsSync } from 'node:fs';
import { appendFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './setup/paths.mjs';
import { runProgram } from './setup/progress.mjs';

const source = join(root, 'examples', 'sample-workspace');

/** The day the sample's records were written for; in a copy their dates keep their distance from today. */
const writtenFor = Date.UTC(2026, 10, 21);
const day = 24 * 60 * 60 * 1000;

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
  await bringDatesUpToToday(join(target, '.clients'));
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

/** @param {string} folder the copy's records */
async function bringDatesUpToToday(folder) {
  const now = new Date();
  const passed = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - writtenFor;
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const text = await readFile(file, 'utf8');
    const moved = text.replace(/(?<=")\d{4}-\d{2}-\d{2}(?=")/g, (date) => {
      const shifted = new Date(Date.parse(date) + Math.round(passed / day) * day);
      return shifted.toISOString().slice(0, 10);
    });
    await writeFile(file, moved);
  }
}
