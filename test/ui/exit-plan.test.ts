import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, nearDateInWords } from '../../src/base/calendar/days.ts';
import { dueDate } from '../../src/base/calendar/payment-terms.ts';
import { systemClock } from '../../src/base/ports/system-clock.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { aClient } from '../support/records.ts';
import { useWorkbench } from './harness.ts';

const today = systemClock.today();
const inDays = (days: number) => addDays(today, days);

/** A client with an agreement, work that waits for an answer, and an invoice without its due date. */
function aWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deorbit-exit-'));
  mkdirSync(join(folder, '.clients'));
  const record = aClient({
    agreement: { notice: { days: 14, kind: 'calendar' }, paymentTerms: '45 days end of month' },
    scope: [{ id: 'texts', what: 'Texts', blocker: 'waits for the texts', due: inDays(9) }],
    credentials: [{ id: 'host', name: 'Hosting' }],
    invoices: [{ id: 'i7', number: '7', issued: inDays(-120), amount: '900.00 EUR' }],
  });
  writeFileSync(join(folder, '.clients/acme.client.json'), JSON.stringify(record, undefined, 2));
  return folder;
}

describe('The exit plan, with the mouse', () => {
  const source = aWorkspace();
  const workbench = useWorkbench(source, { hasNote: true });
  const file = (slug = 'acme') => join(workbench.folder, '.clients', `${slug}.client.json`);
  const onDisk = (): ClientRecord => JSON.parse(readFileSync(file(), 'utf8'));
  const step = (id: string) => onDisk().exit?.checklist?.find((row) => row.id === id);
  const written = async (isWanted: (record: ClientRecord) => boolean) => {
    await workbench.window.waitForFile(file(), (text) => text !== '' && isWanted(JSON.parse(text)));
  };
  const view = () => workbench.window.view('Exit Plan');
  const row = (name: string) => view().getByRole('treeitem', { name }).first();
  const box = (name: string) => row(name).getByRole('checkbox');
  /** The plan may be drawn again under the click, which then ticks nothing; a write takes far less than three seconds. */
  const tick = async (name: string, isDone: (of: ClientRecord) => boolean) => {
    const { window } = workbench;
    await window.waitFor(`"${name}" is ticked`, async () => {
      await box(name)
        .click({ timeout: 2000 })
        .catch(() => {});
      for (let left = 30; left > 0 && !isDone(onDisk()); left--) await window.page.waitForTimeout(100);
      return isDone(onDisk());
    });
  };

  after(() => rmSync(source, { recursive: true, force: true }));

  it('begins with three questions, each day with what speaks against it', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    await window.treeItem('Acme').waitFor();
    assert.equal(await view().count(), 0, 'nobody is leaving');
    await window.runCommand('Deorbit: Start Exit...');
    await window.pickItem('My schedule no longer leaves the time that your project deserves.');
    assert.match(await window.inputQuestion(), /when does the work end\?\s+1 open item waits for the client/);
    const ends = window.quickRows().filter({ hasText: 'At the natural end of the work' });
    await ends.filter({ hasText: 'The notice that was agreed ends on' }).waitFor();
    await window.pickItem('At the natural end of the work');
    assert.match(await window.inputQuestion(), /Why does the work end earlier\? Only you see this/);
    await window.typeInput('Agreed on the telephone');
    await window.rowWith('Names of developers who may take over').click();
    await window.page.keyboard.press('Enter');
    await written(({ stage }) => stage === 'leaving');
    const { exit } = onDisk();
    assert.deepEqual([exit?.lastDay, exit?.earlyReason], [inDays(9), 'Agreed on the telephone']);
    assert.deepEqual(exit?.optionsOffered, [{ what: 'names of developers who may take over' }]);
  });

  it('shows the plan at once: what speaks against it, the steps, and how far it has come', async () => {
    await row('Announce it in writing, today').waitFor();
    await row('The notice that was agreed ends on').waitFor();
    const lastDay = nearDateInWords(inDays(9), today, 'en');
    await view().getByText(`Acme · 0 of 14 · last day ${lastDay}`).waitFor();
  });

  it('ticks a step, and the box goes back when it is taken back', async () => {
    await box('Announce it in writing').click();
    await written(({ exit }) => exit?.announcedOn === today);
    assert.equal(step('announce')?.doneOn, today);
    await view().getByText('1 of 14').waitFor();
    await box('Announce it in writing').click();
    await written(({ exit }) => exit?.announcedOn === undefined);
    await view().getByText('0 of 14').waitFor();
  });

  it('leaves a step out with a reason, from its row', async () => {
    const { window } = workbench;
    const skip = row('Talk in person').getByRole('button', { name: 'Skip with a Reason...' });
    // A row that was drawn again under the mouse shows its actions once the mouse comes anew.
    const offersToSkip = async () => {
      await box('Announce it in writing').hover();
      await row('Talk in person').hover();
      return skip.isVisible();
    };
    // The plan may be drawn again under the click, which then names no step.
    await window.waitFor('the step is asked about', async () => {
      const clicked =
        (await offersToSkip()) &&
        (await skip.click({ timeout: 2000 }).then(
          () => true,
          () => false,
        ));
      if (!clicked) return false;
      if (!(await window.inputQuestion()).includes('which step?')) return true;
      await window.dismissInput();
      return false;
    });
    await window.typeInput('They are abroad');
    await written(() => step('talk')?.skipped === 'They are abroad');
    await row('Talk in person, left out: They are abroad').waitFor();
    assert.equal(await box('Talk in person').count(), 0, 'what was left out has no box');
  });

  it('plans a step for another day, and says what speaks against it', async () => {
    const { window } = workbench;
    await window.chooseFromMenu('Finish what is to be finished', 'Change Date...');
    await window.inputQuestion();
    await window.quickInput().locator('input').first().fill(inDays(30));
    await window.page.getByText('That is after the last day').first().waitFor();
    await window.typeInput(inDays(4));
    await written(() => step('finish')?.due === inDays(4));
  });

  it('moves the last day with what hangs on it, once it has shown what that is', async () => {
    const { window } = workbench;
    await window.chooseFromMenu('The notice that was agreed ends on', 'Change Last Day...');
    await window.typeInput(inDays(20));
    const question = window.page.locator('.monaco-dialog-box').filter({ hasText: 'hang on it' });
    assert.match(
      (await question.textContent()) ?? '',
      /Remove your own access.*→.*Days you set yourself stay: Finish/s,
    );
    await window.answerDialog('hang on it', 'Move Them Too');
    await written(({ exit }) => exit?.lastDay === inDays(20));
    assert.deepEqual([step('remove-access')?.due, step('finish')?.due], [inDays(21), inDays(4)]);
    await row('The notice that was agreed ends on').waitFor({ state: 'detached' });
  });

  it('follows an edit by hand, and marks what is late', async () => {
    const record = onDisk();
    const checklist = record.exit?.checklist?.map((each) =>
      each.id === 'decide' ? { ...each, due: inDays(-4) } : each,
    );
    writeFileSync(file(), JSON.stringify({ ...record, exit: { ...record.exit, checklist } }, undefined, 2));
    await view().getByText('4 d late').waitFor();
  });

  it('shows the names only where several clients are leaving', async () => {
    assert.equal(await row('Acme').count(), 0);
    const bolt = aClient({ id: 'bolt', name: 'Bolt', stage: 'leaving', exit: { lastDay: inDays(1) } });
    writeFileSync(file('bolt'), JSON.stringify(bolt, undefined, 2));
    await row('Bolt').getByText('not planned yet').waitFor();
    await row('Acme').waitFor();
    rmSync(file('bolt'));
    await row('Acme').waitFor({ state: 'detached' });
  });

  it('is blank while clients are hidden', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: Hide');
    await row('Announce it in writing').waitFor({ state: 'detached' });
    assert.doesNotMatch((await view().textContent()) ?? '', /last day|of 14/);
    await window.runCommand('Deorbit: Show');
    await row('Announce it in writing').waitFor();
  });

  it('reminds of an invoice, once it is said how its terms are meant', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: Remind...');
    assert.match(await window.inputQuestion(), /how is “45 days end of month” meant/);
    await window.pickItem('The days first, then to the end of that month');
    await window.pickItem('Friendly reminder');
    await window.editorTab('payment-reminder').waitFor();
    assert.equal(onDisk().invoices?.[0]?.reminders, undefined, 'a draft is not sent');
    await window.answerNotification('is a draft until', 'Mark as Sent');
    await written(({ invoices }) => invoices?.[0]?.reminders?.length === 1);
    const { agreement, invoices } = onDisk();
    assert.equal(agreement?.paymentTermsReading, 'days-then-month-end');
    const terms = { kind: 'days-then-month-end', days: 45 } as const;
    assert.equal(invoices?.[0]?.due, dueDate(inDays(-120), terms));
    assert.equal(invoices?.[0]?.reminders?.[0]?.stage, 'friendly');
  });

  it('is taken back with what changed, and a client who was told is not forgotten', async () => {
    const { window } = workbench;
    await tick('Announce it in writing', ({ exit }) => exit?.announcedOn === today);
    await view().getByText('2 of 14').waitFor();
    await window.runCommand('Deorbit: Start Exit...');
    await window.pickItem('Take the exit back...');
    assert.match(await window.inputQuestion(), /They were told on .* let them know in writing/);
    await window.typeInput('New contact');
    await written(({ stage }) => stage === 'active');
    assert.equal(onDisk().pastExits?.[0]?.whatChanged, 'New contact');
    await view().waitFor({ state: 'detached' });
  });
});
