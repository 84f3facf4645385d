import { spawn } from 'node:child_process';
import { runProgram, SetupError, showProgress } from '../setup/progress.mjs';

/**
 * Opens an address in the person's browser where there is a screen; does nothing where there is none.
 *
 * @param {string} address
 */
export function openInBrowser(address) {
  const opener = browserOpener();
  if (!opener) return;
  const child = spawn(opener.command, [...opener.args, address], { stdio: 'ignore', detached: true });
  // The address is printed already: a machine without an opener is not a failure.
  child.on('error', () => {});
  child.unref();
}

/** @returns {{ command: string, args: readonly string[] } | undefined} */
function browserOpener() {
  if (process.platform === 'darwin') return { command: 'open', args: [] };
  if (process.platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler'] };
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? { command: 'xdg-open', args: [] } : undefined;
}

/**
 * Installs the package into the VS Code that is installed on this machine and opens a folder there.
 *
 * @param {string} vsix
 * @param {string} folder
 * @throws {SetupError} when there is no `code` command or it fails
 */
export async function openInDesktop(vsix, folder) {
  await runCode(['--version']).catch(() => {
    throw new SetupError(
      'There is no "code" command: install VS Code and its shell command, or leave --desktop out to use the browser.',
    );
  });
  await showProgress('Installing the extension into your VS Code', () =>
    runCode(['--install-extension', vsix, '--force']),
  );
  await runCode([folder]);
  console.log(`Your VS Code shows ${folder}.`);
}

/** @param {readonly string[]} args */
function runCode(args) {
  if (process.platform !== 'win32') return runProgram('code', args);
  // On Windows `code` is a script that only a shell can start.
  return runProgram(
    'code',
    args.map((argument) => `"${argument}"`),
    { shell: true },
  );
}
