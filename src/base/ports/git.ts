/** What a git command answered. */
export interface GitAnswer {
  /** Its exit code. */
  readonly code: number;
  /** What it wrote to its standard output. */
  readonly output: string;
}

/**
 * Git, as it is installed on the machine. It runs no program that a repository's configuration names, takes no locks and
 * asks for no password. There is no such port where the workspace is not trusted.
 */
export interface Git {
  /**
   * Runs a git command in a folder.
   *
   * @param input what it reads from its standard input
   * @returns its answer, also where it failed; `undefined` when there is no git, it took too long or said too much
   */
  run(folder: string, args: readonly string[], input?: string): Promise<GitAnswer | undefined>;
}
