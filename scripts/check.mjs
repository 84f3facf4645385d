import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { steps } from './check/steps.mjs';
import { copySampleWorkspace } from './sample-workspace.mjs';
import { root, testRoot } from './setup/paths.mjs';
import { formatSeconds } from './setup/progress.mjs';
import { closeBrowser } from './workbench/browser-page.mjs';
import { openWorkbench } from './workbench/driver.mjs';
import { guardFolder, removeFolder } from './workbench/processes.mjs';

/** Where the pictures go. */
const pictures = join(testRoot, 'check');

/**
 * Goes through the main job in a headless browser, on a throw-away copy of the sample workspace; prints a line a step and
 * leaves a picture of each.
 *
 * @param {string} vsix the package to install
 * @returns {Promise<number>} 0 when every step worked, otherwise 1
 */
export async function runCheck(vsix) {
  await rm(pictures, { recursive: true, force: true });
  const base = await mkdtemp(join(tmpdir(), 'deorbit-check-'));
  guardFolder(base);
  const started = Date.now();
  const folder = await copySampleWorkspace(join(base, 'sample'));
  const window = await openWorkbench({ folder, vsix });
  console.log(`\nVS Code is open: ${formatSeconds(Date.now() - started)}`);
  try {
    const failed = await runSteps(window);
    console.log(failed ? 'The check failed.' : `The check passed in ${formatSeconds(Date.now() - started)}.`);
    return failed ? 1 : 0;
  } finally {
    await window.close();
    await closeBrowser();
    removeFolder(base);
  }
}

/**
 * @param {import('./workbench/driver.mjs').Workbench} window
 * @returns {Promise<boolean>} whether a step failed; none is tried after it
 */
async function runSteps(window) {
  for (const [index, step] of steps.entries()) {
    const number = String(index + 1).padStart(2, '0');
    const picture = join(pictures, `${number}-${step.title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.png`);
    const started = Date.now();
    try {
      await step.run(window);
      await window.screenshot(picture);
    } catch (error) {
      await window.screenshot(picture).catch(() => {});
      console.log(`${number} FAILED ${step.title}: ${formatSeconds(Date.now() - started)}`);
      console.error(error, `\n${window.server.logTail()}`);
      return true;
    }
    console.log(`${number} ${step.title}: ${formatSeconds(Date.now() - started)} (${relative(root, picture)})`);
  }
  return false;
}
