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
  const folder = mkdtempSync(join(tmpdir(), 'deorbit-log-'));
  mkdirSync(join(folder, '.clients'));
  const kept = ['a', 'b', 'c'].map((id) => ({
    id,
    what: id,
    madeOn: addDays(today, -60),
    keptOn: addDays(today, -40),
  }));
  const record = aClient({
    id: 'acme',
    currency: 'EUR',
    contacts: [{ id: 'm', name: 'Marie Martin' }],
    promises: [...kept, { id: 'plan', what: 'Plan', madeOn: addDays(today, -5), due: addDays(today, 1) }],
  });
  writeFileSync(join(folder, '.clients', 'acme.client.json'), JSON.stringify(record, undefined, 2));
  writeFileSync(join(folder, 'mail.txt'), 'We pay when we pay.\n');
  return folder;
}

describe('The everyday, in a window', () => {
  const source = aWorkspace();
  const workbench = useWorkbench(source);
  const recordWith = async (isWanted: (found: ClientRecord) => boolean): Promise<ClientRecord> => {
    const path = join(workbench.folder, '.clients', 'acme.client.json');
    await workbench.window.waitForFile(path, (text) => text !== '' && isWanted(JSON.parse(text)));
    return JSON.parse(readFileSync(path, 'utf8'));
  };

  after(() => rmSync(source, { recursive: true, force: true }));

  it('logs a line from a click on the row: shows what it understood, writes what is left checked, and takes it back', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    await window.treeItem('Acme').waitFor();
    await window.clickInlineAction('Acme', 'Log...');
    const input = window.quickInput().locator('input[type=text]').first();
    await input.fill('yesterday called Marie, she wants the export by friday, owe her a quote');
    await window.quickRows().filter({ hasText: 'Request: the export' }).first().waitFor();
    await input.press('Enter');
    await window.quickInput().getByText('is this what you mean?').waitFor();
    for (const label of ['Telephone call', 'You owe: a quote'])
      await window.quickRows().locator('.label-name').getByText(label, { exact: true }).waitFor();
    await window.quickInput().getByText('Request: the export', { exact: true }).click();
    await window.quickInput().getByRole('button', { name: 'OK' }).click();
    const { log, scope } = await recordWith(({ log = [] }) => log.length > 0);
    assert.deepEqual(
      log?.map(({ direction, on, replyOwed }) => ({ direction, on, replyOwed })),
      [
        { direction: 'out', on: addDays(today, -1), replyOwed: undefined },
        { direction: 'in', on: addDays(today, -1), replyOwed: true },
      ],
    );
    assert.equal(scope, undefined);
    await window.page.locator('.statusbar-item').filter({ hasText: 'Undo' }).first().click();
    await recordWith(({ log = [] }) => log.length === 0);
  });

  it('corrects what it understood wrongly, and goes one step back by Escape, to the line that was typed', async () => {
    const { window } = workbench;
    const list = window.quickInput();
    await window.clickInlineAction('Acme', 'Log...');
    const box = list.locator('input[type=text]').first();
    await box.fill('promised Marie the tests by friday');
    await window.quickRows().filter({ hasText: 'Promised: the tests' }).first().waitFor();
    await box.press('Enter');
    await list.getByText('is this what you mean?').waitFor();
    await window.page.keyboard.press('Escape');
    await window.waitFor(
      'the line is there again',
      async () => (await box.inputValue()) === 'promised Marie the tests by friday',
    );
    await box.press('Enter');
    const row = window.quickRows().filter({ hasText: 'Promised: the tests' }).first();
    const correct = async (part: string, question: string) => {
      await list.getByText('is this what you mean?').waitFor();
      await row.hover();
      await row.getByRole('button', { name: 'Correct...' }).click();
      await window.pickItem(part);
      await list.getByText(question).waitFor();
    };
    await correct('By which day', 'By which day?');
    await window.typeInput(addDays(today, 30));
    await correct('What it is about', 'What is it about?');
    await window.page.keyboard.press('Escape');
    await correct('What it is about', 'What is it about?');
    await window.typeInput('Tests of the import');
    await list.getByText('Promised: Tests of the import', { exact: true }).waitFor();
    await list.getByRole('button', { name: 'OK' }).click();
    const { promises } = await recordWith(({ promises: all = [] }) => all.length === 5);
    assert.deepEqual([promises?.[4]?.what, promises?.[4]?.due], ['Tests of the import', addDays(today, 30)]);
  });

  /** Chooses one of the things that *Log...* offers while its box is empty. */
  const note = async (verb: string) => {
    const { window } = workbench;
    await window.clickInlineAction('Acme', 'Log...');
    await window.pickItem(verb);
  };

  it('notes a promise, and says where its day is sooner than promises took', async () => {
    const { window } = workbench;
    await note('Promise');
    await window.typeInput('Estimate');
    const input = window.quickInput().locator('input').first();
    await input.fill(addDays(today, 2));
    await window.page.locator('.quick-input-widget').getByText('Promises you kept took 20 days').waitFor();
    await window.typeInput(addDays(today, 25));
    const { promises } = await recordWith(({ promises: all = [] }) => all.length === 6);
    assert.deepEqual([promises?.[5]?.what, promises?.[5]?.due], ['Estimate', addDays(today, 25)]);
  });

  it('answers a request as goodwill, with its price', async () => {
    const { window } = workbench;
    await note('Request');
    await window.typeInput('Dark mode');
    await window.quickInput().getByText('Do it as a gesture of goodwill').waitFor();
    await window.pickItem('Do it as a gesture of goodwill');
    await window.typeInput('150');
    const { scope } = await recordWith(({ scope: all = [] }) => all.length === 1);
    assert.deepEqual([scope?.[0]?.state, scope?.[0]?.goodwill], ['approved', '150.00 EUR']);
  });

  it('notes hours, a gut feeling and a repair', async () => {
    const { window } = workbench;
    await note('Hours');
    await window.typeInput('1:30');
    await recordWith(({ effort }) => effort?.[0]?.hours === 1.5);
    await note('Gut feeling');
    await window.quickRows().nth(3).click();
    await recordWith(({ fit }) => fit?.gut?.[0]?.feeling === 2);
    await note('Repair tried');
    await window.pickItem('A boundary');
    await window.typeInput('');
    await recordWith(({ repairs }) => repairs?.[0]?.kind === 'boundary');
  });

  it('notes an invoice, and a part of it that was paid', async () => {
    const { window } = workbench;
    await note('Invoice');
    for (const answer of ['2026-7', '900', today, addDays(today, 30)]) await window.typeInput(answer);
    await recordWith(({ invoices = [] }) => invoices.length === 1);
    await note('Payment');
    await window.typeInput('300');
    await window.typeInput(today);
    const { invoices } = await recordWith(({ invoices: all }) => all?.[0]?.payments?.length === 1);
    assert.deepEqual(invoices?.[0]?.payments, [{ on: today, amount: '300.00 EUR' }]);
  });

  it('settles a word said early with one click on the agenda', async () => {
    const { window } = workbench;
    await window.clickInlineAction('Say early', 'Client Told of the Delay');
    await recordWith(({ promises }) => promises?.[3]?.warnedOn === today);
  });

  it('notes a red flag whose evidence is selected in an editor', async () => {
    const { window } = workbench;
    await window.openFile('mail.txt');
    await window.focusEditor();
    await window.page.keyboard.press('Control+A');
    await window.page.locator('.view-line').first().click({ button: 'right' });
    // VS Code leaves a click out that comes as soon as a menu is open.
    const entry = window.page.getByRole('menuitem', { name: 'Red Flag from Selection...' });
    await window.waitFor('the red flags are offered', async () => {
      if (await window.quickInput().getByText('Which red flag is it?').isVisible()) return true;
      await entry.click({ timeout: 2000 }).catch(() => undefined);
      return false;
    });
    await window.quickInput().locator('input').first().fill('pay');
    await window.quickRows().first().click();
    const { redFlags } = await recordWith(({ redFlags: all = [] }) => all.length === 1);
    assert.equal(redFlags?.[0]?.evidence, 'We pay when we pay.');
    assert.equal(redFlags?.[0]?.seenOn, today);
  });
});
