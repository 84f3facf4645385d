import { chromium } from 'playwright-core';
import { ensureBrowser } from '../setup/browser.mjs';

/** What Chromium needs to run as root and to leave the network alone: it finds no machine but this one. */
const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** @type {Promise<import('playwright-core').Browser> | undefined} */
let shared;

/** @type {WeakMap<import('playwright-core').BrowserContext, import('./outside.mjs').Attempt[]>} */
const attempts = new WeakMap();

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
  /** @type {import('./outside.mjs').Attempt[]} */
  const noted = [];
  attempts.set(context, noted);
  context.on('request', (request) => {
    const where = request.url();
    if (!isLocal(where))
      noted.push({ what: 'request', where, by: [request.serviceWorker()?.url() ?? frameOf(request)] });
  });
  return context.newPage();
}

/**
 * @param {import('playwright-core').Page} page one of `openPage()`
 * @returns {readonly import('./outside.mjs').Attempt[]} what it and its frames asked other machines for
 */
export function requestsOutside(page) {
  return attempts.get(page.context()) ?? [];
}

/**
 * @param {string} address
 * @returns {boolean} whether this machine answers; names below vscode-cdn.net are answered by VS Code's service worker,
 *   out of the extension's own folder
 */
function isLocal(address) {
  const { protocol, hostname } = new URL(address);
  if (!/^(?:https?|wss?):$/.test(protocol)) return true;
  return /^(?:127\.0\.0\.1|localhost|\[::1\])$/.test(hostname) || hostname.endsWith('.vscode-resource.vscode-cdn.net');
}

/**
 * @param {import('playwright-core').Request} request
 * @returns {string} the address of the frame that asked
 */
function frameOf(request) {
  try {
    return request.frame().url();
  } catch {
    return 'a frame that is not there yet';
  }
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
