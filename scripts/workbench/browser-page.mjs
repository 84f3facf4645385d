import { chromium } from 'playwright-core';
import { ensureBrowser } from '../setup/browser.mjs';

/** What Chromium needs to run as root and to leave the network alone. */
const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @type {Promise<import('playwright-core').Browser> | undefined} */
let shared;

/**
 * Gives a fresh browser profile's page; the browser itself is started once and shared.
 *
 * @param {{ size?: { width: number, height: number } }} [options]
 * @returns {Promise<import('playwright-core').Page>}
 * @throws {import('../setup/progress.mjs').SetupError} when there is no browser
 */
export async function openPage({ size = { width: 1280, height: 800 } } = {}) {
  shared ??= launch();
  const browser = await shared;
  const context = await browser.newContext({ viewport: size, permissions: ['clipboard-read', 'clipboard-write'] });
  return context.newPage();
}

/** Closes the shared browser, so that the process can end. */
export async function closeBrowser() {
  const browser = await shared?.catch(() => undefined);
  shared = undefined;
  await browser?.close();
}

/** @returns {Promise<import('playwright-core').Browser>} */
async function launch() {
  const executablePath = await ensureBrowser();
  return chromium.launch({ executablePath, headless: true, args: browserArguments });
}
