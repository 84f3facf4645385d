import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { newestVsCode, vsixFile } from '../setup/paths.mjs';
import { ensureVsCode } from '../setup/vscode.mjs';
import { openPage } from './browser-page.mjs';
import { startServer } from './server.mjs';

/** How long one thing may take to appear: generous, as a slow machine is not a fault of the extension. */
const patience = 30_000;

/**
 * @typedef {import('playwright-core').Locator} Locator
 * @typedef {import('playwright-core').Page} Page
 */

/**
 * @typedef {object} OpenOptions
 * @property {string} folder the workspace to open
 * @property {Record<string, unknown>} [settings] further User settings
 * @property {string} [theme] a colour theme's name
 * @property {boolean} [trust] whether Workspace Trust is on; off by default
 * @property {string} [vsix] the package to install; the one of `npm run package` by default
 * @property {{ width: number, height: number }} [size] the window's size
 */

/**
 * Opens a folder in a real VS Code with the packaged extension installed, in a headless browser. Nothing of it outlives
 * `close()` or this process.
 *
 * @param {OpenOptions} options
 * @returns {Promise<Workbench>}
 * @throws when VS Code or the browser cannot be started
 */
export async function openWorkbench({ folder, settings = {}, theme, trust, vsix = vsixFile, size }) {
  const vscode = await ensureVsCode(newestVsCode);
  const server = await startServer(vscode, {
    vsix,
    settings,
    token: true,
    ...(theme && { theme }),
    ...(trust && { trust }),
  });
  try {
    const page = await openPage(size ? { size } : {});
    page.setDefaultTimeout(patience);
    const workbench = new Workbench(page, server, folder);
    await page.goto(server.address(folder));
    await workbench.waitUntilReady();
    return workbench;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A VS Code window, driven the way a person does: every method waits until what it needs is there, or fails. */
export class Workbench {
  /**
   * @param {Page} page
   * @param {import('./server.mjs').Server} server
   * @param {string} folder
   */
  constructor(page, server, folder) {
    this.page = page;
    this.server = server;
    this.folder = folder;
  }

  /** Waits until the window has its parts and its extensions are being run. */
  async waitUntilReady() {
    await this.page.locator('.monaco-workbench .activitybar').waitFor();
    await this.page.locator('.monaco-workbench .statusbar').waitFor();
  }

  /** Loads the page again and waits until the window is back. */
  async reload() {
    await this.page.reload();
    await this.waitUntilReady();
  }

  /**
   * Runs a command by its full title in the command palette, such as `Deorbit: Add Client`.
   *
   * @param {string} title
   */
  async runCommand(title) {
    await this.openPalette();
    await this.quickInput().locator('input').first().fill(`>${title}`);
    await this.pickRow(title);
  }

  /**
   * Waits for a quick pick's entry and chooses it.
   *
   * @param {string} label the whole label
   */
  async pickItem(label) {
    await this.pickRow(label);
  }

  /** @returns {Promise<string[]>} the labels of the quick pick that is open, as far as they are in view */
  async pickLabels() {
    await this.quickRows().first().waitFor();
    const texts = await this.quickRows().locator('.label-name').allTextContents();
    return texts.map(plainSpaces);
  }

  /**
   * Answers an input box, and waits until it has gone or changed to the next question.
   *
   * @param {string} text
   */
  async typeInput(text) {
    const input = this.quickInput().locator('input').first();
    await input.waitFor();
    await input.fill(text);
    const before = await this.inputQuestion();
    await input.press('Enter');
    await this.waitFor('the input box takes the answer', async () => (await this.inputQuestion()) !== before);
  }

  /** @returns {Promise<string>} what the open input box asks or complains about, or nothing when none is open */
  async inputQuestion() {
    const widget = this.quickInput();
    if (!(await widget.isVisible())) return '';
    return widget.evaluate((node) => {
      const input = node.querySelector('input');
      const parts = ['.quick-input-title', '.quick-input-message'].map((part) => node.querySelector(part)?.textContent);
      return [...parts, input?.placeholder, input?.value].join('\n');
    });
  }

  /** Closes whatever quick pick or input box is open. */
  async dismissInput() {
    await this.page.keyboard.press('Escape');
    await this.quickInput().waitFor({ state: 'hidden' });
  }

  /**
   * Shows a view container by its icon in the activity bar.
   *
   * @param {string} name
   */
  async openContainer(name) {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name });
    await tab.waitFor();
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    await this.page
      .locator('.sidebar .composite.title')
      .filter({ hasText: new RegExp(escaped(name), 'i') })
      .waitFor();
  }

  /**
   * @param {string} name the view's title
   * @returns {Locator} the view in the side bar, header included
   */
  view(name) {
    return this.page.locator('.sidebar .pane').filter({ has: this.page.getByRole('button', { name }) });
  }

  /**
   * @param {string | RegExp} name the start of the item's label
   * @returns {Locator} an item of a tree in the side bar
   */
  treeItem(name) {
    const pattern = typeof name === 'string' ? new RegExp(`^${escaped(name)}`) : name;
    const label = this.page.locator('.label-name').filter({ hasText: pattern });
    return this.page.locator('.sidebar').getByRole('treeitem').filter({ has: label }).first();
  }

  /**
   * Clicks an action that appears on a tree item when the mouse is over it.
   *
   * @param {string} item the start of the item's label
   * @param {string} action the action's title
   */
  async clickInlineAction(item, action) {
    const row = this.treeItem(item);
    await row.hover();
    await row.getByRole('button', { name: action }).click();
  }

  /**
   * Opens a file of the workspace in an editor.
   *
   * @param {string} path from the workspace's folder
   */
  async openFile(path) {
    await this.openPalette();
    await this.quickInput().locator('input').first().fill(path);
    const name = path.split('/').at(-1) ?? path;
    await this.quickRows().filter({ hasText: name }).first().click();
    await this.editorTab(name).waitFor();
    await this.focusEditor();
  }

  /**
   * @param {string} name the start of a file's name
   * @returns {Locator} an editor's tab
   */
  editorTab(name) {
    return this.page.locator('.tabs-container .tab').filter({ hasText: name }).first();
  }

  /** Puts the focus into the active text editor without moving its cursor. */
  async focusEditor() {
    await this.page.locator('.editor-group-container.active .monaco-editor').first().waitFor();
    await this.runCommand('View: Focus Active Editor Group');
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  }

  /**
   * Moves the cursor of the active editor.
   *
   * @param {number} line counted from 1
   * @param {number} [column] counted from 1
   */
  async placeCursor(line, column = 1) {
    await this.openPalette();
    await this.quickInput().locator('input').first().fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.quickInput().waitFor({ state: 'hidden' });
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  }

  /**
   * Types into what has the focus, usually the active editor.
   *
   * @param {string} text
   */
  async type(text) {
    await this.page.keyboard.insertText(text);
  }

  /**
   * Reads the whole text of the active editor, unsaved changes included, and puts the selection back.
   *
   * @returns {Promise<string>}
   */
  async editorText() {
    const { page } = this;
    const empty = `nothing copied yet ${Date.now()}`;
    await page.evaluate((text) => navigator.clipboard.writeText(text), empty);
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+C');
    let text = empty;
    await this.waitFor('the editor copies its text', async () => {
      text = await page.evaluate(() => navigator.clipboard.readText());
      return text !== empty;
    });
    await page.keyboard.press('ControlOrMeta+U');
    return text.replaceAll('\r\n', '\n');
  }

  /** Saves the active editor and waits until it has no unsaved changes. */
  async save() {
    await this.page.keyboard.press('ControlOrMeta+S');
    await this.page.locator('.editor-group-container.active .tab.active.dirty').waitFor({ state: 'detached' });
  }

  /**
   * @param {string | RegExp} text part of the message
   * @returns {Locator} a notification
   */
  notification(text) {
    return this.page.locator('.notification-toast').filter({ hasText: text }).first();
  }

  /**
   * Presses a button of a notification.
   *
   * @param {string | RegExp} text part of its message
   * @param {string} button
   */
  async answerNotification(text, button) {
    await this.notification(text).getByRole('button', { name: button, exact: true }).click();
  }

  /**
   * Presses a button of a modal dialog.
   *
   * @param {string | RegExp} text part of its message
   * @param {string} button
   */
  async answerDialog(text, button) {
    const dialog = this.page.locator('.monaco-dialog-box').filter({ hasText: text });
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /**
   * @returns {import('playwright-core').FrameLocator} the inner document of the open webview
   */
  webview() {
    return this.page.frameLocator('iframe.webview').frameLocator('iframe');
  }

  /**
   * Waits until something holds.
   *
   * @param {string} what in words, for the failure
   * @param {() => Promise<boolean>} holds
   * @param {number} [limit] in milliseconds
   * @throws when it does not hold in time
   */
  async waitFor(what, holds, limit = patience) {
    const deadline = Date.now() + limit;
    while (!(await holds())) {
      if (Date.now() > deadline) throw new Error(`Waited ${limit / 1000} s in vain until ${what}.`);
      await this.page.waitForTimeout(50);
    }
  }

  /**
   * Waits until a file on disk holds what is wanted, and gives its text.
   *
   * @param {string} path
   * @param {(text: string) => boolean} isWanted
   * @returns {Promise<string>}
   */
  async waitForFile(path, isWanted) {
    let text = '';
    await this.waitFor(`${path} is as wanted`, async () => {
      text = await readFile(path, 'utf8').catch(() => '');
      return isWanted(text);
    });
    return text;
  }

  /**
   * Takes a picture of the window.
   *
   * @param {string} file where to, a .png
   */
  async screenshot(file) {
    await mkdir(dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
  }

  /** Closes the window and stops its server. */
  async close() {
    await this.page.context().close();
    await this.server.stop();
  }

  /** Opens the command palette, closing an older one first. */
  async openPalette() {
    await this.page.keyboard.press('F1');
    await this.quickInput().locator('input').first().waitFor();
  }

  /**
   * @param {string} label
   */
  async pickRow(label) {
    const row = this.quickRows().filter({
      has: this.page.locator('.label-name').filter({ hasText: new RegExp(`^\\s*${escaped(label)}\\s*$`) }),
    });
    await row.first().click();
  }

  /** @returns {Locator} */
  quickInput() {
    return this.page.locator('.quick-input-widget:visible');
  }

  /** @returns {Locator} */
  quickRows() {
    return this.quickInput().locator('.quick-input-list .monaco-list-row');
  }
}

/**
 * @param {string} text
 * @returns {string} a pattern that matches the text itself, whatever kind of space the page shows it with
 */
function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s');
}

/**
 * @param {string} text
 * @returns {string} the text with ordinary spaces
 */
function plainSpaces(text) {
  return text.replaceAll('\u00a0', ' ').trim();
}
