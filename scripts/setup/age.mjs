import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isDebian } from './browser.mjs';
import { runProgram, SetupError, showProgress } from './progress.mjs';

/** What the tests run: the program that sealed files are made for, and the one that makes its keys. */
const programs = ['age', 'age-keygen'];

/**
 * Makes sure that `age` is there, against which the tests of sealed files are held. On Debian as root it is installed when
 * it is missing.
 *
 * @throws {SetupError} when it is missing and may not be installed
 */
export async function ensureAge() {
  if (hasAge()) return;
  if (process.getuid?.() === 0 && isDebian()) {
    console.log('The program age was not found. As this is Debian and you are root, its package age is installed now.');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await showProgress('apt-get update', () => runProgram('apt-get', ['update'], { env }));
    await showProgress('apt-get install age (about 7 MB on disk)', () =>
      runProgram('apt-get', ['install', '-y', '--no-install-recommends', 'age'], { env }),
    );
    if (hasAge()) return;
  }
  throw new SetupError(
    'The tests of sealed files need the program age: install it (Debian: apt-get install age; macOS: brew install age).',
  );
}

/** @returns {boolean} whether both programs are on the path */
function hasAge() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return programs.every((program) =>
    folders.some((folder) => ['', '.exe'].some((end) => existsSync(join(folder, program + end)))),
  );
}
