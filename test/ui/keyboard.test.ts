import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { useWorkbench } from './harness.ts';

function emptyRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deorbit-keyboard-'));
  execFileSync('git', ['-C', folder, 'init', '--quiet']);
  return folder;
}

describe('The main job, by the keyboard alone', () => {
  const source = emptyRepository();
  const workbench = useWorkbench(source);
  const page = () => workbench.window.page;
  const press = (key: string) => page().keyboard.press(key);
  const type = (text: string) => page().keyboard.insertText(text);

  const recordWith = async (isWanted: (found: ClientRecord) => boolean): Promise<ClientRecord> => {
    const file = join(workbench.folder, '.clients/acme.client.json');
    return JSON.parse(await workbench.window.waitForFile(file, (text) => text !== '' && isWanted(JSON.parse(text))));
  };

  /** The row of the open list that Enter would take. */
  const rowInFocus = (label: string) =>
    page()
      .locator('.quick-input-widget .monaco-list-row.focused')
      .filter({ has: page().getByText(label) });

  /** Types what is looked for into the open list and takes it. */
  const take = async (label: string, typed = label) => {
    await page().locator('.quick-input-widget:visible .monaco-list-row').getByText(label).first().waitFor();
    await type(typed);
    await rowInFocus(label).waitFor();
    await press('Enter');
  };

  /** Runs a command; a palette that was opened before its command is there is closed and opened again. */
  const command = async (title: string) => {
    const { window } = workbench;
    await window.waitFor(`the palette offers ${title}`, async () => {
      await press('F1');
      await page().locator('.quick-input-widget:visible').waitFor();
      await type(title);
      const isThere = await rowInFocus(title)
        .waitFor({ timeout: 4000 })
        .then(
          () => true,
          () => false,
        );
      await press(isThere ? 'Enter' : 'Escape');
      return isThere;
    });
  };

  /** Answers the box that asks for this. */
  const answer = async (title: string, text: string) => {
    await page().locator('.quick-input-widget').getByText(title).waitFor();
    await type(text);
    await press('Enter');
  };

  /** What has the focus, as it is heard. */
  const heard = () =>
    page().evaluate(() => {
      const of = document.activeElement;
      const row = of?.getAttribute('aria-activedescendant');
      return (row ? document.getElementById(row) : of)?.getAttribute('aria-label') ?? of?.textContent ?? '';
    });

  const hear = (what: RegExp) => workbench.window.waitFor(`one hears ${what}`, async () => what.test(await heard()));

  /** Presses a key again and again until something has the focus. */
  const goTo = (what: RegExp, key: string) =>
    workbench.window.waitFor(`${key} leads to ${what}`, async () => {
      if (what.test(await heard())) return true;
      await press(key);
      return false;
    });

  /** Takes an entry of the menu that the row in focus has. */
  const takeFromMenu = async (label: RegExp) => {
    await press('Shift+F10');
    await page().locator('.context-view .action-item').first().waitFor();
    await goTo(label, 'ArrowDown');
    await press('Enter');
  };

  before(() =>
    page().evaluate(() => {
      for (const kind of ['pointerdown', 'mousedown', 'wheel'])
        window.addEventListener(kind, () => document.body.setAttribute('data-mouse', kind), true);
    }),
  );

  after(() => rmSync(source, { recursive: true, force: true }));

  it('begins at the button of the empty view, and leaves the focus on the client', async () => {
    await command('Deorbit: Focus on Clients View');
    await page().locator('.welcome-view .monaco-button').first().waitFor();
    await goTo(/^Add Client/, 'Tab');
    await press('Enter');
    await answer('Name of the client', 'Acme');
    await take('In this folder, beside the code', '');
    await hear(/^Acme, Active, client of this window/);
  });

  it('notes what was said from the menu of the row, and what was agreed from the palette', async () => {
    await takeFromMenu(/^Log\.\.\./);
    await answer('Acme: what happened?', 'yesterday called Nora, owe her a quote');
    await page().getByText('is this what you mean?').waitFor();
    await press('Enter');
    await recordWith(({ log = [] }) => log.some(({ replyOwed }) => replyOwed));
    await command('Deorbit: Add Scope Item...');
    await answer('Acme', 'Web shop');
    await take('agreed');
    await command('Deorbit: Add Credential...');
    await answer('What does it open?', 'Stripe dashboard');
    await answer('Account or login name', 'pay@acme.example');
    await take('Acme');
    await recordWith(({ credentials }) => credentials?.[0]?.ownerNow === 'client');
  });

  it('hears of each row what is seen of it', async () => {
    await command('Deorbit: Focus on Clients View');
    await press('Home');
    await hear(/^Acme, Active, client of this window, due: reply owed/);
    await goTo(/^Scope, 1/, 'ArrowRight');
    await press('ArrowDown');
    await hear(/^Web shop, agreed/);
  });

  it('reaches what a row offers as buttons to the mouse, and hears that it is done', async () => {
    await takeFromMenu(/^Mark Scope Item Done/);
    await page().locator('.statusbar').getByRole('alert', { name: 'done' }).waitFor();
    await recordWith(({ scope }) => scope?.[0]?.state === 'done');
    await command('Deorbit: Focus on Agenda View');
    await goTo(/^Acme, .*Reply: /, 'ArrowDown');
    // A key of the view acts on the rows that are selected, as VS Code tells of no other.
    await press('ControlOrMeta+Shift+Enter');
    await press('ControlOrMeta+Enter');
    await recordWith(({ log = [] }) => log.every(({ replyOwed, repliedOn }) => !replyOwed || repliedOn));
  });

  it('leaves nothing behind when a question is answered by Escape', async () => {
    await command('Deorbit: Insert Section...');
    await page().locator('.quick-input-widget').getByText('Immediate steps').waitFor();
    await press('Escape');
    await page().locator('.quick-input-widget:visible').waitFor({ state: 'detached' });
    assert.equal(await page().locator('.tabs-container .tab').count(), 0, 'no empty document');
  });

  it('fills the gaps of a handover by Tab, and takes the answers into the record', async () => {
    await command('Deorbit: Insert Handover');
    await page().locator('.editor-group-container.active .view-lines').getByText('‹project?›').waitFor();
    for (const given of ['Web shop', '2026-12-17', '2026-12-18', 'Alex Morgan', 'Nora Baker']) {
      await type(given);
      await press('Tab');
    }
    await press('Escape');
    await command('Deorbit: Save Answers to the Record');
    const { project, exit } = await recordWith((found) => found.exit !== undefined);
    assert.deepEqual([project, exit?.recipient], ['Web shop', 'Nora Baker']);
  });

  it('refreshes it, saves it and delivers it', async () => {
    await command('Deorbit: Add Scope Item...');
    await answer('Acme', 'Voucher codes');
    await take('requested');
    await recordWith(({ scope = [] }) => scope.length > 1);
    await command('View: Focus Active Editor Group');
    await command('Deorbit: Refresh Document');
    await workbench.window.waitFor('the new item arrives', async () =>
      (await workbench.window.editorText()).includes('Voucher codes'),
    );
    await command('Deorbit: Deliver Document...');
    await take('Deliver to Workspace', 'workspace');
    const dialog = page().locator('.monaco-dialog-box');
    await dialog.getByText('gap').first().waitFor();
    await goTo(/^Continue Anyway/, 'Tab');
    await press('Enter');
    const delivered = await workbench.window.waitForFile(join(workbench.folder, 'handover/web-shop.md'), (text) =>
      text.includes('Voucher codes'),
    );
    assert.match(delivered, /Nora Baker/);
  });

  it('touches no mouse', async () => {
    assert.equal(await page().locator('body').getAttribute('data-mouse'), null);
  });
});
