import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram, SetupError, showProgress } from './progress.mjs';

/** Programs that count as a browser, the best first. */
const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Finds a Chromium-like browser: `CHROME_PATH` first, then the usual places of this system. On Debian as root one is
 * installed when there is none.
 *
 * @returns {Promise<string>} the browser's program
 * @throws {SetupError} when there is none and none may be installed
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && isDebian()) {
    await installChromium();
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new SetupError(
    'No Chrome, Chromium or Edge was found: install one (Debian: apt-get install chromium) or set CHROME_PATH.',
  );
}

/**
 * @returns {string | undefined} a browser on this machine
 * @throws {SetupError} when CHROME_PATH names a file that does not exist
 */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new SetupError(`CHROME_PATH names ${named}, which does not exist.`);
  }
  return browserCandidates().find((candidate) => existsSync(candidate));
}

/** @returns {string[]} where a browser may be on this system */
function browserCandidates() {
  if (process.platform === 'darwin') return macPrograms;
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '');
    return roots.filter(Boolean).flatMap((folder) => windowsPrograms.map((program) => join(folder, program)));
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return linuxNames.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

/** @returns {boolean} whether this is Debian itself: systems made from it ship another kind of Chromium package */
export function isDebian() {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

async function installChromium() {
  console.log('No browser was found. As this is Debian and you are root, its package chromium is installed now.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await showProgress('apt-get update', () => runProgram('apt-get', ['update'], { env }));
  await showProgress('apt-get install chromium (about 400 MB on disk)', () =>
    runProgram('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env }),
  );
}
