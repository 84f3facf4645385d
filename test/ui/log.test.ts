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
  const record = aClient({ id: 'acme', currency: 'EUR', contacts: [{ id: 'm', name: 'Marie Martin' }] });
  writeFileSync(join(folder, '.clients', 'acme.client.json'), JSON.stringify(record, undefined, 2));
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
    if (process.env.SHOT) await window.screenshot(`${process.env.SHOT}-line.png`);
    await input.press('Enter');
    await window.quickInput().getByText('is this what you mean?').waitFor();
    for (const label of ['Telephone call', 'You owe: a quote'])
      await window.quickRows().locator('.label-name').getByText(label, { exact: true }).waitFor();
    if (process.env.SHOT) await window.screenshot(`${process.env.SHOT}-review.png`);
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
});
