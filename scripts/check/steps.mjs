import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * One step of the check: does something as a person would and throws when it does not work.
 *
 * @typedef {object} Step
 * @property {string} title names the step and its picture
 * @property {(window: import('../workbench/driver.mjs').Workbench) => Promise<void>} run
 */

/** The client of the sample workspace's own window. */
const client = 'Sourdough & Sons';
const record = '.clients/sourdough-sons.client.json';

/**
 * @param {import('../workbench/driver.mjs').Workbench} window
 * @param {string} text part of what the active editor shows
 * @returns {Promise<void>} when it is in view
 */
function shown(window, text) {
  return window.page.locator('.editor-group-container.active .view-lines').getByText(text).first().waitFor();
}

/**
 * @param {import('../workbench/driver.mjs').Workbench} window
 * @param {(record: string) => boolean} isWanted
 * @returns {Promise<string>} the text of the record, once it is as wanted
 */
function recordWith(window, isWanted) {
  return window.waitForFile(join(window.folder, record), isWanted);
}

/** @type {readonly Step[]} */
export const steps = [
  {
    title: 'See the clients',
    run: async (window) => {
      await window.openContainer('Deorbit');
      await window.treeItem(client).waitFor();
      await window.treeItem('Leaving').waitFor();
    },
  },
  {
    title: 'Add a client',
    run: async (window) => {
      await window.runCommand('Deorbit: Add Client...');
      await window.typeInput('Meadow Dairy');
      await window.treeItem('Meadow Dairy').waitFor();
      await window.waitForFile(join(window.folder, '.clients/meadow-dairy.client.json'), (text) => text !== '');
      const exclude = await readFile(join(window.folder, '.git/info/exclude'), 'utf8');
      assert.match(exclude, /^\/\.clients$/m);
    },
  },
  {
    title: 'Add to the scope',
    run: async (window) => {
      await window.runCommand('Deorbit: Add Scope Item...');
      await window.typeInput('Pick-up reminder by e-mail');
      await window.pickItem('agreed');
      await recordWith(window, (text) => text.includes('Pick-up reminder by e-mail'));
      await window.treeItem(client).click();
      await window.treeItem('Pick-up reminder by e-mail').waitFor();
    },
  },
  {
    title: 'Add a credential without its secret',
    run: async (window) => {
      await window.runCommand('Deorbit: Add Credential...');
      await window.typeInput('Newsletter service');
      await window.typeInput('nora@sourdough.example');
      await window.pickItem(client);
      const text = await recordWith(window, (found) => found.includes('Newsletter service'));
      assert.match(text, /\/\/ Everything here is yours to edit by hand/);
    },
  },
  {
    title: 'Insert the handover',
    run: async (window) => {
      await window.openFile('docs/notes.md');
      await window.placeCursor(4);
      await window.runCommand('Deorbit: Insert Handover');
      await shown(window, '‹handover date?›');
      await window.page.locator('.codelens-decoration').first().waitFor();
    },
  },
  {
    title: 'Fill gaps',
    run: async (window) => {
      for (const answer of ['2026-12-17', '2026-12-18', 'Alex Morgan', 'Nora Baker']) {
        await window.type(answer);
        await window.page.keyboard.press('Tab');
      }
      await window.page.keyboard.press('Escape');
      assert.match(await window.editorText(), /\*\*Recipient:\*\* Nora Baker <!--/);
      await window.placeCursor(5);
    },
  },
  {
    title: 'Save the answers to the record',
    run: async (window) => {
      await window.runCommand('Deorbit: Save Answers to the Record');
      const text = await recordWith(window, (found) => found.includes('"lastDay"'));
      assert.match(text, /"lastDay": "2026-12-18"/);
      assert.match(text, /"recipient": "Nora Baker"/);
    },
  },
  {
    title: 'Refresh after a change of the record',
    run: async (window) => {
      await window.openContainer('Deorbit');
      const client = window.treeItem('Sourdough & Sons');
      if ((await client.getAttribute('aria-expanded')) === 'false') await client.click();
      await window.clickInlineAction('Export of orders as CSV', 'Mark Scope Item Done');
      await recordWith(window, (found) => found.includes('"doneOn": "20') && /"k7w3"[^}]*"done"/.test(found));
      await window.focusEditor();
      await window.runCommand('Deorbit: Refresh Document');
      await window.waitFor('the finished item is listed as delivered', async () => {
        const text = await window.editorText();
        const delivered = text.slice(text.indexOf('## What was delivered'), text.indexOf('## What was not delivered'));
        return delivered.includes('Export of orders as CSV');
      });
    },
  },
  {
    title: 'Read it as the recipient will',
    run: async (window) => {
      await window.runCommand('Markdown: Open Preview to the Side');
      await window.webview().getByRole('heading', { name: 'Access and credentials' }).waitFor();
    },
  },
];
