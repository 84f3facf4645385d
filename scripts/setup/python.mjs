import { isDebian } from './browser.mjs';
import { runProgram, SetupError, showProgress } from './progress.mjs';

/**
 * Sees to it that there is a Python, whose own library reads back the mails that tests write. On Debian as root one is
 * installed when there is none.
 *
 * @throws {SetupError} when there is none and none may be installed
 */
export async function ensurePython() {
  if (await isThere()) return;
  if (process.getuid?.() === 0 && isDebian()) {
    console.log('No Python was found. As this is Debian and you are root, its package python3 is installed now.');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await showProgress('apt-get update', () => runProgram('apt-get', ['update'], { env }));
    await showProgress('apt-get install python3 (about 30 MB on disk)', () =>
      runProgram('apt-get', ['install', '-y', '--no-install-recommends', 'python3'], { env }),
    );
    if (await isThere()) return;
  }
  throw new SetupError('No python3 was found: install it (Debian: apt-get install python3).');
}

/** @returns {Promise<boolean>} */
function isThere() {
  return runProgram('python3', ['-c', 'import email.policy']).then(
    () => true,
    () => false,
  );
}
