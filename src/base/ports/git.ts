/** What a git command answered. */
export interface GitAnswer {
  /** Its exit code; 0 where it was ended because it had said enough. */
  readonly code: number;
  /** What it wrote to its standard output. */
  readonly output: string;
  /** What it wrote to its standard error, in English. */
  readonly complaint?: string;
  /** Whether it had more to say than was asked for. */
  readonly cut?: boolean;
}

/** How far a git command may go. */
export interface GitLimits {
  /** Ends it when nobody waits any more; the answer is `undefined` then. */
  readonly signal?: AbortSignal;
  /** Bytes of output after which it is ended; its answer is then what it had said, `cut`. */
  readonly enough?: number;
}

/**
 * Git, as it is installed on the machine. It runs no program that a repository's configuration names, reaches no network,
 * takes no locks and asks for no password. Filters of contents are no part of that promise: who runs a command that
 * compares contents turns them off; see `src/project/git/dirty-tree.ts`. There is no such port where the workspace is not
 * trusted.
 */
export interface Git {
  /**
   * Runs a git command in a folder.
   *
   * @param input what it reads from its standard input
   * @returns its answer, also where it failed; `undefined` when there is no git, it took too long or said too much
   */
  run(folder: string, args: readonly string[], input?: string, limits?: GitLimits): Promise<GitAnswer | undefined>;
}
