import assert from 'node:assert/strict';
import { exitPlans, rowsOf } from '../../../src/editor/exit-plan-nodes.ts';
import { signalContext } from '../../../src/relationship/signals/standing.ts';
import { loaded } from '../../support/agents.ts';
import { aClient } from '../../support/records.ts';

const context = signalContext({ version: 1 }, '2026-11-22');

describe('The rows of an exit plan', () => {
  it('begin with what is to be done, in its order; what was settled before today comes last', () => {
    const exit = {
      announcedOn: '2026-11-10',
      lastDay: '2026-12-19',
      checklist: [
        { step: 'talk', due: '2026-11-09', doneOn: '2026-11-09' },
        { step: 'confirm', due: '2026-11-12', skipped: 'by telephone' },
        { step: 'transfer', due: '2026-11-20', doneOn: '2026-11-22' },
        { step: 'announce', due: '2026-11-10', doneOn: '2026-11-10' },
        { step: 'finish', due: '2026-12-12' },
        { step: 'hand-over', due: '2026-12-01' },
        { step: 'refund', due: '2026-12-20', skipped: 'nothing was prepaid' },
      ],
    };
    const clients = loaded(aClient({ stage: 'leaving', exit })).filter((each) => each.kind === 'client');
    const [plan] = exitPlans(clients, context);
    assert.ok(plan);
    const steps = rowsOf(plan).flatMap((row) => (row.kind === 'exitStep' ? [row.step] : []));
    assert.deepEqual(
      steps.map(({ id }) => id),
      ['transfer', 'hand-over', 'finish', 'refund', 'talk', 'announce', 'confirm'],
    );
  });

  it('stand beside a plan that cannot be worked out, which says so', () => {
    const exit = {
      get checklist(): never {
        throw new Error('no such day');
      },
    };
    const stumbling = { ...aClient({ id: 'a', name: 'A', stage: 'leaving' }), exit };
    const planned = aClient({ id: 'b', name: 'B', stage: 'leaving', exit: { announcedOn: '2026-11-10' } });
    const clients = loaded(stumbling, planned).filter((each) => each.kind === 'client');
    assert.deepEqual(
      exitPlans(clients, context).map(({ client, isBroken = false }) => [client.record.name, isBroken]),
      [
        ['A', true],
        ['B', false],
      ],
    );
  });
});
