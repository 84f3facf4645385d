import assert from 'node:assert/strict';
import english from '../../../../l10n/en.json' with { type: 'json' };
import { textFrom } from '../../../../src/base/messages.ts';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { endUnderWay } from '../../../../src/relationship/exit/end-under-way.ts';
import { signalContext } from '../../../../src/relationship/signals/standing.ts';
import { aClient } from '../../../support/records.ts';

const text = textFrom(english, 'en');
const context = signalContext({ version: 1 }, '2026-11-20');

function said(different: Partial<ClientRecord>): readonly string[] | undefined {
  const found = endUnderWay(aClient({ stage: 'leaving', ...different }), context);
  return found && [found.sentence, ...found.details].map(({ id, values }) => text.say(id, values));
}

describe('Where the end of the work has got to', () => {
  it('is said of a client that is leaving or was told of it, and of no other', () => {
    assert.equal(said({ stage: 'active' }), undefined);
    assert.deepEqual(said({}), [
      'The end is under way.',
      'Not announced yet.',
      'There is no exit plan yet; Start Exit... makes one.',
    ]);
  });

  it('names the announcement once its day has come, and the last day', () => {
    assert.deepEqual(said({ exit: { announcedOn: '2026-11-20', lastDay: '2026-12-04' } })?.slice(1, 3), [
      'Announced on 20 Nov 2026.',
      'Last day of work: 4 Dec 2026.',
    ]);
    assert.equal(said({ exit: { announcedOn: '2026-11-21' } })?.[1], 'Not announced yet.');
  });

  it('names the next open step, by its day where it has one, until every step is settled', () => {
    const done = { id: 'a', step: 'Tell Marie', due: '2026-11-19', doneOn: '2026-11-19' };
    const open = { id: 'b', step: 'Hand over', due: '2026-12-04' };
    const plan = (...checklist: NonNullable<NonNullable<ClientRecord['exit']>['checklist']>) =>
      said({ exit: { checklist } })?.at(-1);
    assert.equal(plan(done, open), 'Next: Hand over, by 4 Dec 2026.');
    assert.equal(plan(done, { id: 'b', step: 'Hand over' }), 'Next: Hand over.');
    assert.equal(plan(done), 'Every step of the plan is settled.');
  });
});
