import assert from 'node:assert/strict';
import { logLine } from '../../../src/actions/log-line.ts';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { understandLine } from '../../../src/relationship/logging/understand-line.ts';
import { aClient } from '../../support/records.ts';

const today = '2026-11-25';

function logged(line: string, record = aClient()): ClientRecord {
  const { items } = understandLine(line, { languages: ['en'], names: ['Marie Martin'], today });
  let count = 0;
  const edit = logLine({ items, line, rowId: () => `r${++count}` }, today);
  return changedValue(record, edit(record)) as ClientRecord;
}

describe('Logging a line', () => {
  it('writes both directions of a talk, and what is owed beside what was said (practice 131)', () => {
    const line = 'yesterday called Marie, she wants the export by friday, owe her a quote';
    const { log, scope, promises } = logged(line);
    assert.deepEqual(log, [
      { id: 'r1', on: '2026-11-24', direction: 'out', channel: 'telephone', with: 'Marie Martin', line },
      { id: 'r3', on: '2026-11-24', direction: 'in', line: 'a quote', replyOwed: true },
    ]);
    assert.deepEqual(scope, [
      { id: 'r2', what: 'the export', state: 'requested', requestedOn: '2026-11-24', wantedBy: '2026-11-27' },
    ]);
    assert.equal(promises, undefined);
  });

  it('keeps the day that a client wishes apart from the days that are promised', () => {
    assert.equal(logged('they need the report by friday').scope?.[0]?.due, undefined);
    assert.equal(logged('promised the report by friday').promises?.[0]?.due, '2026-11-27');
  });

  it('owes the answer to the message itself where it came in', () => {
    const { log } = logged('got a mail from Marie, need to reply');
    assert.equal(log?.length, 1);
    assert.equal(log?.[0]?.replyOwed, true);
  });

  it('writes on which day something was asked for or promised, where no talk is told besides', () => {
    assert.equal(logged('a week ago Marie asked for a change').scope?.[0]?.requestedOn, '2026-11-18');
    assert.equal(logged('promised Marie the report yesterday').promises?.[0]?.madeOn, '2026-11-24');
  });

  it('keeps the day by which a reply is owed in its line', () => {
    const line = 'must answer Marie about the hosting by friday';
    const [entry, ...others] = logged(line).log ?? [];
    assert.deepEqual([entry?.line, entry?.on, entry?.replyOwed, others], [line, today, true, []]);
  });

  it('adds behind what is there, and several rows of a list each in a place of its own', () => {
    const record = aClient({ promises: [{ what: 'Plan' }] });
    const { promises } = logged('promised the plan, I will call tomorrow', record);
    assert.deepEqual(
      promises?.map(({ what }) => what),
      ['Plan', 'the plan', 'call'],
    );
  });
});
