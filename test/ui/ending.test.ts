import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, dateInWords } from '../../src/base/calendar/days.ts';
import { systemClock } from '../../src/base/ports/system-clock.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { aClient } from '../support/records.ts';
import { useWorkbench } from './harness.ts';

const today = systemClock.today();
const lastDay = addDays(today, 14);
const reason = 'My schedule no longer leaves the time that your project deserves.';

function aWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deorbit-ending-'));
  mkdirSync(join(folder, '.clients'));
  const record = aClient({
    project: 'Web shop',
    contacts: [{ name: 'Ellen Marsh' }],
    agreement: { startedOn: '2024-02-01', notice: { days: 14, kind: 'calendar' } },
    scope: [{ id: 'login', what: 'Login page' }],
    credentials: [{ id: 'host', name: 'Hosting' }],
    redFlags: [{ flag: 'unethical-work', seenOn: addDays(today, -3), evidence: 'bought reviews' }],
  });
  writeFileSync(join(folder, '.clients/acme.client.json'), JSON.stringify(record, undefined, 2));
  const marks = '<!-- deorbit farewell client=acme-id lang=en doc=d1 -->';
  writeFileSync(join(folder, 'letter.txt'), `${marks}\n\n<!-- deorbit:begin letter d1 -->\n\nThank you.\n`);
  return folder;
}

describe('From the decision to what the client gets', () => {
  const source = aWorkspace();
  const workbench = useWorkbench(source, { hasNote: true });
  const path = (name: string) => join(workbench.folder, name);
  const record = (): ClientRecord => JSON.parse(readFileSync(path('.clients/acme.client.json'), 'utf8'));
  const written = async (isWanted: (of: ClientRecord) => boolean) => {
    const isThere = (text: string) => text !== '' && isWanted(JSON.parse(text));
    await workbench.window.waitForFile(path('.clients/acme.client.json'), isThere);
  };

  after(() => rmSync(source, { recursive: true, force: true }));

  it('one decides to leave, for a reason that stays private', async () => {
    const { window } = workbench;
    await window.openContainer('Deorbit');
    await window.treeItem('Acme').waitFor();
    await window.runCommand('Deorbit: Decide...');
    const page = window.webview();
    await page.getByRole('textbox', { name: 'Your reason' }).fill('bought reviews, and lies about them');
    await page.getByRole('button', { name: 'Leave' }).click();
    await written(({ decision }) => decision?.what === 'leave');
  });

  it('plans the exit with the agreed notice', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: Start Exit...');
    await window.pickItem(reason);
    await window.pickItem('At the end of the agreed notice');
    await window.page.keyboard.press('Enter');
    await written(({ stage }) => stage === 'leaving');
    assert.equal(record().exit?.lastDay, lastDay);
  });

  it('delivers a farewell with the last day and the one reason, and nothing of the private one', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: New Document...');
    await window.pickItem('Farewell');
    await window.pickItem('Standard');
    await window.waitForEditorText('Ellen Marsh');
    await window.save();
    await written(({ log }) => log?.[0]?.line === 'Farewell (draft kept)');
    await window.runCommand('Deorbit: Deliver Document...');
    await window.pickItem('Deliver to Workspace');
    await window.answerDialog('gap', 'Continue Anyway');
    const letter = await window.waitForFile(path('handover/web-shop-farewell.md'), (text) => text.includes('Ellen'));
    assert.ok(letter.includes(dateInWords(lastDay, 'en')), letter);
    assert.ok(letter.includes(reason));
    assert.ok(!letter.includes('bought reviews') && !letter.includes('<!--'), letter);
    await window.editorTab('web-shop-farewell.md').waitFor();
    await written(({ log }) => log?.[0]?.direction === 'out');
    assert.deepEqual(
      [record().log?.length, record().log?.[0]?.line],
      [1, 'Farewell'],
      'one entry tells what came last',
    );
  });

  it('delivers the handover', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: New Document...');
    await window.pickItem('Handover');
    await window.editorTab('handover').waitFor();
    await window.runCommand('Deorbit: Deliver Document...');
    await window.pickItem('Deliver to Workspace');
    await window.answerDialog('gap', 'Continue Anyway');
    const delivered = await window.waitForFile(path('handover/web-shop.md'), (text) => text.includes('Hosting'));
    assert.ok(delivered.includes('Login page') && !delivered.includes('bought reviews'));
    await window.editorTab('web-shop.md').waitFor();
  });

  it('offers to deliver a letter as soon as its file is read as Markdown', async () => {
    const { window } = workbench;
    await window.openFile('letter.txt');
    await window.runCommand('Change Language Mode');
    await window.typeInput('Markdown');
    await window.runCommand('Deorbit: Deliver Document...');
  });
});
