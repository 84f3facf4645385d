import { join } from 'node:path';

/**
 * What pictures show, and how one gets there.
 *
 * @typedef {object} Scene
 * @property {(window: import('../workbench/driver.mjs').Workbench) => Promise<void>} show
 * @property {(window: import('../workbench/driver.mjs').Workbench) => Promise<void>} [leave] puts away what the next scene
 *   would be disturbed by
 * @property {readonly string[]} [parts] what the picture is cut to; the whole window when left out
 * @property {readonly string[]} [smallParts] what begins the picture of a walkthrough, where that is something else
 * @property {number} [height] no more of it than this, from the top, in pixels
 * @property {'empty'} [workspace] a folder without clients; the sample workspace when left out
 */

/**
 * @typedef {import('../workbench/driver.mjs').Workbench} Workbench
 */

const own = 'Sourdough & Sons';
const sideBar = ['.part.sidebar'];
const editor = ['.part.editor'];

/** @param {Workbench} window */
async function clear(window) {
  await window.runCommand('View: Close All Editors');
  await window.page.locator('.editor-group-container .tab').first().waitFor({ state: 'detached' });
}

/**
 * Shows one view of the side bar as large as it can be: the others are folded.
 *
 * @param {Workbench} window
 * @param {string} name
 */
async function only(window, name) {
  await window.openContainer('Deorbit');
  const header = window.page.locator('.sidebar .pane-header').filter({ hasText: name });
  await window.page.locator('.sidebar .pane-header').filter({ hasText: 'Exit Plan' }).waitFor();
  await window.waitFor(`${name} stands alone`, async () => {
    const wrong = window.page.locator('.sidebar .pane-header[aria-expanded="true"]').filter({ hasNotText: name });
    if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click({ position: { x: 40, y: 8 } });
    else if ((await wrong.count()) > 0) await wrong.first().click({ position: { x: 40, y: 8 } });
    else return true;
    await window.page.waitForTimeout(200);
    return false;
  });
}

/**
 * Chooses from the menu of the *Clients* view by the keyboard: one that has just opened may not hear a click.
 *
 * @param {Workbench} window
 * @param {string} label
 */
async function pickFromClientsMenu(window, label) {
  const header = window.page.locator('.sidebar .pane-header').filter({ hasText: 'Clients' });
  await header.hover();
  await header.locator('.codicon-toolbar-more').first().click();
  const entry = window.page.locator('.context-view').getByRole('menuitem', { name: label }).first();
  await entry.hover();
  await window.page.waitForTimeout(500);
  await window.page.keyboard.press('Enter');
  await entry.waitFor({ state: 'hidden' });
}

/** @param {Workbench} window */
function panelPage(window) {
  return window.page.frameLocator('iframe.webview:visible').frameLocator('iframe#active-frame');
}

/** @param {Workbench} window */
async function takeBack(window) {
  await window.runCommand('File: Revert File');
  await clear(window);
}

/** @param {Workbench} window */
async function insertHandover(window) {
  await window.openFile('docs/notes.md');
  await window.placeCursor(4);
  await window.runCommand('Deorbit: Insert Handover');
  await window.waitForEditorText('‹handover date?›');
  await window.page.locator('.codelens-decoration').first().waitFor();
}

/** @type {Record<string, Scene>} */
export const scenes = {
  'first-view': {
    workspace: 'empty',
    parts: sideBar,
    height: 480,
    show: async (window) => {
      await window.openContainer('Deorbit');
      await window.page.locator('.sidebar').getByRole('button', { name: 'Add Client', exact: true }).waitFor();
    },
  },
  clients: {
    parts: sideBar,
    height: 400,
    show: async (window) => {
      await only(window, 'Clients');
      await window.treeItem(own).waitFor();
      await window.treeItem('Northgate Gym').waitFor();
      await window.treeItem(own).click();
      await window.treeItem('Export of orders as CSV').waitFor();
    },
    leave: (window) => window.treeItem(own).click(),
  },
  agenda: {
    parts: sideBar,
    height: 330,
    show: async (window) => {
      await only(window, 'Agenda');
      await window.view('Agenda').getByRole('treeitem').nth(3).waitFor();
    },
  },
  'exit-plan': {
    parts: sideBar,
    height: 480,
    show: async (window) => {
      await only(window, 'Exit Plan');
      await window.view('Exit Plan').getByRole('treeitem').nth(3).waitFor();
    },
  },
  handover: {
    height: 560,
    smallParts: editor,
    show: async (window) => {
      await only(window, 'Clients');
      await insertHandover(window);
    },
    leave: takeBack,
  },
  deliver: {
    height: 420,
    show: async (window) => {
      await only(window, 'Clients');
      await insertHandover(window);
      await window.runCommand('Deorbit: Deliver Document...');
      await window.rowWith('Save as HTML...').waitFor();
    },
    leave: async (window) => {
      await window.dismissInput();
      await takeBack(window);
    },
  },
  letters: {
    parts: ['.part.editor', '.part.panel'],
    show: async (window) => {
      await window.openFile('docs/reply-to-northgate.md');
      await window.runCommand('Deorbit: Check This Letter');
      await window.page.locator('.markers-panel .monaco-list-row').nth(2).waitFor();
    },
    leave: async (window) => {
      await window.runCommand('View: Hide Panel');
      await clear(window);
    },
  },
  'red-flags': {
    parts: editor,
    show: async (window) => {
      await only(window, 'Clients');
      await window.chooseFromMenu('Northgate Gym', 'Red Flags...');
      await panelPage(window).getByRole('heading').first().waitFor();
    },
    leave: clear,
  },
  decide: {
    parts: editor,
    show: async (window) => {
      await only(window, 'Clients');
      await window.chooseFromMenu('Northgate Gym', 'Decide...');
      await panelPage(window).getByRole('heading').first().waitFor();
    },
    leave: clear,
  },
  log: {
    height: 330,
    smallParts: ['.quick-input-widget'],
    show: async (window) => {
      await only(window, 'Clients');
      await window.openFile('src/server.mjs');
      await window.clickInlineAction(own, 'Log...');
      const line = 'yesterday called Nora, she wants the export by friday, owe her a quote';
      await window.quickInput().locator('input[type=text]').first().fill(line);
      await window.quickRows().filter({ hasText: 'Request: the export' }).first().waitFor();
    },
    leave: async (window) => {
      await window.dismissInput();
      await clear(window);
    },
  },
  import: {
    height: 520,
    show: async (window) => {
      await only(window, 'Clients');
      await window.runCommand('Deorbit: Import...');
      const input = window.quickInput().locator('input').first();
      // Until its list is there, the dialog writes into the box itself.
      await window.rowWith('..').first().waitFor();
      await input.fill(join(window.folder, 'imports/hours.csv'));
      await window.rowWith('hours.csv').first().waitFor();
      await window.page.keyboard.press('Enter');
      await panelPage(window).getByRole('heading').first().waitFor();
      await window.rowWith('Import').first().waitFor();
    },
    leave: async (window) => {
      await window.dismissInput();
      await clear(window);
    },
  },
  portfolio: {
    parts: editor,
    show: async (window) => {
      await only(window, 'Clients');
      await pickFromClientsMenu(window, 'Portfolio');
      await window.editorTab('[Preview] Portfolio').waitFor();
      await panelPage(window).getByText('For you alone').first().waitFor();
    },
    leave: clear,
  },
  sealed: {
    parts: editor,
    height: 300,
    show: async (window) => {
      const passphrase = 'walnut geyser mango tundra violin bishop lagoon';
      const input = window.quickInput().locator('input').first();
      /** @param {string} words */
      const asked = (words) =>
        window.waitFor(`"${words}" is asked`, async () => (await window.inputState()).includes(words));
      await only(window, 'Clients');
      await window.chooseFromMenu('Harbour Logistics', 'Seal Credentials...');
      await window.rowWith('Database, production').first().waitFor();
      await window.quickInput().getByRole('button', { name: 'OK' }).click();
      await window.typeInput('a made-up secret');
      await window.typeInput('Daniel Roth');
      await window.pickItem('A passphrase of my own');
      await window.typeInput(passphrase);
      await asked('Type it once more');
      await window.typeInput(passphrase);
      await window.waitFor('a place is offered', async () => /\.age$/.test(await input.inputValue()));
      const file = await input.inputValue();
      await window.page.keyboard.press('Enter');
      await window.notification('Sealed into').waitFor();
      await window.runCommand('Notifications: Clear All Notifications');
      await window.chooseFromMenu('Harbour Logistics', 'Open Sealed Credentials...');
      await window.rowWith('..').first().waitFor();
      await input.fill(file);
      await window
        .rowWith(file.split('/').at(-1) ?? '')
        .first()
        .waitFor();
      await window.page.keyboard.press('Enter');
      await asked('passphrase');
      await window.typeInput(passphrase);
      await panelPage(window).getByRole('heading', { name: 'Database, production' }).waitFor();
    },
    leave: clear,
  },
  'project-facts': {
    parts: sideBar,
    show: async (window) => {
      await window.runCommand('Deorbit: Discover Project Facts');
      await only(window, 'Project Facts');
      await window.view('Project Facts').getByRole('treeitem').nth(3).waitFor();
    },
  },
  hidden: {
    show: async (window) => {
      await window.runCommand('Deorbit: Hide');
      await only(window, 'Clients');
      await window.page.locator('.sidebar').getByText('Clients are hidden').first().waitFor();
    },
    parts: sideBar,
    height: 200,
    leave: (window) => window.runCommand('Deorbit: Show'),
  },
};
