import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { aClient } from '../support/records.ts';
import { cleanUp, inWorkspace, read, refusingPicks, run, write } from './workspace.ts';

const FILE = '.clients/shop.client.json';
const TOGGL =
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags\n' +
  'Alex,,Import Shop,Web,,Cart,Yes,2026-03-02,09:00:00,2026-03-02,10:30:00,01:30:00,\n' +
  'Alex,,Nobody Known,Web,,Cart,Yes,2026-03-02,09:00:00,2026-03-02,10:30:00,01:30:00,\n';

describe('Import', () => {
  const onDisk = async (): Promise<ClientRecord> => JSON.parse(await read(FILE));

  beforeEach(async () => {
    const record = aClient({ id: 'import-shop', name: 'Import Shop' });
    await write(FILE, `${JSON.stringify(record, undefined, 2)}\n`);
    await write('hours.csv', TOGGL.replace('Nobody Known', 'Import Shop'));
    await write(
      'invoices.csv',
      'Client,Number,Date,Due Date,Amount,Balance,Paid to Date,Currency\nImport Shop,R-1,2026-03-31,2026-04-14,"1,200.00",0,0,EUR\n',
    );
  });
  afterEach(cleanUp);

  it('shows what would change and writes nothing before it is confirmed', async () => {
    const before = await read(FILE);
    await refusingPicks(run('import', { client: 'Import Shop', file: inWorkspace('hours.csv') }));
    assert.equal(await read(FILE), before);
    const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: all }) => all).map(({ label }) => label);
    assert.ok(
      tabs.some((label) => label.includes('hours.csv')),
      tabs.join(),
    );
  });

  it('adds hours and invoices once, and one undo takes an import back', async () => {
    await run('import', { client: 'Import Shop', file: inWorkspace('hours.csv'), confirmed: true });
    const { effort } = await onDisk();
    assert.deepEqual(
      effort?.map(({ month, hours, source }) => [month, hours, source]),
      [['2026-03', 3, 'Toggl Track: Web']],
    );
    const once = await read(FILE);
    await run('import', { client: 'Import Shop', file: inWorkspace('hours.csv'), confirmed: true });
    assert.equal(await read(FILE), once);
    await run('import', { client: 'Import Shop', file: inWorkspace('invoices.csv'), confirmed: true });
    const { invoices } = await onDisk();
    assert.deepEqual(
      invoices?.map(({ number, amount, due }) => [number, amount, due]),
      [['R-1', '1200.00 EUR', '2026-04-14']],
    );
    await run('undoLastRecordChange', { client: 'Import Shop' });
    assert.equal(await read(FILE), once);
  });
});
