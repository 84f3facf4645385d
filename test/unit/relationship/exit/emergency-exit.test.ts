import assert from 'node:assert/strict';
import english from '../../../../l10n/en.json' with { type: 'json' };
import { cancelExit, settleStep, startEmergencyExit, startExit } from '../../../../src/actions/exit.ts';
import { textFrom } from '../../../../src/base/messages.ts';
import { factsFor } from '../../../../src/documents/client-facts.ts';
import { changedValue } from '../../../../src/relationship/client/change-value.ts';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import type { RecordEdit } from '../../../../src/relationship/client/record-edit.ts';
import { EMERGENCY_STEPS, type EmergencyStepId } from '../../../../src/relationship/exit/emergency-steps.ts';
import { exitPlan } from '../../../../src/relationship/exit/exit-plan.ts';
import { signalContext } from '../../../../src/relationship/signals/standing.ts';
import { aClient } from '../../../support/records.ts';

const today = '2026-11-20';
const text = textFrom(english, 'en');
const context = signalContext({ version: 1 }, today);
const order = { reason: 'Invoice 7 is not paid.', options: [], announceOn: today, lastDay: today };
const words = Object.fromEntries(EMERGENCY_STEPS.map((step) => [step, `Words for ${step}`])) as Record<
  EmergencyStepId,
  string
>;

function edited(record: ClientRecord, ...edits: readonly RecordEdit[]): ClientRecord {
  return edits.reduce((now, edit) => changedValue(now, edit(now)) as ClientRecord, record);
}

const planOf = (record: ClientRecord) => {
  const plan = exitPlan(record, context);
  assert.ok(plan);
  return plan;
};

describe('An exit within a day', () => {
  const started = edited(aClient(), startEmergencyExit(order, words));

  it('is all planned within a day, in writing and without a talk in person (practices 31, 69 and 176)', () => {
    const { steps, isEmergency } = planOf(started);
    assert.equal(isEmergency, true);
    assert.deepEqual(
      steps.map(({ id, due }) => [id, due]),
      [
        ['document', '2026-11-20'],
        ['notice', '2026-11-20'],
        ['access', '2026-11-21'],
        ['export', '2026-11-21'],
        ['invoice', '2026-11-21'],
        ['rotate', '2026-11-21'],
        ['preserve', '2026-11-21'],
        ['legal', '2026-11-21'],
      ],
    );
    const titles = steps.map(({ title: { id, values } }) => text.say(id, values)).join('; ');
    assert.match(titles, /Give formal notice in writing.*Remove all your own access/);
    assert.doesNotMatch(titles, /in person/);
    assert.deepEqual([started.stage, started.exit?.type, started.exit?.lastDay], ['leaving', 'cause', today]);
  });

  it('takes the place of a plan under way, and keeps it', () => {
    const calm = edited(
      aClient(),
      startExit({ ...order, lastDay: '2026-12-04' }, context),
      settleStep('announce', { doneOn: '2026-11-18' }),
    );
    const urgent = edited(calm, startEmergencyExit(order, words));
    assert.equal(urgent.exit?.checklist?.length, calm.exit?.checklist?.length);
    const { steps, done } = planOf(urgent);
    assert.equal(steps.find(({ id }) => id === 'notice')?.state, 'done', 'notice was given by the earlier plan');
    assert.equal(done, 1);
  });

  it('notes the notice as the announcement, and takes it back', () => {
    const announced = edited(started, settleStep('notice', { doneOn: today }));
    assert.equal(announced.exit?.announcedOn, today);
    assert.equal(announced.exit?.emergencySteps?.[1]?.doneOn, today);
    assert.equal(edited(announced, settleStep('notice', 'open')).exit?.announcedOn, undefined);
  });

  it('shows the client no step that was left out, and never why', () => {
    const skipped = edited(started, settleStep('legal', { skipped: 'not worth a lawyer' }));
    const shown = JSON.stringify(factsFor(skipped, undefined, today));
    assert.match(shown, /Words for notice/);
    assert.doesNotMatch(shown, /Words for legal|not worth a lawyer/);
  });

  it('is taken back whole, and kept', () => {
    const back = edited(started, cancelExit({ whatChanged: 'they paid', today }));
    assert.equal(exitPlan(back, context), undefined);
    assert.deepEqual([back.stage, back.exit?.emergency, back.exit?.type], ['active', undefined, undefined]);
    assert.equal(JSON.stringify(back.pastExits?.[0]).includes('Words for notice'), true);
  });

  it('begun twice has each step once', () => {
    assert.equal(planOf(edited(started, startEmergencyExit(order, words))).steps.length, EMERGENCY_STEPS.length);
  });
});
