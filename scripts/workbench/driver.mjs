import { newestVsCode, vsixFile } from '../setup/paths.mjs';
import { ensureVsCode } from '../setup/vscode.mjs';
import { openPage } from './browser-page.mjs';
import { startServer } from './server.mjs';
import { escaped, patience, WorkbenchWindow } from './window.mjs';

/**
 * @typedef {import('playwright-core').Locator} Locator
 */

/**
 * @typedef {object} OpenOptions
 * @property {string} folder the workspace to open; an empty path for none
 * @property {Record<string, unknown>} [settings] further User settings
 * @property {string} [theme] a colour theme's name
 * @property {boolean} [trust] whether Workspace Trust is on; off by default
 * @property {string} [vsix] the package to install; the one of `npm run package` by default
 * @property {readonly object[]} [keybindings] the person's own key bindings
 * @property {{ width: number, height: number }} [size] the window's size
 * @property {Record<string, string>} [env] further environment variables of the server
 * @property {(extensions: string) => Promise<void>} [alter] changes the installed extension before it is run
 * @property {string} [version] the version of VS Code; the newest by default
 * @property {string} [language] the language that VS Code is told to be in; its own texts stay English
 */

/**
 * Opens a folder in a real VS Code with the packaged extension installed, in a headless browser. Nothing of it outlives
 * `close()` or this process.
 *
 * @param {OpenOptions} options
 * @returns {Promise<Workbench>}
 * @throws when VS Code or the browser cannot be started
 */
export async function openWorkbench(options) {
  const { folder, settings = {}, theme, trust, vsix = vsixFile, size, env, alter, language } = options;
  const { keybindings, version = newestVsCode } = options;
  const vscode = await ensureVsCode(version);
  const server = await startServer(vscode, {
    vsix,
    settings,
    ...(keybindings && { keybindings }),
    token: true,
    watched: true,
    ...(theme && { theme }),
    ...(trust && { trust }),
    ...(env && { env }),
    ...(alter && { alter }),
  });
  try {
    const page = await openPage(size ? { size } : {});
    if (language) await page.addInitScript(speakLanguage, language);
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
export class Workbench extends WorkbenchWindow {
  /**
   * Shows a view container by its icon in the activity bar. A window that restores the container between the look and
   * the click takes the click for the wish to hide the side bar, so it is looked at again until the title stands there.
   *
   * @param {string} name
   */
  async openContainer(name) {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name });
    await tab.waitFor();
    const title = this.page.locator('.sidebar .composite.title').filter({ hasText: new RegExp(escaped(name), 'i') });
    const open = async () => {
      const selected = (await tab.getAttribute('aria-selected')) === 'true';
      if (!selected || !(await title.isVisible())) await tab.click();
      await title.waitFor({ timeout: 4000 });
    };
    for (let tries = 1; tries < 4; tries++) {
      const isOpen = await open().then(
        () => true,
        () => false,
      );
      if (isOpen) return;
    }
    await open();
  }

  /** Waits until a view of the side bar shows what it is for: an item, or the buttons it has while it is empty. */
  async waitForContent() {
    await this.page.locator('.sidebar').locator('[role="treeitem"], .welcome-view .monaco-button').first().waitFor();
  }

  /**
   * @param {string} name the view's title
   * @returns {Locator} the view in the side bar, header included
   */
  view(name) {
    return this.page.locator('.sidebar .pane').filter({ has: this.page.getByRole('button', { name }) });
  }

  /**
   * @param {string | RegExp} name the start of the item's label, or of what stands in its description after a dot
   * @returns {Locator} an item of a tree in the side bar
   */
  treeItem(name) {
    const pattern = typeof name === 'string' ? new RegExp(`^${escaped(name)}`) : name;
    const named = this.page.locator('.label-name').filter({ hasText: pattern });
    const part = typeof name === 'string' ? new RegExp(`(^| · )${escaped(name)}`) : name;
    const label = named.or(this.page.locator('.label-description').filter({ hasText: part }));
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
   * Drags a tree item onto another.
   *
   * @param {string} item the start of its label
   * @param {string} target the start of the other's label
   */
  async dragItem(item, target) {
    await this.treeItem(item).locator('.label-name').dragTo(this.treeItem(target).locator('.label-name'));
  }

  /**
   * Chooses from the menu that a right click on a tree item opens.
   *
   * @param {string} item the start of the item's label
   * @param {string} action the menu's entry
   */
  async chooseFromMenu(item, action) {
    await this.treeItem(item).click({ button: 'right' });
    const entry = this.page.locator('.context-view').getByRole('menuitem', { name: action }).first();
    // A menu takes no click in its first moment: it may be the end of the one that opened it.
    await entry.hover();
    await this.page.keyboard.press('Enter');
    await entry.waitFor({ state: 'hidden' });
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
    await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
    let text = await this.copyAll();
    // A command before, such as going to the next gap, may select a moment after everything was selected.
    for (let again = await this.copyAll(); again !== text; again = await this.copyAll()) text = again;
    await page.keyboard.press('ControlOrMeta+U');
    return text.replaceAll('\r\n', '\n');
  }

  /** @returns {Promise<string>} what the editor with the focus copies after everything was selected */
  async copyAll() {
    const { page } = this;
    const empty = `nothing copied yet ${Date.now()}`;
    await page.evaluate((text) => navigator.clipboard.writeText(text), empty);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+C');
    let text = empty;
    await this.waitFor('the editor copies its text', async () => {
      text = await page.evaluate(() => navigator.clipboard.readText());
      return text !== empty;
    });
    return text;
  }

  /**
   * Waits until the part of the active editor that is in view holds a text of one line.
   *
   * @param {string} text
   */
  async waitForEditorText(text) {
    const lines = this.page.locator('.editor-group-container.active .view-lines');
    await lines
      .filter({ hasText: new RegExp(escaped(text)) })
      .first()
      .waitFor();
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
}

/**
 * Runs in the page before VS Code's own scripts: the place where a VS Code with language packs says its language.
 *
 * @param {string} language
 */
function speakLanguage(language) {
  Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
}
