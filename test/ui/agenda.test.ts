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
const day = (days: number) => addDays(today, days);

/** Two clients with something to do on most days. */
function aWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deorbit-agenda-'));
  mkdirSync(join(folder, '.clients'));
  const put = (slug: string, different: Partial<ClientRecord>) =>
    writeFileSync(
      join(folder, '.clients', `${slug}.client.json`),
      JSON.stringify(aClient({ id: slug, ...different }), undefined, 2),
    );
  put('acme', {
    log: [{ id: 'mail', on: day(-12), line: 'When is the import ready?', direction: 'in', replyOwed: true }],
    promises: [{ id: 'quote', what: 'Quote for the search', due: day(2) }],
    scope: [{ id: 'import', what: 'Import', due: day(20) }],
  });
  put('bolt', {
    name: 'Bolt',
    promises: [{ id: 'plan', what: 'Plan of the migration', due: day(-1) }],
    assets: [{ id: 'domain', kind: 'domain', name: 'bolt.example', renewal: day(5) }],
    invoices: [{ id: 'i7', number: '7', due: day(-9), amount: '900.00 EUR' }],
  });
  return folder;
}

describe('The agenda, with mouse and keyboard', () => {
  const source = aWorkspace();
  const workbench = useWorkbench(source);
  const record = (slug: string) => join(workbench.folder, '.clients', `${slug}.client.json`);
  const onDisk = (slug: string): ClientRecord => JSON.parse(readFileSync(record(slug), 'utf8'));
  const wholly = async (slug: string, isWanted: (found: ClientRecord) => boolean) => {
    await workbench.window.waitForFile(record(slug), (text) => text !== '' && isWanted(JSON.parse(text)));
  };
  const badge = () => workbench.window.page.locator('.activitybar .badge-content').filter({ visible: true });
  const status = () => workbench.window.page.locator('.statusbar-item[id$="deorbit.agenda"]');
  const badgeSays = (number: string) =>
    workbench.window.waitFor(`the badge says ${number}`, async () =>
      (await badge().allTextContents()).includes(number),
    );

  after(() => rmSync(source, { recursive: true, force: true }));

  it('shows what is due by day, and how many in the status bar and on the icon', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    await window.treeItem('Reply: When is').waitFor();
    for (const row of ['Overdue', 'Promised: Plan', 'Invoice 7', 'Next 7 Days', 'Renew bolt.example'])
      await window.treeItem(row).waitFor();
    await badgeSays('3');
    assert.match((await status().textContent()) ?? '', /3/);
    assert.doesNotMatch((await status().getAttribute('aria-label')) ?? '', /Acme|Bolt/);
  });

  it('settles with one click on the row, and the count follows', async () => {
    const { window } = workbench;
    await window.clickInlineAction('Reply: When is', 'Reply Given');
    await wholly('acme', ({ log }) => log?.[0]?.repliedOn === today);
    await window.treeItem('Reply: When is').waitFor({ state: 'detached' });
    await badgeSays('2');
  });

  it('offers the way back beside the word that it is done', async () => {
    const { window } = workbench;
    await window.page.locator('.statusbar-item').filter({ hasText: 'Undo' }).first().click();
    await wholly('acme', ({ log }) => log?.[0]?.repliedOn === undefined);
    await badgeSays('3');
  });

  it('settles the most urgent thing of a client from the Clients view', async () => {
    const { window } = workbench;
    await window.page.locator('.sidebar').getByText('reply owed 12 d').waitFor();
    await window.clickInlineAction('Acme', 'Reply Given');
    await wholly('acme', ({ log }) => log?.[0]?.repliedOn === today);
    await badgeSays('2');
  });

  it('settles what is selected by a key', async () => {
    const { window } = workbench;
    await window.treeItem('Promised: Plan').click();
    await window.editorTab('bolt.client.json').waitFor();
    await window.page.keyboard.press('ControlOrMeta+Enter');
    await wholly('bolt', ({ promises }) => promises?.[0]?.keptOn === today);
    await badgeSays('1');
  });

  it('snoozes all that is selected until a day, by a key', async () => {
    const { window } = workbench;
    await window.treeItem('Renew bolt.example').click();
    await window.treeItem('Promised: Quote').click({ modifiers: ['ControlOrMeta'] });
    await window.page.keyboard.press('Shift+Enter');
    assert.match(await window.inputQuestion(), /Leave 2 things alone/);
    await window.pickItem('A week');
    await wholly('acme', ({ snoozed }) => snoozed?.[0]?.until === day(7));
    assert.deepEqual(onDisk('bolt').snoozed, [{ what: 'renewal: domain', until: day(7) }]);
    await window.treeItem('Renew bolt.example').waitFor({ state: 'detached' });
  });

  it('snoozes from the row until a date that is typed, and takes none that is past', async () => {
    const { window } = workbench;
    await window.clickInlineAction('Invoice 7', 'Snooze...');
    await window.pickItem('Until a day...');
    const input = window.quickInput().locator('input').first();
    await input.fill(day(-1));
    await window.page.locator('.quick-input-widget').getByText('Type a day after today.').waitFor();
    await window.typeInput(day(3));
    await wholly('bolt', ({ snoozed }) => snoozed?.some(({ what }) => what === 'reminder: i7') ?? false);
    await status().waitFor({ state: 'hidden' });
  });

  it('keeps what is snoozed folded at the end, and brings it back before its day', async () => {
    const { window } = workbench;
    await window.page.locator('.sidebar').getByText('9 d overdue · invoice 7 (snoozed until').waitFor();
    await window.treeItem('Snoozed').click();
    await window.treeItem('Renew bolt.example').waitFor();
    await window.clickInlineAction('Promised: Quote', 'Bring Back Now');
    await wholly('acme', ({ snoozed }) => snoozed === undefined);
    await window.treeItem('Next 7 Days').waitFor();
  });

  it('asks once what stays open before a client has left, and takes the move back with one click', async () => {
    const { window } = workbench;
    const dialog = window.page.locator('.monaco-dialog-box');
    await window.runCommand('Deorbit: Change Stage...');
    await window.pickItem('Left');
    await dialog.getByText('Still open: 1 invoice unpaid. Move to “Left” anyway?').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(onDisk('bolt').stage, 'active');
    await window.runCommand('Deorbit: Change Stage...');
    await window.pickItem('Left');
    await dialog.getByRole('button', { name: 'Move Anyway' }).click();
    await wholly('bolt', ({ stage }) => stage === 'left');
    // Heard by a screen reader as soon as it stands there; the way back is a button beside it.
    await window.page.locator('.statusbar').getByRole('alert', { name: 'Stage changed: Left' }).waitFor();
    await window.page.locator('.statusbar').getByRole('button', { name: 'Undo' }).click();
    await wholly('bolt', ({ stage }) => stage === 'active');
  });

  it('is blank while hidden, numbers included', async () => {
    const { window } = workbench;
    writeFileSync(
      record('acme'),
      readFileSync(record('acme'), 'utf8').replace(/"repliedOn": "[^"]*"/, '"mood": "good"'),
    );
    await status().waitFor();
    await window.runCommand('Deorbit: Hide');
    await window.waitFor('the status bar says only that they are hidden', async () =>
      /hidden/.test((await status().getAttribute('aria-label')) ?? ''),
    );
    assert.doesNotMatch((await status().textContent()) ?? '', /\d/);
    await window.treeItem('Reply: When is').waitFor({ state: 'detached' });
    assert.equal((await badge().allTextContents()).includes('1'), false);
    await window.runCommand('Deorbit: Show');
    await status().click();
    await window.treeItem('Reply: When is').waitFor();
  });
});
