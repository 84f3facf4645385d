import type { Files } from '../base/ports/files.ts';
import type { Git } from '../base/ports/git.ts';

/** Records that a repository tracks. */
export interface TrackedRecords {
  /** The records folder. */
  readonly folder: string;
  /** How many of its files are tracked. */
  readonly count: number;
  /** Whether a commit holds them: then they stay in the history, whatever is done now. */
  readonly committed: boolean;
  /** The remote branches that hold such a commit, as far as this repository has seen them last. */
  readonly remotes: readonly string[];
}

/**
 * The records of a folder that git tracks; `undefined` where there are none, where git does not say, and where the folder
 * is a repository itself: that is the person's own. One that only happens to hold nothing else yet may be a client's.
 */
export async function trackedRecords(git: Git, files: Files, folder: string): Promise<TrackedRecords | undefined> {
  const above = files.parent(folder);
  const name = files.baseName(folder);
  const inFolder = await namesOf(git, above, ['ls-files', '-z', '--', name]);
  if (inFolder.length === 0 || (await isRepository(git, folder))) return undefined;
  const oldest = (await linesOf(git, above, ['log', '--all', '--diff-filter=A', '--format=%H', '--', name])).at(-1);
  const remotes =
    oldest === undefined
      ? []
      : await linesOf(git, above, ['branch', '-r', '--contains', oldest, '--format=%(refname:short)']);
  return { folder, count: inFolder.length, committed: oldest !== undefined, remotes };
}

/**
 * Takes a folder out of what git tracks; its files stay where they are, and commits that hold them stay as they are.
 *
 * @returns whether git did it
 */
export async function untrack(git: Git, files: Files, folder: string): Promise<boolean> {
  const args = ['rm', '-r', '-q', '--cached', '--', files.baseName(folder)];
  return (await git.run(files.parent(folder), args))?.code === 0;
}

async function isRepository(git: Git, folder: string): Promise<boolean> {
  const wayUp = await git.run(folder, ['rev-parse', '--show-cdup']);
  return wayUp?.code === 0 && wayUp.output.trim() === '';
}

async function namesOf(git: Git, folder: string, args: readonly string[]): Promise<readonly string[]> {
  return (await outputOf(git, folder, args)).split('\0').filter((name) => name !== '');
}

async function linesOf(git: Git, folder: string, args: readonly string[]): Promise<readonly string[]> {
  return (await outputOf(git, folder, args)).split(/\r?\n/).filter((line) => line !== '');
}

async function outputOf(git: Git, folder: string, args: readonly string[]): Promise<string> {
  const answer = await git.run(folder, args);
  return answer?.code === 0 ? answer.output : '';
}
