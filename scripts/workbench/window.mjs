import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { requestsOutside } from './browser-page.mjs';
import { assertNothingLeft } from './outside.mjs';

/** How long one thing may take to appear: generous, as a slow machine is not a fault of the extension. */
export const patience = 20_000;

/**
 * @typedef {import('playwright-core').Locator} Locator
 * @typedef {import('playwright-core').Page} Page
 */

/** A VS Code window and its command palette: every method waits until what it needs is there, or fails. */
export class WorkbenchWindow {
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
   * Runs a command by its full title in the command palette, such as `Deorbit: Add Client`. A palette that was opened too
   * early to hold the command, or that lost the focus to something still going on, is closed and opened again: F1 leaves an
   * open one as it is, with the commands of the moment in which the same words were typed first.
   *
   * @param {string} title
   */
  async runCommand(title) {
    const timeout = 4000;
    const offered = async () => {
      await this.page.keyboard.press('F1');
      await this.quickInput().locator('input').first().fill(`>${title}`, { timeout });
      await this.rowWith(title).first().waitFor({ timeout });
      return true;
    };
    const close = async () => {
      await this.page.keyboard.press('Escape');
      return false;
    };
    await this.waitFor(`the palette offers "${title}"`, () => offered().catch(close));
    await this.pickRow(title);
  }

  /**
   * Waits for a quick pick's entry and chooses it; where one can be chosen, also until the pick has gone or changed.
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
    await input.fill(text);
    const before = await this.inputState();
    await input.press('Enter');
    await this.waitFor('the input box takes the answer', async () => (await this.inputState()) !== before);
  }

  /**
   * Answers VS Code's own box for a file or a folder. It fills itself once it has listed a folder, also over what was typed
   * by then: the path is typed until it is taken.
   *
   * @param {string} path
   */
  async typePath(path) {
    const input = this.quickInput().locator('input').first();
    const title = this.quickInput().locator('.quick-input-title');
    await this.quickInput().locator('.quick-input-action').first().waitFor();
    const asked = await title.textContent();
    const isTaken = async () => !(await title.isVisible()) || (await title.textContent()) !== asked;
    await this.waitFor('the box for files takes the path', async () => {
      if (await isTaken()) return true;
      await input.fill(path, { timeout: 1000 }).catch(() => undefined);
      await this.page.waitForTimeout(300);
      if ((await input.inputValue({ timeout: 1000 }).catch(() => '')) !== path) return isTaken();
      await input.press('Enter', { timeout: 1000 }).catch(() => undefined);
      await this.page.waitForTimeout(500);
      return isTaken();
    });
  }

  /** @returns {Promise<string>} what the input box that is open, or opens now, asks or complains about */
  async inputQuestion() {
    await this.quickInput().locator('input').first().waitFor();
    return this.inputState();
  }

  /** @returns {Promise<string>} all that the open quick pick or input box shows, or nothing when none is open */
  inputState() {
    return this.page.evaluate(() => {
      const widget = document.querySelector('.quick-input-widget');
      if (!(widget instanceof HTMLElement) || widget.offsetParent === null) return '';
      const texts = (/** @type {string} */ part) => [...widget.querySelectorAll(part)].map((node) => node.textContent);
      const input = widget.querySelector('input[type=text], input[type=password]');
      const typed = input instanceof HTMLInputElement ? [input.placeholder, input.value] : [];
      return [...texts('.quick-input-title'), ...texts('.quick-input-message'), ...typed, ...texts('.label-name')].join(
        '\n',
      );
    });
  }

  /** Closes whatever quick pick or input box is open. */
  async dismissInput() {
    await this.page.keyboard.press('Escape');
    await this.quickInput().waitFor({ state: 'hidden' });
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

  /**
   * Closes the window and stops its server.
   *
   * @throws when the window or the extension host tried to reach another machine
   */
  async close() {
    const attempts = [...requestsOutside(this.page), ...(await this.server.attempts())];
    await this.page.context().close();
    await this.server.stop();
    assertNothingLeft(attempts);
  }

  /** Opens the command palette, closing an older one first. */
  async openPalette() {
    await this.page.keyboard.press('F1');
    await this.quickInput().locator('input').first().waitFor();
  }

  /**
   * Chooses from the menu behind the dots of a view's title.
   *
   * @param {string} label
   * @param {string} [view]
   */
  async pickFromViewMenu(label, view = 'Clients') {
    const title = this.page.locator('.sidebar .pane-header').filter({ hasText: view }).first();
    const item = this.page.locator('.context-view').getByText(label, { exact: true });
    // A view that is just filling closes its menu.
    await this.waitFor(`"${label}" is chosen`, async () => {
      await title.hover();
      await title.locator('.toolbar-toggle-more, .codicon-toolbar-more').first().click();
      return item.click({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    });
  }

  /**
   * A list holds only the rows that are in view: of a long one, others come up when one types what they begin with.
   *
   * @param {string} label
   */
  async pickRow(label) {
    const row = this.rowWith(label);
    const inView = row.first().waitFor({ timeout: 5000 });
    await inView.catch(() => this.quickInput().locator('input').first().fill(label));
    await row.first().waitFor();
    const before = await this.inputState();
    const takesMany = await this.quickInput().locator('.quick-input-list-checkbox').first().isVisible();
    await row.first().click();
    if (takesMany) return;
    await this.waitFor(`"${label}" has been chosen`, async () => (await this.inputState()) !== before);
  }

  /**
   * @param {string} label the whole label
   * @returns {Locator}
   */
  rowWith(label) {
    const name = new RegExp(`^\\s*${escaped(label)}\\s*$`);
    return this.quickRows().filter({ has: this.page.locator('.label-name').filter({ hasText: name }) });
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
export function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s');
}

/**
 * @param {string} text
 * @returns {string} the text with ordinary spaces
 */
function plainSpaces(text) {
  return text.replaceAll('\u00a0', ' ').trim();
}
