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
  return folder;
}

describe('From the decision to what the client gets', () => {
  const source = aWorkspace();
  const workbench = useWorkbench(source);
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
    await window.editorTab('farewell').waitFor();
    await window.runCommand('Deorbit: Deliver to Workspace');
    await window.answerDialog('gap', 'Deliver All the Same');
    const letter = await window.waitForFile(path('handover/web-shop-farewell.md'), (text) => text.includes('Ellen'));
    assert.ok(letter.includes(dateInWords(lastDay, 'en')), letter);
    assert.ok(letter.includes(reason));
    assert.ok(!letter.includes('bought reviews') && !letter.includes('<!--'), letter);
    await written(({ log }) => log?.some(({ channel }) => channel === 'letter') ?? false);
  });

  it('delivers the handover', async () => {
    const { window } = workbench;
    await window.runCommand('Deorbit: New Document...');
    await window.pickItem('Handover');
    await window.editorTab('handover').waitFor();
    await window.runCommand('Deorbit: Deliver to Workspace');
    await window.answerDialog('gap', 'Deliver All the Same');
    const delivered = await window.waitForFile(path('handover/web-shop.md'), (text) => text.includes('Hosting'));
    assert.ok(delivered.includes('Login page') && !delivered.includes('bought reviews'));
  });
});
