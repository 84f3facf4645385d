import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = findRoot(dirname(fileURLToPath(import.meta.url)));

/** Everything the scripts fetch or make for running a real VS Code; ignored by git. */
export const testRoot = join(root, '.vscode-test');

/** The packaged extension. */
export const vsixFile = join(testRoot, 'deorbit.vsix');

/** The newest VS Code the extension is tested on, and the one the demo shows. */
export const newestVsCode = '1.139.1';

/** The oldest VS Code the extension supports. */
export const oldestVsCode = '1.100.3';

/**
 * Looks upwards, because this module is also bundled into the tests, which lie deeper than it does.
 *
 * @param {string} directory
 * @returns {string} the nearest folder that holds a package.json
 */
function findRoot(directory) {
  return existsSync(join(directory, 'package.json')) ? directory : findRoot(dirname(directory));
}
