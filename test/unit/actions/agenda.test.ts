import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SettlementAnswer, settle, snooze, wake } from '../../../src/actions/agenda.ts';
import { agendaOf } from '../../../src/relationship/agenda/agenda.ts';
import type { AgendaEntry } from '../../../src/relationship/agenda/agenda-entry.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { signalContext } from '../../../src/relationship/signals/standing.ts';
import { aStore, someSummary } from '../../support/record-stores.ts';
import { aClient } from '../../support/records.ts';
import { useTemporaryFolder } from '../../support/temporary-folders.ts';

const today = '2026-11-23';
const entriesOf = (record: ClientRecord, day = today) => agendaOf(record, signalContext({ version: 1 }, day));

const anEntry: Omit<AgendaEntry, 'kind' | 'action' | 'row'> = {
  key: 'x',
  title: { id: 'log.note' },
  message: { id: 'log.note' },
  date: today,
  days: 0,
  due: true,
  overdue: false,
};

function entryCalled(kind: AgendaEntry['kind'], action: AgendaEntry['action'], row: string): AgendaEntry {
  return { ...anEntry, kind, action, row };
}

describe('Settling what the agenda asks for', () => {
  const folder = useTemporaryFolder();
  const path = () => join(folder(), 'acme.client.json');
  const onDisk = async (): Promise<ClientRecord> => JSON.parse(await readFile(path(), 'utf8'));

  async function written(different: Partial<ClientRecord>) {
    await writeFile(path(), JSON.stringify(aClient(different), undefined, 2));
    return aStore(folder()).store;
  }

  /** Settles the first entry of a record on disk, and undoes it again after a look. */
  async function settled(different: Partial<ClientRecord>, answer: SettlementAnswer = {}) {
    const store = await written(different);
    const before = await readFile(path(), 'utf8');
    const [entry] = entriesOf(await onDisk());
    assert.ok(entry, 'there is an entry');
    await store.edit(path(), settle(entry, today, answer), someSummary);
    const record = await onDisk();
    assert.ok(!entriesOf(record).some(({ key, due }) => key === entry.key && due), 'it is due no more');
    await store.undo(path());
    assert.equal(await readFile(path(), 'utf8'), before, 'and one step back brings it back');
    return record;
  }

  it('notes a reply, and nothing else', async () => {
    const log = [{ on: '2026-11-09', line: 'When?', replyOwed: true }];
    const record = await settled({ log });
    assert.deepEqual(record.log, [{ ...log[0], repliedOn: today }]);
  });

  it('notes a promise as kept', async () => {
    const record = await settled({ promises: [{ what: 'Quote', due: '2026-11-20' }] });
    assert.equal(record.promises?.[0]?.keptOn, today);
  });

  it('marks work as delivered', async () => {
    const record = await settled({ scope: [{ what: 'Import', due: today, percentDone: 60 }] });
    assert.deepEqual(record.scope?.[0], { what: 'Import', due: today, percentDone: 100, state: 'done', doneOn: today });
  });

  it('adds a reminder of the next stage (practice 35)', async () => {
    const reminders = [{ on: '2026-11-02', stage: 'friendly' as const }];
    const record = await settled(
      { invoices: [{ number: '7', due: '2026-10-20', amount: '10.00 EUR', reminders }] },
      { rowId: 'r2' },
    );
    assert.deepEqual(record.invoices?.[0]?.reminders, [...reminders, { id: 'r2', on: today, stage: 'firm' }]);
  });

  it('takes the day of the next renewal', async () => {
    const assets = [{ kind: 'domain' as const, name: 'acme.example', renewal: '2026-11-25' }];
    const record = await settled({ assets }, { renewal: '2027-11-25' });
    assert.equal(record.assets?.[0]?.renewal, '2027-11-25');
  });

  it('notes whether a repair helped', async () => {
    const record = await settled({ repairs: [{ kind: 'conversation', on: '2026-11-01' }] }, { worked: false });
    assert.equal(record.repairs?.[0]?.worked, false);
  });

  it('notes that leaving was announced, and that the client is being left (practice 3)', async () => {
    const record = await settled({ decision: { what: 'leave', coolingOffUntil: '2026-11-10' } });
    assert.deepEqual([record.exit?.announcedOn, record.stage], [today, 'leaving']);
  });

  it('moves a client whose last day has come to those that have left', async () => {
    const record = await settled({ stage: 'leaving', exit: { lastDay: today } });
    assert.equal(record.stage, 'left');
  });

  const steps: Readonly<Record<string, NonNullable<ClientRecord['exit']>>> = {
    'of the checklist': { checklist: [{ step: 'Export the data', due: today }] },
    'of an exit within a day': { emergency: true, emergencySteps: [{ what: 'Rotate keys' }] },
    'that is a deadline': { deadlines: [{ what: 'New VAT rates', on: today }] },
    'that is a session': { knowledgeTransfer: [{ session: 'Deploying', on: today }] },
    'that checks after a week': { checkAfterWeek: today },
    'that checks after a month': { checkAfterMonth: today },
    'that deletes the data': { deletionOn: today },
  };
  for (const [which, exit] of Object.entries(steps)) {
    it(`notes a step ${which} as done`, async () => {
      const record = await settled({ stage: 'left', exit });
      assert.equal(JSON.stringify(record.exit).split(`On":"${today}`).length >= 2, true);
    });
  }

  it('finds its row where others were put before it meanwhile, and leaves a row alone that is settled', async () => {
    const store = await written({ promises: [{ what: 'Quote', due: today }] });
    const [entry] = entriesOf(await onDisk());
    assert.ok(entry);
    await writeFile(path(), JSON.stringify(aClient({ promises: [{ what: 'Plan' }, { what: 'Quote', due: today }] })));
    await store.edit(path(), settle(entry, today), someSummary);
    assert.deepEqual(
      (await onDisk()).promises?.map(({ keptOn }) => keptOn),
      [undefined, today],
    );
    const again = await store.edit(path(), settle(entry, '2026-11-24'), someSummary);
    assert.equal(again.changed, false);
  });

  it('notes that a client was told early of a promise that cannot be kept', async () => {
    const record = aClient({ promises: [{ id: 'a', what: 'Quote', due: '2026-11-25' }] });
    const entry = entryCalled('early-word', 'say-late', 'a');
    assert.deepEqual(settle(entry, today)(record), [{ path: ['promises', 0, 'warnedOn'], value: today }]);
  });

  it('changes nothing where it has not been said what is to be noted, or another step settles it', () => {
    const record = aClient({
      assets: [{ id: 'a', kind: 'domain', name: 'acme.example', renewal: '2026-11-25' }],
      repairs: [{ id: 'a', kind: 'conversation', on: '2026-11-01' }],
      invoices: [{ id: 'a', number: '7', due: '2026-10-20', amount: '10.00 EUR' }],
      scope: [{ id: 'a', what: 'Import', state: 'done' }],
      exit: { announcedOn: '2026-11-01' },
    });
    const kinds = [
      ['renewal', 'renew'],
      ['repair', 'judge-repair'],
      ['reminder', 'remind'],
      ['delivery', 'deliver'],
      ['decision', 'decide'],
      ['report', 'report'],
      ['unannounced', 'announce'],
      ['week-check', 'do-step'],
    ] as const;
    for (const [kind, action] of kinds)
      assert.deepEqual(settle(entryCalled(kind, action, 'a'), today)(record), [], kind);
  });

  it('notes that a lead was told of the leaving, and moves it nowhere', () => {
    const record = aClient({ stage: 'lead', decision: { what: 'leave', coolingOffUntil: '2026-11-10' } });
    assert.deepEqual(settle(entryCalled('unannounced', 'announce', ''), today)(record), [
      { path: ['exit', 'announcedOn'], value: today },
    ]);
  });

  it('lets go of the snooze of what is settled', async () => {
    const store = await written({
      promises: [{ what: 'Quote', due: '2026-11-20' }],
      snoozed: [{ what: 'promise: quote', until: today }],
    });
    const [entry] = entriesOf(await onDisk());
    assert.ok(entry);
    await store.edit(path(), settle(entry, today), someSummary);
    assert.equal('snoozed' in (await onDisk()), false);
  });
});

describe('Snoozing what the agenda asks for', () => {
  const folder = useTemporaryFolder();
  const path = () => join(folder(), 'acme.client.json');
  const promises = [
    { id: 'a', what: 'Quote', due: '2026-11-01' },
    { id: 'b', what: 'Plan', due: '2026-11-20' },
  ];

  async function snoozed(record: Partial<ClientRecord>, keys: readonly string[], until: string): Promise<ClientRecord> {
    await writeFile(path(), JSON.stringify(aClient({ promises, ...record }), undefined, 2));
    await aStore(folder()).store.edit(path(), snooze(keys, until, today), someSummary);
    return JSON.parse(await readFile(path(), 'utf8'));
  }

  it('takes it off the agenda until its day, on which it comes back', async () => {
    const record = await snoozed({}, ['promise: a', 'promise: b'], '2026-11-30');
    assert.deepEqual(entriesOf(record), []);
    assert.equal(entriesOf(record, '2026-11-29').length, 0);
    assert.equal(entriesOf(record, '2026-11-30').length, 2);
  });

  it('moves the day of what is snoozed already', async () => {
    const before = [{ what: 'promise: a', until: '2026-11-25' }];
    const record = await snoozed({ snoozed: before }, ['promise: a'], '2026-12-24');
    assert.deepEqual(record.snoozed, [{ what: 'promise: a', until: '2026-12-24' }]);
  });

  it('changes nothing where it is snoozed until that day already', () => {
    const record = aClient({ promises, snoozed: [{ what: 'promise: a', until: '2026-12-24' }] });
    assert.deepEqual(snooze(['promise: a'], '2026-12-24', today)(record), []);
  });

  it('clears away snoozes that have ended, wherever they stand', async () => {
    const ended = (what: string) => ({ what, until: '2026-11-10' });
    const record = await snoozed(
      {
        snoozed: [
          ended('promise: a'),
          { what: 'promise: b', until: '2026-11-25' },
          ended('x'),
          { what: 'y', until: today },
        ],
      },
      ['promise: a'],
      '2026-11-30',
    );
    assert.deepEqual(record.snoozed, [
      { what: 'promise: b', until: '2026-11-25' },
      { what: 'promise: a', until: '2026-11-30' },
    ]);
  });

  it('ends a snooze before its day, and leaves the others', async () => {
    const rows = [
      { what: 'promise: a', until: '2026-12-01' },
      { what: 'promise: b', until: '2026-12-01' },
    ];
    const woken = async (...keys: string[]) => {
      await writeFile(path(), JSON.stringify(aClient({ promises, snoozed: rows }), undefined, 2));
      await aStore(folder()).store.edit(path(), wake(keys, today), someSummary);
      return JSON.parse(await readFile(path(), 'utf8')).snoozed;
    };
    assert.deepEqual(await woken('promise: a'), rows.slice(1));
    assert.equal(await woken('promise: a', 'promise: b'), undefined);
    assert.deepEqual(await woken('promise: c'), rows);
  });
});
