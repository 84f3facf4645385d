import assert from 'node:assert/strict';
import fc from 'fast-check';
import { agendaOf } from '../../../../src/relationship/agenda/agenda.ts';
import type { AgendaKind } from '../../../../src/relationship/agenda/agenda-entry.ts';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { anyRecord } from '../../../support/arbitrary-records.ts';
import { aGoodClient, contextOn, standingOn } from '../../../support/stories.ts';

const today = '2026-11-23';

function overdueIn(record: ClientRecord, kind: AgendaKind): boolean {
  return agendaOf(record, contextOn(today)).some((entry) => entry.kind === kind && entry.overdue);
}

/** The record without answers and promises kept that are dated ahead: those the agenda believes. */
function withoutAnswersAhead(record: ClientRecord): ClientRecord {
  return {
    ...record,
    log: record.log?.filter(({ repliedOn }) => repliedOn === undefined || repliedOn <= today),
    promises: record.promises?.filter(({ keptOn }) => keptOn === undefined || keptOn <= today),
  };
}

describe('The agenda and orbit', () => {
  it('agree on what is owed too long: a reply, a promise', () => {
    fc.assert(
      fc.property(anyRecord.map(withoutAnswersAhead), (record) => {
        if (record.stage === 'left') return;
        const signals = standingOn(today, record).orbit.signals.map(({ kind }) => kind);
        assert.equal(overdueIn(record, 'reply-owed'), signals.includes('reply owed'));
        assert.equal(overdueIn(record, 'promise'), signals.includes('promise overdue'));
      }),
      { numRuns: 300 },
    );
  });

  it('leave alone what waits for an answer of the client', () => {
    const record = aGoodClient({ log: [{ on: '2026-11-02', direction: 'out', line: 'Asked', replyOwed: true }] });
    assert.deepEqual(agendaOf(record, contextOn(today)), []);
    assert.deepEqual(standingOn(today, record).orbit.signals, []);
  });
});
