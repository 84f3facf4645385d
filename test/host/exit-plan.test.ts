import assert from 'node:assert/strict';
import { addDays } from '../../src/base/calendar/days.ts';
import { systemClock } from '../../src/base/ports/system-clock.ts';
import type { ClientRecord } from '../../src/relationship/client/record.ts';
import { aClient } from '../support/records.ts';
import { cleanUp, read, run, until, write } from './workspace.ts';

const today = systemClock.today();
let clients = 0;

/** A client that no command knows of yet, so that each looks for its record on disk. */
async function aClientOnDisk(different: Partial<ClientRecord> = {}) {
  const name = `Leaver ${++clients}`;
  const file = `.clients/leaver-${clients}.client.json`;
  await write(file, `${JSON.stringify(aClient({ id: `leaver-${clients}`, name, ...different }), undefined, 2)}\n`);
  const onDisk = async (): Promise<ClientRecord> => JSON.parse(await read(file));
  const step = async (id: string) => (await onDisk()).exit?.checklist?.find((row) => row.id === id);
  const lastDay = addDays(today, 21);
  const start = () => run('startExit', { client: name, reason: 'My schedule is full.', lastDay, options: ['Names'] });
  return { name, onDisk, step, start, lastDay };
}

describe('The exit of a client', () => {
  afterEach(cleanUp);

  it('is planned by one command, in the record', async () => {
    const { start, onDisk, lastDay, step } = await aClientOnDisk();
    await start();
    const { stage, exit } = await onDisk();
    assert.equal(stage, 'leaving');
    assert.deepEqual([exit?.reason, exit?.lastDay], ['My schedule is full.', lastDay]);
    assert.deepEqual(exit?.optionsOffered, [{ what: 'Names' }]);
    assert.equal((await step('talk'))?.due, today);
  });

  it('has its steps done, opened again and left out with a reason', async () => {
    const { name, start, onDisk, step } = await aClientOnDisk();
    await start();
    await run('exitStepDone', { client: name, step: 'announce', on: today });
    assert.deepEqual([(await step('announce'))?.doneOn, (await onDisk()).exit?.announcedOn], [today, today]);
    await run('exitStepReopen', { client: name, step: 'announce' });
    assert.deepEqual([(await step('announce'))?.doneOn, (await onDisk()).exit?.announcedOn], [undefined, undefined]);
    await run('exitStepSkip', { client: name, step: 'talk', reason: 'on holiday' });
    assert.equal((await step('talk'))?.skipped, 'on holiday');
  });

  it('has a step planned for another day, which the agenda follows, and undo takes that back', async () => {
    const { name, start, step } = await aClientOnDisk();
    await start();
    const planned = (await step('talk'))?.due;
    await run('exitStepMove', { client: name, step: 'talk', on: addDays(today, 5) });
    assert.equal((await step('talk'))?.due, addDays(today, 5));
    await run('undoLastRecordChange', { client: name });
    assert.equal((await step('talk'))?.due, planned);
  });

  it('ends on another day, with the steps that hang on it', async () => {
    const { name, start, onDisk, step, lastDay } = await aClientOnDisk();
    await start();
    await run('exitStepMove', { client: name, step: 'hand-over', on: addDays(today, 2) });
    await run('exitLastDay', { client: name, lastDay: addDays(lastDay, 7) });
    assert.equal((await onDisk()).exit?.lastDay, addDays(lastDay, 7));
    assert.equal((await step('remove-access'))?.due, addDays(lastDay, 8));
    assert.equal((await step('hand-over'))?.due, addDays(today, 2), 'a day of one’s own stays');
    await run('undoLastRecordChange', { client: name });
    assert.equal((await onDisk()).exit?.lastDay, lastDay);
    assert.equal((await step('remove-access'))?.due, addDays(lastDay, 1), 'all of it is one change');
  });

  it('within a day names its steps in the language of the client', async () => {
    const { name, onDisk } = await aClientOnDisk({ language: 'fr' });
    await run('startExit', { client: name, reason: 'La facture 7 est impayée.', emergency: true });
    const { exit } = await onDisk();
    assert.deepEqual([exit?.emergency, exit?.lastDay, exit?.checklist], [true, today, undefined]);
    assert.equal(exit?.emergencySteps?.[0]?.what, 'Mettre par écrit l’état du travail');
  });

  it('is taken back with what changed, and the history stays', async () => {
    const { name, start, onDisk, lastDay } = await aClientOnDisk();
    await start();
    await run('cancelExit', { client: name, changed: 'new terms' });
    const { stage, pastExits } = await onDisk();
    assert.deepEqual([stage, pastExits?.[0]?.whatChanged, pastExits?.[0]?.lastDay], ['active', 'new terms', lastDay]);
  });

  it('settles a step from the agenda as the plan does', async () => {
    const { name, start, onDisk, step } = await aClientOnDisk();
    await start();
    await until('the announcement is settled', async () => {
      await run('stepDone', { client: name, key: 'step: announce' });
      return (await step('announce'))?.doneOn === today;
    });
    assert.equal((await onDisk()).exit?.announcedOn, today, 'what the step says of the exit is noted too');
  });
});
