import assert from 'node:assert/strict';
import { noteLetter } from '../../../src/actions/note-letter.ts';
import { changedValue } from '../../../src/relationship/client/change-value.ts';
import type { ClientRecord } from '../../../src/relationship/client/record.ts';
import { aClient } from '../../support/records.ts';

const noted = (record: ClientRecord, kind: string, on: string) =>
  changedValue(record, noteLetter({ kind, on })(record)) as ClientRecord;

describe('A letter', () => {
  it('is noted in the log by its kind and day, once (practices 69 and 114)', () => {
    const once = noted(aClient({ log: [{ on: '2026-11-01', line: 'A question' }] }), 'Farewell', '2026-11-22');
    assert.deepEqual(once.log?.[1], { on: '2026-11-22', direction: 'out', channel: 'letter', line: 'Farewell' });
    assert.deepEqual(noted(once, 'Farewell', '2026-11-22'), once);
    assert.equal(noted(once, 'Farewell', '2026-11-23').log?.length, 3);
  });
});
