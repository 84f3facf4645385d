import assert from 'node:assert/strict';
import { type NotedLetter, noteDelivered, noteKept } from '../../../src/actions/note-letter.ts';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { aClient } from '../../support/records.ts';

const after = (record: ClientRecord, edit: ReturnType<typeof noteKept>) =>
  changedValue(record, edit(record)) as ClientRecord;
const delivered = (record: ClientRecord, letter: NotedLetter) => after(record, noteDelivered(letter));
const kept = (record: ClientRecord, letter: NotedLetter) => after(record, noteKept(letter));
const farewell = { id: 'd1', line: 'Farewell', on: '2026-11-22' };
const draft = { ...farewell, line: 'Farewell (draft kept)' };

describe('A letter', () => {
  it('that goes out is noted in the log by its kind and day, once (practices 69 and 114)', () => {
    const once = delivered(aClient({ log: [{ on: '2026-11-01', line: 'A question' }] }), farewell);
    const entry = { id: 'd1', on: '2026-11-22', direction: 'out', channel: 'letter', line: 'Farewell' };
    assert.deepEqual(once.log?.[1], entry);
    assert.deepEqual(delivered(once, farewell), once);
    const again = delivered(once, { ...farewell, on: '2026-11-23' });
    assert.equal(again.log?.[2]?.on, '2026-11-23');
    assert.equal(again.log?.[2]?.id, undefined, 'no two entries have one id');
  });

  it('that is kept is noted once, however often it is saved, and not as a word to the client', () => {
    const once = kept(aClient(), draft);
    assert.deepEqual(once.log, [{ id: 'd1', on: '2026-11-22', channel: 'letter', line: draft.line }]);
    assert.deepEqual(kept(once, { ...draft, on: '2026-11-25' }), once);
    const other = { ...draft, id: 'd2' };
    assert.deepEqual(kept(once, other), once, 'another draft of the day says the same');
    assert.equal(kept(once, { ...other, on: '2026-11-25' }).log?.length, 2);
  });

  it('that was kept and then goes out has one entry, which says so', () => {
    const both = delivered(kept(aClient(), draft), { ...farewell, on: '2026-11-24' });
    assert.deepEqual(both.log, [{ id: 'd1', on: '2026-11-24', channel: 'letter', line: 'Farewell', direction: 'out' }]);
    assert.deepEqual(kept(both, { ...draft, on: '2026-11-25' }), both, 'kept again, it stays delivered');
  });

  it('whose document was numbered by hand is noted all the same when it goes out', () => {
    const byHand = { ...farewell, id: '<1>' };
    assert.deepEqual(kept(aClient(), { ...byHand, line: draft.line }), aClient());
    assert.equal(delivered(aClient(), byHand).log?.[0]?.id, undefined);
  });
});
