import assert from 'node:assert/strict';
import { agendaOf } from '../../../../src/relationship/agenda/agenda.ts';
import { type ExitStep, openSteps, placeOfEntry, type StepKind } from '../../../../src/relationship/agenda/rows.ts';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { signalContext } from '../../../../src/relationship/signals/standing.ts';
import { aClient } from '../../../support/records.ts';

const today = '2026-11-23';
const context = signalContext({ version: 1 }, today);

const places = (record: ClientRecord) =>
  agendaOf(record, context)
    .map((entry) => `${entry.kind}: ${placeOfEntry(record, entry, today).join('.')}`)
    .sort();

const exit = {
  lastDay: '2026-12-04',
  announcedOn: '2026-11-20',
  checklist: [
    { id: 'announce', step: 'Tell them', doneOn: '2026-11-20' },
    { id: 'talk', step: 'Talk', skipped: 'by telephone' },
    { id: 'finish', step: 'Finish', due: '2026-12-04' },
  ],
  emergencySteps: [
    { id: 'notice', what: 'Give notice', doneOn: '2026-11-20' },
    { id: 'document', what: 'Document' },
  ],
  deadlines: [
    { what: 'Domain', on: '2026-12-01', doneOn: '2026-11-20' },
    { what: 'Certificate', on: '2026-12-02' },
  ],
  knowledgeTransfer: [
    { session: 'Build', on: '2026-11-20', doneOn: '2026-11-20' },
    { session: 'Deployment', on: '2026-12-03' },
  ],
  checkAfterWeek: '2026-12-11',
  checkAfterMonth: '2027-01-04',
  deletionOn: '2027-02-01',
};

describe('An entry of the agenda', () => {
  it('leads to the row that it is about, behind others that are settled', () => {
    const record = aClient({
      stage: 'active',
      agreement: { startedOn: '2026-11-16', reportEvery: 'week' },
      log: [
        { on: '2026-11-17', line: 'Thanks' },
        { on: '2026-11-18', line: 'When is it ready?', replyOwed: true },
      ],
      promises: [
        { what: 'Draft', madeOn: '2026-11-01', due: '2026-11-10', keptOn: '2026-11-10' },
        { what: 'Export', madeOn: '2026-11-01', due: '2026-12-10' },
      ],
      scope: [
        { what: 'Login', state: 'done', due: '2026-11-10' },
        { what: 'Search', state: 'agreed', due: '2026-12-10' },
      ],
      invoices: [
        { number: '1', due: '2026-11-01', amount: '10.00 EUR', payments: [{ on: '2026-11-01', amount: '10.00 EUR' }] },
        { number: '2', due: '2026-11-01', amount: '10.00 EUR' },
      ],
      assets: [
        { kind: 'backup', name: 'Nightly' },
        { kind: 'domain', name: 'acme.example', renewal: '2026-12-01' },
      ],
    });
    assert.deepEqual(places(record), [
      'delivery: scope.1',
      'promise: promises.1',
      'reminder: invoices.1',
      'renewal: assets.1',
      'reply-owed: log.1',
      'report: agreement.reportEvery',
    ]);
  });

  it('leads to the last day, and to the step of the end that is next, of each sort', () => {
    const found = places(aClient({ stage: 'leaving', exit }));
    assert.deepEqual(found, [
      'deadline: exit.deadlines.1',
      'deletion: exit',
      'last-day: exit.lastDay',
      'month-check: exit',
      'session: exit.knowledgeTransfer.1',
      'step: exit.checklist.2',
      'week-check: exit',
    ]);
    const within = places(aClient({ stage: 'leaving', exit: { ...exit, emergency: true } }));
    assert.ok(within.includes('emergency-step: exit.emergencySteps.1'), within.join(', '));
    assert.ok(!within.some((place) => place.startsWith('step:')), 'the calmer plan waits');
  });

  it('leads nowhere once its row is gone or settled', () => {
    const record = aClient({ exit });
    for (const kind of ['reply-owed', 'promise', 'delivery', 'unpaid', 'renewal', 'repair', 'deadline'] as const)
      assert.deepEqual(placeOfEntry(record, { kind, row: 'gone' }, today), [], kind);
    assert.deepEqual(placeOfEntry(record, { kind: 'step', row: 'talk' }, today), []);
  });

  it('of a decision leads to the decision', () => {
    for (const kind of ['cooling-off', 'unannounced', 'decision'] as const)
      assert.deepEqual(placeOfEntry(aClient(), { kind, row: '' }, today), ['decision'], kind);
  });
});

describe('A step of the end', () => {
  const steps = (kind: StepKind, different: Partial<NonNullable<ClientRecord['exit']>> = {}): readonly ExitStep[] =>
    openSteps(aClient({ stage: 'leaving', exit: { ...exit, ...different } }), kind);
  const doneAt = (...of: Parameters<typeof steps>) => steps(...of).map((step) => [step.doneAt.join('.'), step.on]);

  it('is noted as done where the record has a place for that', () => {
    assert.deepEqual(doneAt('step'), [['exit.checklist.2.doneOn', '2026-12-04']]);
    assert.deepEqual(doneAt('deadline'), [['exit.deadlines.1.doneOn', '2026-12-02']]);
    assert.deepEqual(doneAt('session'), [['exit.knowledgeTransfer.1.doneOn', '2026-12-03']]);
    assert.deepEqual(doneAt('week-check'), [['exit.checkedAfterWeekOn', '2026-12-11']]);
    assert.deepEqual(doneAt('month-check'), [['exit.checkedAfterMonthOn', '2027-01-04']]);
    assert.deepEqual(doneAt('deletion'), [['exit.deletedOn', '2027-02-01']]);
  });

  it('within a day is due on the day of the announcement, where it says no other', () => {
    assert.deepEqual(doneAt('emergency-step'), []);
    assert.deepEqual(doneAt('emergency-step', { emergency: true }), [['exit.emergencySteps.1.doneOn', '2026-11-20']]);
    assert.deepEqual(doneAt('step', { emergency: true }), []);
  });

  it('is no check of its own where the plan has one, where it was done, or where it was never planned', () => {
    const planned = (id: string) => ({ checklist: [...exit.checklist, { id, step: 'Check' }] });
    assert.deepEqual(doneAt('week-check', planned('check-week')), []);
    assert.deepEqual(doneAt('month-check', planned('check-month')), []);
    assert.deepEqual(doneAt('week-check', { checkedAfterWeekOn: today }), []);
    assert.deepEqual(doneAt('deletion', { deletedOn: today }), []);
    assert.deepEqual(doneAt('deletion', { deletionOn: undefined }), []);
    assert.equal(doneAt('week-check', planned('check-month')).length, 1);
  });
});
