import { type ExecFileException, execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute } from 'node:path';
import type { Git, GitAnswer, GitLimits } from '../git.ts';

/** How long git may take, in milliseconds. */
const LONGEST_MS = 10_000;
const MOST_OUTPUT_BYTES = 4 * 1024 * 1024;
const LONGEST_COMPLAINT = 2000;

/** The program that `core.fsmonitor` names, the hooks and the checker of signatures belong to whoever made the repository. */
const NOTHING_OF_THE_REPOSITORYS = [
  ...['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'log.showSignature=false'],
  ...['--no-pager', '--no-optional-locks'],
];

/**
 * A clone that left objects out fetches them on demand, with the programs that its configuration names. No protocol is
 * called `none`; git before 2.45 knows only that way to forbid it.
 */
const NO_NETWORK = { GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1' };

/** The git of this machine. */
export class NodeGit implements Git {
  run(folder: string, args: readonly string[], input = '', limits: GitLimits = {}): Promise<GitAnswer | undefined> {
    // A folder that is not on this machine has a URI instead of a path.
    if (!isAbsolute(folder) || limits.signal?.aborted) return Promise.resolve(undefined);
    const all = [...NOTHING_OF_THE_REPOSITORYS, '-C', folder, ...args];
    const { signal, enough } = limits;
    const bounds = { timeout: LONGEST_MS, maxBuffer: enough ?? MOST_OUTPUT_BYTES, ...(signal && { signal }) };
    const options = { cwd: safeFolder(), env: ownEnvironment(), windowsHide: true, ...bounds };
    return new Promise((resolve) => {
      const child = execFile('git', all, options, (error, output, complaint) => {
        const said = { output, ...(complaint && { complaint: complaint.slice(0, LONGEST_COMPLAINT) }) };
        resolve(answerOf(error, said, enough !== undefined));
      });
      // Git may have ended before it read everything; its exit code says so.
      child.stdin?.on('error', () => {}).end(input);
    });
  }
}

function answerOf(
  error: ExecFileException | null,
  said: { readonly output: string; readonly complaint?: string },
  mayBeCut: boolean,
): GitAnswer | undefined {
  if (!error) return { code: 0, ...said };
  // Typed as the exit code, which it is only where git ended by itself.
  const code: unknown = error.code;
  if (mayBeCut && code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return { code: 0, ...said, cut: true };
  return typeof code === 'number' && !error.killed ? { code, ...said } : undefined;
}

/** Windows looks for a program in the working folder first, where a repository could have put one of that name. */
function safeFolder(): string {
  const home = homedir();
  return existsSync(home) ? home : dirname(process.execPath);
}

/** Without the variables that point git at another repository than the folder's; a program started by git has them. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name) || /^GIT_CONFIG_/i.test(name));
  return { ...Object.fromEntries(entries), ...NO_NETWORK, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
}
