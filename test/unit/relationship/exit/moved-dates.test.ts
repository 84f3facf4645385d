import assert from 'node:assert/strict';
import { settleStep, startExit } from '../../../../src/actions/exit.ts';
import { moveLastDay, moveStep } from '../../../../src/actions/exit-dates.ts';
import { everythingToDo } from '../../../../src/relationship/agenda/agenda.ts';
import { changedValue } from '../../../../src/relationship/client/change-value.ts';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import type { RecordEdit } from '../../../../src/relationship/client/record-edit.ts';
import { exitPlan } from '../../../../src/relationship/exit/exit-plan.ts';
import { plannedDates } from '../../../../src/relationship/exit/exit-steps.ts';
import { doubtAboutStep, doubtsAboutLastDay, stepsMovedBy } from '../../../../src/relationship/exit/moved-dates.ts';
import { signalContext } from '../../../../src/relationship/signals/standing.ts';
import { aClient } from '../../../support/records.ts';

const today = '2026-11-20';
const context = signalContext({ version: 1 }, today);
const order = { reason: 'Scheduling', options: [], announceOn: today, lastDay: '2026-12-04' };
const later = '2026-12-18';

function edited(record: ClientRecord, ...edits: readonly RecordEdit[]): ClientRecord {
  return edits.reduce((now, edit) => changedValue(now, edit(now)) as ClientRecord, record);
}

const planned = edited(
  aClient({ scope: [{ id: 'login', what: 'Login page' }], agreement: { notice: { days: 14 } } }),
  startExit(order, context),
);
const due = (record: ClientRecord, id: string) => record.exit?.checklist?.find((row) => row.id === id)?.due;
const moved = (record: ClientRecord, lastDay: string) =>
  edited(record, moveLastDay({ lastDay, moves: stepsMovedBy(record, lastDay, context).moves }));

describe('Another last day', () => {
  it('takes along the steps that hang on it, to the days of a plan made anew', () => {
    const record = moved(planned, later);
    const anew = plannedDates({ ...order, lastDay: later, decidedOn: today, holidays: context.holidays });
    assert.equal(record.exit?.lastDay, later);
    for (const id of ['finish', 'hand-over', 'final-invoice', 'remove-access', 'sign-off', 'check-month'] as const)
      assert.equal(due(record, id), anew[id], id);
    assert.equal(due(record, 'announce'), today, 'the announcement does not hang on it');
    assert.deepEqual(moved(record, order.lastDay).exit, planned.exit, 'and back again');
  });

  it('leaves what is done, what was left out, and days of one’s own, which it names', () => {
    const touched = edited(
      planned,
      settleStep('finish', { doneOn: today }),
      settleStep('sign-off', { skipped: 'no need' }),
      moveStep('hand-over', '2026-12-02'),
    );
    const { moves, stays } = stepsMovedBy(touched, later, context);
    assert.deepEqual(stays, [{ id: 'exitStep.hand-over' }]);
    assert.ok(moves.every(({ id }) => !['finish', 'sign-off', 'hand-over'].includes(id)));
    assert.equal(due(moved(touched, later), 'hand-over'), '2026-12-02');
  });

  it('still takes them along once the announcement itself has moved', () => {
    const touched = edited(planned, moveStep('announce', '2026-11-24'));
    const ids = (record: ClientRecord) => stepsMovedBy(record, later, context).moves.map(({ id }) => id);
    assert.deepEqual(ids(touched), ids(planned));
  });

  it('moves nothing where there is no last day yet, no plan, or everything has to happen within a day', () => {
    const nothing = { moves: [], stays: [] };
    assert.deepEqual(stepsMovedBy(aClient(), later, context), nothing);
    const { lastDay: _, ...withoutDay } = planned.exit ?? {};
    assert.deepEqual(stepsMovedBy({ ...planned, exit: withoutDay }, later, context), nothing);
    const emergencySteps = [{ id: 'finish', what: 'Finish', due: '2026-12-04' }];
    const within = { ...planned, exit: { ...planned.exit, emergency: true, emergencySteps } } as ClientRecord;
    assert.deepEqual(stepsMovedBy(within, later, context), nothing);
  });

  it('leaves steps of one’s own and steps without a day as they are, and does not name them', () => {
    const own = { id: 'cake', step: 'Bring cake', due: '2026-12-04' };
    const checklist = (planned.exit?.checklist ?? []).map((row) =>
      row.id === 'finish' ? { id: 'finish', step: row.step } : row,
    );
    const record = { ...planned, exit: { ...planned.exit, checklist: [...checklist, own] } } as ClientRecord;
    const { moves, stays } = stepsMovedBy(record, later, context);
    assert.deepEqual(stays, []);
    assert.ok(moves.length > 0 && moves.every(({ id }) => id !== 'cake' && id !== 'finish'));
  });

  it('leaves alone a step that was given another day while the question stood open', () => {
    const { moves } = stepsMovedBy(planned, later, context);
    const meanwhile = edited(planned, moveStep('finish', '2026-11-30'), moveLastDay({ lastDay: later, moves }));
    assert.equal(due(meanwhile, 'finish'), '2026-11-30');
  });

  it('is warned about and not forbidden: before the notice ends, in the past, already told (practices 14 and 98)', () => {
    const doubts = (record: ClientRecord, day: string) => doubtsAboutLastDay(record, day, context).map(({ id }) => id);
    assert.deepEqual(doubts(planned, later), []);
    assert.deepEqual(doubts(planned, '2026-11-30'), ['exit.warn.beforeNotice']);
    const told = edited(planned, settleStep('announce', { doneOn: today }));
    assert.deepEqual(doubts(told, later), ['moveLastDay.told']);
    assert.deepEqual(doubts(told, order.lastDay), [], 'that is the day they were told');
    assert.deepEqual(doubtsAboutLastDay(told, later, context)[0]?.values, { date: { date: order.lastDay } });
    const past = ['exit.warn.lastDayPast', 'exit.warn.beforeNotice', 'moveLastDay.told'];
    assert.deepEqual(doubts(told, '2026-11-19'), past);
  });
});

describe('Another day for a step', () => {
  it('stands in the plan and in the agenda', () => {
    const record = edited(planned, moveStep('talk', '2026-11-25'));
    assert.equal(exitPlan(record, context)?.steps.find(({ id }) => id === 'talk')?.due, '2026-11-25');
    const entry = everythingToDo(record, context).find(({ row }) => row === 'talk');
    assert.equal(entry?.date, '2026-11-25');
    assert.deepEqual(moveStep('talk', '2026-11-25')(record), []);
    assert.deepEqual(moveStep('gone', '2026-11-25')(record), []);
  });

  it('is warned about where it does not fit: past, on the wrong side of the last day, before the cooling-off is over', () => {
    const doubt = (id: string, day: string, record = planned) => doubtAboutStep(record, { id, day }, context)?.id;
    assert.equal(doubt('talk', '2026-11-19'), 'moveStep.past');
    assert.equal(doubt('hand-over', '2026-12-07'), 'moveStep.afterLastDay');
    assert.equal(doubt('remove-access', '2026-12-01'), 'moveStep.beforeLastDay');
    assert.equal(doubt('announce', '2026-11-25'), 'exit.warn.beforeNotice');
    assert.equal(doubt('finish', '2026-12-01'), undefined);
    for (const step of ['finish', 'hand-over', 'remove-access', 'rotate'])
      assert.equal(doubt(step, order.lastDay), undefined, `${step} on the last day itself`);
    assert.equal(doubt('sign-off', '2026-12-20'), undefined);
    assert.equal(doubt('hand-over', '2030-01-01', aClient()), undefined, 'no last day to be on the wrong side of');
    const of = doubtAboutStep(planned, { id: 'hand-over', day: '2026-12-07' }, context);
    assert.deepEqual(of?.values, { date: { date: order.lastDay } });
    const cooling = edited(planned, () => [{ path: ['decision'], value: { what: 'leave', on: today } }]);
    assert.equal(doubt('announce', today, cooling), 'exit.warn.coolingOff');
  });
});
