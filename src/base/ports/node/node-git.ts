import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { isAbsolute } from 'node:path';
import type { Git, GitAnswer } from '../git.ts';

/** How long git may take, in milliseconds. */
const LONGEST_MS = 10_000;
const MOST_OUTPUT_BYTES = 4 * 1024 * 1024;

/** The program that `core.fsmonitor` names, and the hooks, belong to whoever made the repository. */
const NOTHING_OF_THE_REPOSITORYS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/** The git of this machine. */
export class NodeGit implements Git {
  run(folder: string, args: readonly string[], input = ''): Promise<GitAnswer | undefined> {
    // A folder that is not on this machine has a URI instead of a path.
    if (!isAbsolute(folder)) return Promise.resolve(undefined);
    const all = [...NOTHING_OF_THE_REPOSITORYS, '--no-optional-locks', '-C', folder, ...args];
    // Windows looks for a program in the working folder first, where a repository could have put one of that name.
    const options = { cwd: homedir(), env: ownEnvironment(), timeout: LONGEST_MS, maxBuffer: MOST_OUTPUT_BYTES };
    return new Promise((resolve) => {
      const child = execFile('git', all, { ...options, windowsHide: true }, (error, output) => {
        if (!error) return resolve({ code: 0, output });
        const answered = typeof error.code === 'number' && !error.killed;
        resolve(answered ? { code: Number(error.code), output } : undefined);
      });
      // Git may have ended before it read everything; its exit code says so.
      child.stdin?.on('error', () => {}).end(input);
    });
  }
}

/** Without the variables that point git at another repository than the folder's; a program started by git has them. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name) || /^GIT_CONFIG_/i.test(name));
  return { ...Object.fromEntries(entries), GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
}
