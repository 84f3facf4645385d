import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '../../src/base/calendar/days.ts';
import { systemClock } from '../../src/base/ports/system-clock.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { aClient } from '../support/records.ts';
import { useWorkbench } from './harness.ts';

const today = systemClock.today();

function aWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deorbit-requests-'));
  mkdirSync(join(folder, '.clients'));
  const record = aClient({
    currency: 'EUR',
    contacts: [{ name: 'Ellen Marsh', email: 'ellen@acme.example' }],
    scope: [
      { what: 'Login page' },
      { what: 'Pop-up', state: 'requested' },
      { what: 'Launch on Sunday', state: 'requested' },
    ],
    problems: [{ what: 'The import lost rows' }],
    invoices: [{ id: 'i7', number: '7', due: addDays(today, -9), amount: '900.00 EUR' }],
  });
  writeFileSync(join(folder, '.clients/acme.client.json'), JSON.stringify(record, undefined, 2));
  return folder;
}

describe('What a client asks for beside the agreement', () => {
  const source = aWorkspace();
  const workbench = useWorkbench(source);
  const recordWith = async (isWanted: (found: ClientRecord) => boolean): Promise<ClientRecord> => {
    const path = join(workbench.folder, '.clients/acme.client.json');
    await workbench.window.waitForFile(path, (text) => text !== '' && isWanted(JSON.parse(text)));
    return JSON.parse(readFileSync(path, 'utf8'));
  };
  const isScope = (what: string, state: string) =>
    recordWith(({ scope = [] }) => scope.some((item) => item.what === what && item.state === state));
  /** Opens the menu *Note* of the client's row, and gives its entries. */
  const noteMenu = async () => {
    const { window } = workbench;
    await window.treeItem('Acme').click({ button: 'right' });
    await window.page.locator('.context-view').getByRole('menuitem', { name: 'Note', exact: true }).hover();
    const entries = window.page.locator('.context-view .monaco-submenu').getByRole('menuitem');
    await entries.first().waitFor();
    return entries;
  };
  /** A view that is just filling takes no click. */
  const unfold = async (item: string) => {
    const row = workbench.window.treeItem(item);
    await workbench.window.waitFor(`${item} is unfolded`, async () => {
      if ((await row.getAttribute('aria-expanded')) === 'true') return true;
      await row.click();
      await workbench.window.page.waitForTimeout(300);
      return false;
    });
  };
  const writes = async (kind: string, choices: readonly string[], sentence: string) => {
    const { window } = workbench;
    await window.chooseFromMenu('Acme', 'New Document...');
    for (const choice of [kind, ...choices]) await window.pickItem(choice);
    await window.waitForEditorText(sentence);
  };

  after(() => rmSync(source, { recursive: true, force: true }));

  it('is noted from the menu of the row, which offers everything that can be noted', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    await window.treeItem('Acme').waitFor();
    const entries = await noteMenu();
    const labels = (await entries.allTextContents()).map((label) => label.trim()).filter((label) => label !== '');
    const note = ['Promise', 'Answer Request', 'Hours', 'Invoice', 'Payment', 'Remind', 'Gut Feeling', 'Repair Tried'];
    assert.deepEqual(
      labels,
      note.map((label) => `${label}...`),
    );
    await entries.filter({ hasText: 'Answer Request...' }).hover();
    await window.page.keyboard.press('Enter');
    await window.pickItem('Another request');
    await window.typeInput('Dark mode');
    await window.pickItem('Quote it');
    await window.typeInput('800');
    const { scope } = await isScope('Dark mode', 'quoted');
    assert.equal(scope?.at(-1)?.price, '800.00 EUR');
  });

  it('gets its quote as a letter with one click', async () => {
    const { window } = workbench;
    await window.answerNotification('The answer is noted', 'Write It...');
    await window.waitForEditorText('Quote: Dark mode');
    await window.waitForEditorText('€800.00');
  });

  it('is declined from its own row, and the letter says so kindly', async () => {
    const { window } = workbench;
    await unfold('Acme');
    await unfold('Scope');
    await window.chooseFromMenu('Pop-up', 'Answer Request...');
    await window.pickItem('Say no');
    await isScope('Pop-up', 'declined');
    await window.answerNotification('The answer is noted', 'Write It...');
    await window.pickItem('To a small extra');
    await window.waitForEditorText('“Pop-up” goes beyond what we agreed on');
  });

  it('is answered later, by a day that is a promise', async () => {
    const { window } = workbench;
    await window.clickInlineAction('Acme', 'Log...');
    await window.pickItem('Request');
    await window.pickItem('Launch on Sunday');
    await window.pickItem('Answer later');
    await window.typeInput('in 3 days');
    const { promises } = await recordWith(({ promises: all = [] }) => all.length === 1);
    assert.deepEqual([promises?.[0]?.what, promises?.[0]?.due], ['Answer: Launch on Sunday', addDays(today, 3)]);
  });

  it('is told no when it is too soon, too cheap or against what one does', async () => {
    const wish = 'Launch on Sunday';
    await writes('Saying no', ['To a rush job', wish], 'I cannot build it and test it');
    await writes('Saying no', ['To a discount', wish], 'I cannot lower it');
    await writes('Saying no', ['To work against your ethics', wish], 'it goes against my principles');
  });

  it('leads to what is owned up to, agreed anew, confirmed and explained', async () => {
    await writes('Notice of a problem', ['The import lost rows'], 'I want you to hear it from me early');
    await writes('New terms', [], 'I have gone through our terms');
    await writes('Confirmation of a conversation', ['Standard'], 'So that we both remember it the same way');
    await writes('Confirmation of a conversation', ['How you work together'], 'so that both of us can rely on it');
    await writes('Client manual', [], 'It holds no passwords');
  });

  it('leaves the invoice to be reminded of, by a letter that one click notes as sent', async () => {
    const { window } = workbench;
    await window.clickInlineAction('Acme', 'Log...');
    await window.pickItem('Reminder');
    await window.pickItem('Friendly reminder');
    await window.editorTab('payment-reminder').waitFor();
    await window.clickInlineAction('Invoice 7', 'Reminder Sent');
    const { invoices } = await recordWith(({ invoices: all }) => all?.[0]?.reminders?.length === 1);
    assert.equal(invoices?.[0]?.reminders?.[0]?.on, today);
  });
});
