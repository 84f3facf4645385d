import type { Git, GitAnswer, GitLimits } from '../../base/ports/git.ts';
import type { NotRead, NotReadReason, ProjectFact } from '../facts/project-fact.ts';

/** What one part of the reading found, and what it did not look at. */
export interface GitPart {
  readonly facts: readonly ProjectFact[];
  readonly notRead: readonly NotRead[];
}

/** The place that stands for a repository's own data in what was not read. */
export const GIT_DATA = '.git';

/** A repository that git is willing to read. */
export interface Repository {
  /** Where the folder that was asked for lies in it: with a slash at its end, empty at the top. */
  readonly prefix: string;
  /** Without files beside it. */
  readonly bare: boolean;
  /** Only a part of its history is there. */
  readonly shallow: boolean;
  /** The commit that is checked out; nothing where there is none yet. */
  readonly commit: string | undefined;
  /** The branch that is checked out; nothing where it is a commit of none. */
  readonly branch: string | undefined;
  /** Whether git left a command without an answer since. */
  fellSilent(): boolean;
  /** Runs a git command in the folder that was asked for. */
  run(args: readonly string[], input?: string, limits?: Pick<GitLimits, 'enough'>): Promise<GitAnswer | undefined>;
}

/** Opens the repository around a folder, or says why that cannot be. */
export async function openRepository(
  git: Git,
  root: string,
  signal?: AbortSignal,
): Promise<Repository | NotReadReason> {
  let silent = false;
  const run: Repository['run'] = async (args, input, limits) => {
    const answer = await git.run(root, args, input, { ...limits, ...(signal && { signal }) });
    silent ||= answer === undefined && !signal?.aborted;
    return answer;
  };
  const [answer, head, branch] = await Promise.all([
    run(['rev-parse', '--is-bare-repository', '--is-shallow-repository', '--show-prefix']),
    run(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']),
    run(['symbolic-ref', '--quiet', 'HEAD']),
  ]);
  if (!answer) return signal?.aborted ? 'cancelled' : 'git-silent';
  if (answer.code !== 0) return refusalIn(answer.complaint ?? '');
  const [bare, shallow, prefix = ''] = answer.output.split(/\r?\n/);
  return {
    prefix,
    bare: bare === 'true',
    shallow: shallow === 'true',
    commit: outputOf(head),
    branch: outputOf(branch)?.replace('refs/heads/', ''),
    fellSilent: () => silent,
    run,
  };
}

/** `unsafe repository` is what git before 2.36 said. */
function refusalIn(complaint: string): NotReadReason {
  if (/dubious ownership|unsafe repository/.test(complaint)) return 'git-refused';
  return /not a git repository/i.test(complaint) ? 'no-git' : 'broken';
}

/** What a command that succeeded wrote, without the end of the line; nothing where it failed. */
export function outputOf(answer: GitAnswer | undefined): string | undefined {
  return answer?.code === 0 ? answer.output.trimEnd() : undefined;
}

/** The parts between NUL bytes of what a command wrote; the last may not be whole where the answer is cut. */
export function partsOf(answer: GitAnswer | undefined): readonly string[] {
  if (answer?.code !== 0) return [];
  const parts = answer.output.split('\0');
  parts.pop();
  return parts;
}
