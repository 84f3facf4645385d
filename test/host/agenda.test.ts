import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { addDays } from '../../src/base/calendar/days.ts';
import { systemClock } from '../../src/base/ports/system-clock.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { aClient } from '../support/records.ts';
import { cleanUp, read, run, until, write } from './workspace.ts';

const record = '.clients/acme.client.json';
const today = () => systemClock.today();
const daysAgo = (days: number) => addDays(today(), -days);
const onDisk = async (): Promise<ClientRecord> => JSON.parse(await read(record));

/** Writes a record by hand and waits until the agenda knows of it: a command on an entry that is not there does nothing. */
async function withRecord(different: Partial<ClientRecord>): Promise<void> {
  await write(record, JSON.stringify(aClient(different), undefined, 2));
}

/** Runs a command of an entry until it has had its effect on the record. */
function settled(command: string, key: string, isWanted: (found: ClientRecord) => boolean): Promise<unknown> {
  return until(`${command} settles "${key}"`, async () => {
    await run(command, { client: 'Acme', key });
    return isWanted(await onDisk());
  });
}

describe('The agenda', () => {
  afterEach(cleanUp);

  it('notes a reply with one call, and takes it back with another', async () => {
    await withRecord({ log: [{ id: 'mail', on: daysAgo(12), line: 'When?', replyOwed: true }] });
    await settled('replyGiven', 'reply-owed: mail', ({ log }) => log?.[0]?.repliedOn === today());
    await run('undoLastRecordChange', { client: 'Acme' });
    assert.equal((await onDisk()).log?.[0]?.repliedOn, undefined);
  });

  it('adds the next reminder of an invoice', async () => {
    await withRecord({ invoices: [{ id: 'i7', number: '7', due: daysAgo(5), amount: '100.00 EUR' }] });
    await settled('reminderSent', 'reminder: i7', ({ invoices }) => invoices?.[0]?.reminders?.length === 1);
    assert.equal((await onDisk()).invoices?.[0]?.reminders?.[0]?.stage, 'friendly');
  });

  it('opens the progress report that is due, and goes on asking for it until it went out', async () => {
    await withRecord({ agreement: { reportEvery: 'week', startedOn: daysAgo(8) } });
    const before = await read(record);
    await until('the report is written', async () => {
      await run('writeReport', { client: 'Acme', key: 'report' });
      return vscode.window.activeTextEditor?.document.getText().includes('deorbit progress-report') ?? false;
    });
    assert.equal(await read(record), before);
  });

  it('leaves entries of another action alone', async () => {
    await withRecord({ promises: [{ id: 'quote', what: 'Quote', due: daysAgo(1) }] });
    await settled('promiseKept', 'promise: quote', ({ promises }) => promises?.[0]?.keptOn !== undefined);
    await run('undoLastRecordChange', { client: 'Acme' });
    const before = await read(record);
    await run('replyGiven', { client: 'Acme', key: 'promise: quote' });
    assert.equal(await read(record), before);
  });

  it('snoozes until a day, and knows no entry of that key until then', async () => {
    await withRecord({ promises: [{ id: 'quote', what: 'Quote', due: daysAgo(1) }] });
    const key = 'promise: quote';
    const back = addDays(today(), 3);
    await until('the entry is snoozed', async () => {
      await run('snooze', { client: 'Acme', key, until: back });
      return (await onDisk()).snoozed !== undefined;
    });
    assert.deepEqual((await onDisk()).snoozed, [{ what: key, until: back }]);
    await run('promiseKept', { client: 'Acme', key });
    assert.equal((await onDisk()).promises?.[0]?.keptOn, undefined);
  });
});

describe('The profile', () => {
  let path = '';
  const found = () => vscode.languages.getDiagnostics(vscode.Uri.file(path)).map(({ message }) => message);

  beforeEach(async () => {
    await run('openProfile');
    path = vscode.window.activeTextEditor?.document.fileName ?? '';
    assert.match(path, /profile\.json$/);
  });

  afterEach(async () => {
    await rm(path, { force: true });
    await cleanUp();
  });

  it('is followed: what is wrong with it stands in Problems, and the numbers in it count', async () => {
    await writeFile(path, '{ "version": 1, "thresholds": { "renewalAheadDays": "soon" } }');
    await until('the problem is found', () => found().length === 1);
    assert.match(found()[0] ?? '', /thresholds\.renewalAheadDays has to be a number/);
    await withRecord({ assets: [{ id: 'd', kind: 'domain', name: 'acme.example', renewal: addDays(today(), 20) }] });
    const snoozed = async () => {
      await run('snooze', { client: 'Acme', key: 'renewal: d', until: addDays(today(), 3) });
      return (await onDisk()).snoozed !== undefined;
    };
    await until('the default of 30 days counts', snoozed);
    await writeFile(path, '{ "version": 1, "thresholds": { "renewalAheadDays": 7 } }');
    await until('the problem is gone', () => found().length === 0);
    await run('undoLastRecordChange', { client: 'Acme' });
    assert.equal(await snoozed(), false, 'a renewal in 20 days is not on the agenda');
  });
});
