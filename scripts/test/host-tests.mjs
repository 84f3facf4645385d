import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { root, testRoot } from '../setup/paths.mjs';
import { ensureVsCode } from '../setup/vscode.mjs';
import { openPage, requestsOutside } from '../workbench/browser-page.mjs';
import { assertNothingLeft } from '../workbench/outside.mjs';
import { guardFolder, removeFolder } from '../workbench/processes.mjs';
import { startServer } from '../workbench/server.mjs';
import { storageOf, tracesIn } from '../workbench/traces.mjs';
import { RunReader } from './events.mjs';

/** How long a whole suite may take in one host, its start included. */
const limit = 400_000;

/**
 * Runs the host tests against the checkout's extension in the extension host of a real VS Code.
 *
 * @param {string} version of VS Code
 * @param {{ grep?: string | undefined }} [options]
 * @returns {Promise<RunReader>} what was read; `finish()` tells the result
 */
export async function runHostTests(version, { grep } = {}) {
  const reader = new RunReader(`Host tests on VS Code ${version}`);
  const workspace = await mkdtemp(join(tmpdir(), 'deorbit-workspace-'));
  guardFolder(workspace);
  await cp(join(root, 'test', 'fixtures', 'workspace'), workspace, { recursive: true });
  const env = { DEORBIT_TEST_GREP: grep ?? '' };
  // The built-in git extension shares the host, and stumbles over repositories that tests make and remove.
  const settings = { 'git.enabled': false };
  const server = await startServer(await ensureVsCode(version), { driver: true, watched: true, env, settings });
  const page = await openPage();
  try {
    const code = await runSuite(page, server, workspace, reader);
    if (code !== 0 && reader.failures.length === 0)
      reader.fail(`The extension host ended the suite with code ${code}.`);
    const traces = await tracesIn([server.userData, workspace], { storage: await storageOf(page) });
    if (traces.length > 0) reader.fail(`Left behind: ${traces.join(', ')}`);
    assertNothingLeft([...requestsOutside(page), ...(await server.attempts())]);
  } catch (error) {
    const picture = join(testRoot, `host-${version}.png`);
    await page.screenshot({ path: picture }).catch(() => {});
    reader.read(server.logTail().replace(/^.*(spdlog|bindings file).*\n|^\s+at .*\n/gm, ''));
    reader.fail(`${error instanceof Error ? error.message : error}\nA picture of the window: ${picture}`);
  } finally {
    await page.context().close();
    await server.stop();
    removeFolder(workspace);
  }
  return reader;
}

/**
 * Opens the window that runs the suite and waits for its end.
 *
 * @param {import('playwright-core').Page} page
 * @param {import('../workbench/server.mjs').Server} server
 * @param {string} workspace
 * @param {RunReader} reader
 * @returns {Promise<number>} the suite's exit code
 * @throws when the window or the server ends first, or when it takes too long
 */
async function runSuite(page, server, workspace, reader) {
  /** @type {Promise<number>} */
  const exit = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
    reader.read(withoutHostNoise(format(...args)));
  });
  await page.goto(
    server.address(workspace, [
      ['extensionDevelopmentPath', server.remotePath(root)],
      ['extensionTestsPath', server.remotePath(join(root, '.out', 'host', 'suite.cjs'))],
      ['skipWelcome', 'true'],
    ]),
  );
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const broken = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The suite did not end within ${limit / 1000} s.`)), limit);
    page.once('crash', () => reject(new Error('The window crashed.')));
    server.ended.then(() => reject(new Error('The server ended before the suite did.')));
  });
  broken.catch(() => {});
  return Promise.race([exit, broken]).finally(() => clearTimeout(timer));
}

/**
 * A bare server complains at length that its native add-ons are missing and that no marketplace answers: that would push
 * out of the log what matters.
 *
 * @param {string} text what the host wrote
 * @returns {string} the same without such complaints, and without the frames of VS Code's own code
 */
function withoutHostNoise(text) {
  if (/spdlog|native-watchdog|open-vsx\.org|^\[lifecycle\]/.test(text)) return '';
  return text
    .split('\n')
    .filter((line) => !/^\s+at .*(extensionHostProcess|workbench)\.js/.test(line))
    .join('\n');
}
