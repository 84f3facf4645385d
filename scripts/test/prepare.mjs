import { ensureBrowser } from '../setup/browser.mjs';
import { ensureVsCode } from '../setup/vscode.mjs';

/**
 * Gets what tests in a real VS Code need, one thing after the other so that the progress can be read.
 *
 * @param {readonly string[]} versions of VS Code
 * @throws {import('../setup/progress.mjs').SetupError} when something cannot be had
 */
export async function prepareWorkbenches(versions) {
  await ensureBrowser();
  for (const version of versions) await ensureVsCode(version);
}
