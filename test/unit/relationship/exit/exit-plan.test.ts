import assert from 'node:assert/strict';
import english from '../../../../l10n/en.json' with { type: 'json' };
import { cancelExit, settleStep, startExit } from '../../../../src/actions/exit.ts';
import { textFrom } from '../../../../src/base/messages.ts';
import { factsFor } from '../../../../src/documents/client-facts.ts';
import { changedValue } from '../../../../src/relationship/client/change-value.ts';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import type { RecordEdit } from '../../../../src/relationship/client/record-edit.ts';
import { exitPlan } from '../../../../src/relationship/exit/exit-plan.ts';
import { lastDays, warningsOf } from '../../../../src/relationship/exit/last-day.ts';
import { signalContext } from '../../../../src/relationship/signals/standing.ts';
import { aClient } from '../../../support/records.ts';

const today = '2026-11-20';
const text = textFrom(english, 'en');
const context = signalContext({ version: 1 }, today);
const order = {
  reason: 'Scheduling',
  options: ['Two weeks of questions by e-mail'],
  announceOn: '2026-11-23',
  lastDay: '2026-12-11',
};

function edited(record: ClientRecord, ...edits: readonly RecordEdit[]): ClientRecord {
  return edits.reduce((now, edit) => changedValue(now, edit(now)) as ClientRecord, record);
}

function warnings(record: Partial<ClientRecord>, days: { announceOn?: string; lastDay?: string } = {}): string[] {
  return warningsOf(aClient(record), { ...order, ...days }, context).map(({ id, values }) => text.say(id, values));
}

describe('The accounts in the plan', () => {
  const record = edited(
    aClient({
      credentials: [
        { name: 'Mail', rotate: false, transfer: 'stays' },
        { name: 'Server', transfer: 'under way', transferMethod: 'sealed file (age)', rotateOrder: 2 },
        { name: 'Stripe', transfer: 'transferred', transferredOn: '2026-11-19', rotatedOn: '2026-11-20' },
        { name: 'DNS', rotateOrder: 1 },
        { name: 'Old shop', transfer: 'closed' },
        { name: 'Shop', transfer: 'transferred', rotate: false },
      ],
    }),
    startExit(order, context),
  );
  const linesOf = (step: string) =>
    exitPlan(record, context)
      ?.steps.find(({ id }) => id === step)
      ?.working.map(({ id, values }) => text.say(id, values));

  it('stand under the handover, with how far they have come (practices 22 and 104)', () => {
    assert.deepEqual(linesOf('hand-over'), [
      'Server: under way, sealed file (age)',
      'DNS: not handed over yet',
      'Stripe: handed over on 19 Nov 2026',
      'Shop: handed over',
    ]);
  });

  it('are changed by the client, those that are not first and in their order (practice 104)', () => {
    assert.deepEqual(linesOf('rotate'), [
      'DNS: still to be changed',
      'Server: still to be changed',
      'Stripe: changed on 20 Nov 2026',
    ]);
  });

  it('have nothing to say to other steps', () => assert.deepEqual(linesOf('talk'), []));
});

describe('The last day', () => {
  it('is the end of the agreed notice, in calendar or business days (practice 14)', () => {
    const notice = (kind: 'calendar' | 'business') =>
      lastDays(aClient({ agreement: { notice: { days: 10, kind } } }), '2026-11-20', context).noticeEnds;
    assert.equal(notice('calendar'), '2026-11-30');
    assert.equal(notice('business'), '2026-12-04');
  });

  it('is two weeks on where no notice was agreed (practice 98)', () => {
    const { noticeEnds, isAgreed } = lastDays(aClient(), '2026-11-20', context);
    assert.equal(noticeEnds, '2026-12-04');
    assert.equal(isAgreed, false);
  });

  it('may be the end of the current work, when that is near and certain (practices 25 and 99)', () => {
    const scope = (...dues: (string | undefined)[]) => aClient({ scope: dues.map((due) => ({ what: 'Work', due })) });
    assert.equal(lastDays(scope('2026-12-01', '2026-12-10'), today, context).naturalEnd, '2026-12-10');
    assert.equal(lastDays(scope('2026-12-01', undefined), today, context).naturalEnd, undefined);
    assert.equal(lastDays(scope('2026-12-21'), today, context).naturalEnd, undefined);
  });

  it('before the notice ends is warned of', () => {
    const agreement = { notice: { days: 30, kind: 'calendar' as const } };
    assert.match(warnings({ agreement }).join(), /The notice that was agreed ends on .*Dec.* 2026|23 December 2026/);
    assert.deepEqual(warnings({ agreement }, { lastDay: '2026-12-23' }), []);
  });

  it('in the past is warned of', () => {
    assert.match(warnings({}, { announceOn: '2026-10-01', lastDay: '2026-11-01' }).join(), /in the past/);
  });
});

describe('Announcing', () => {
  it('before the cooling-off is over is warned of, never forbidden', () => {
    const decision = { what: 'leave', on: '2026-11-22', coolingOffUntil: '2026-11-24' } as const;
    assert.match(warnings({ decision }).join(), /cools off until/);
    assert.deepEqual(warnings({ decision }, { announceOn: '2026-11-24' }), []);
  });

  it('counts the days of cooling off from the decision where the record names no date (practice 92)', () => {
    const decision = { what: 'leave', on: '2026-11-22' } as const;
    assert.match(warnings({ decision }).join(), /cools off until 24 Nov 2026/);
    assert.deepEqual(warnings({ decision: { what: 'keep', on: '2026-11-22' } }), []);
  });

  it('leaves only the length of the notice to warn of, once it is done', () => {
    const agreement = { notice: { days: 30, kind: 'calendar' as const } };
    const record = edited(
      aClient({ agreement, scope: [{ what: 'Texts', blocker: 'waits for the texts' }] }),
      startExit({ ...order, announceOn: '2026-11-01', lastDay: '2026-11-15' }, context),
    );
    const ids = (now: ClientRecord) => exitPlan(now, context)?.warnings.map(({ id }) => id);
    assert.deepEqual(ids(record), ['exit.warn.beforeNotice', 'exit.warn.lastDayPast', 'exit.warn.needsAnswers']);
    assert.deepEqual(ids(edited(record, settleStep('announce', { doneOn: '2026-11-01' }))), ['exit.warn.beforeNotice']);
  });

  it("before work that needs the client's answers is warned of", () => {
    const scope = [{ what: 'Texts', blocker: 'waits for the texts' }, { what: 'Search' }];
    assert.match(warnings({ scope }).join(), /1 open item waits for the client/);
  });
});

describe('Starting the exit', () => {
  const record = aClient({
    scope: [{ what: 'Search' }],
    credentials: [{ name: 'Host' }],
    prepayments: [{ amount: '1.00 EUR' }],
  });

  it('makes a plan of dated steps and moves the client to leaving (practices 15, 17, 97 and 100)', () => {
    const started = edited(record, startExit(order, context));
    assert.equal(started.stage, 'leaving');
    assert.equal(started.exit?.reason, 'Scheduling');
    assert.deepEqual(started.exit?.optionsOffered, [{ what: 'Two weeks of questions by e-mail' }]);
    const plan = exitPlan(started, context);
    assert.deepEqual(
      plan?.steps.map(({ id, due }) => [id, due]),
      [
        ['decide', '2026-11-20'],
        ['talk', '2026-11-23'],
        ['announce', '2026-11-23'],
        ['acknowledge', '2026-11-26'],
        ['knowledge-transfer', '2026-12-08'],
        ['finish', '2026-12-10'],
        ['hand-over', '2026-12-10'],
        ['final-invoice', '2026-12-11'],
        ['refund', '2026-12-12'],
        ['remove-access', '2026-12-12'],
        ['rotate', '2026-12-12'],
        ['sign-off', '2026-12-16'],
        ['check-week', '2026-12-18'],
        ['check-month', '2027-01-10'],
        ['learn', '2027-01-10'],
      ],
    );
    assert.equal(text.say(plan?.steps[1]?.title.id ?? 'exitStep.own'), 'Talk in person');
  });

  it('counts a decision as made once it has cooled off, and not before (practice 92)', () => {
    const step = (decision: ClientRecord['decision']) =>
      edited(aClient({ decision }), startExit(order, context)).exit?.checklist?.[0];
    const made = { what: 'leave', on: '2026-11-10', coolingOffUntil: '2026-11-12' } as const;
    assert.deepEqual([step(made)?.due, step(made)?.doneOn], ['2026-11-12', '2026-11-12']);
    const fresh = { what: 'leave', on: today } as const;
    assert.deepEqual([step(fresh)?.due, step(fresh)?.doneOn], ['2026-11-22', undefined]);
    const kept = { what: 'keep', on: '2026-01-01' } as const;
    assert.deepEqual([step(kept)?.due, step(kept)?.doneOn], [today, undefined]);
  });

  it('keeps why the work ends before the notice does, for the person alone', () => {
    const started = edited(record, startExit({ ...order, earlyReason: 'agreed by e-mail' }, context));
    assert.equal(started.exit?.earlyReason, 'agreed by e-mail');
    assert.doesNotMatch(JSON.stringify(factsFor(started, undefined, today)), /agreed by e-mail/);
  });

  it('plans no refund without a prepayment, and nothing to change where there are no accounts', () => {
    const ids = exitPlan(edited(aClient(), startExit(order, context)), context)?.steps.map(({ id }) => id) ?? [];
    for (const step of ['refund', 'rotate', 'finish']) assert.ok(!ids.includes(step), step);
  });

  it('keeps steps that are there, and adds none twice', () => {
    const own = { step: 'Return the laptop', due: '2026-12-01' };
    const started = edited(
      record,
      (now) => [{ path: ['exit', 'checklist', now.exit?.checklist?.length ?? 0], value: own }],
      startExit(order, context),
      startExit(order, context),
    );
    assert.equal(started.exit?.checklist?.length, 16);
    assert.equal(started.exit?.optionsOffered?.length, 1);
    const titles = exitPlan(started, context)?.steps.map(({ title }) => text.say(title.id, title.values));
    assert.equal(titles?.indexOf('Return the laptop'), 4, 'in the order of the days');
  });

  it('never plans a step before the announcement, however short the notice', () => {
    const started = edited(record, startExit({ ...order, lastDay: order.announceOn }, context));
    const dues = exitPlan(started, context)
      ?.steps.filter(({ id }) => id !== 'decide')
      .map(({ due }) => due ?? '');
    assert.ok(
      dues?.every((due) => due >= order.announceOn),
      dues?.join(),
    );
  });
});

describe('A step of the exit', () => {
  const started = edited(aClient(), startExit(order, context));

  it('is done on a day, taken back, or left out with a reason', () => {
    const done = edited(started, settleStep('announce', { doneOn: '2026-11-23' }));
    assert.equal(done.exit?.announcedOn, '2026-11-23');
    assert.equal(exitPlan(done, context)?.done, 1);
    const again = edited(done, settleStep('announce', 'open'));
    assert.equal(again.exit?.announcedOn, undefined);
    assert.equal(exitPlan(again, context)?.done, 0);
    const skipped = edited(started, settleStep('talk', { skipped: 'he threatened me' }));
    const step = exitPlan(skipped, context)?.steps.find(({ id }) => id === 'talk');
    assert.equal(step?.state, 'skipped');
    assert.equal(step?.note && text.say(step.note.id, step.note.values), 'left out: he threatened me');
  });

  it('that is gone changes nothing', () => {
    assert.deepEqual(settleStep('nothing', { doneOn: today })(started), []);
  });
});

describe('Taking the exit back', () => {
  it('asks what changed and keeps the plan (practice 79)', () => {
    const started = edited(aClient({ exit: { deadlines: [{ what: 'Launch' }] } }), startExit(order, context));
    const back = edited(started, cancelExit({ whatChanged: 'new manager', today }));
    assert.equal(back.stage, 'active');
    assert.equal(exitPlan(back, context), undefined);
    assert.deepEqual(back.exit?.deadlines, [{ what: 'Launch' }]);
    assert.equal(back.pastExits?.[0]?.whatChanged, 'new manager');
    assert.equal(back.pastExits?.[0]?.lastDay, order.lastDay);
    assert.deepEqual(Object.keys(back.exit ?? {}), ['deadlines']);
  });

  it('takes the decision to leave with it, so that nobody is reminded to announce it', () => {
    const decision = { what: 'leave', on: '2026-11-01', reason: 'too many calls' } as const;
    const back = edited(aClient({ decision }), startExit(order, context), cancelExit({ whatChanged: 'calm', today }));
    assert.equal(back.decision, undefined);
    assert.match(JSON.stringify(back.pastExits), /too many calls/);
    const kept = edited(aClient({ decision: { what: 'repair' } }), cancelExit({ whatChanged: 'calm', today }));
    assert.deepEqual(kept.decision, { what: 'repair' });
  });
});
