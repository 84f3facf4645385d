import assert from 'node:assert/strict';
import { nodeIds } from '../../../src/base/ports/node/node-ids.ts';
import { systemClock } from '../../../src/base/ports/system-clock.ts';

describe('Identifiers', () => {
  it('of rows are short, clear to read and rarely the same', () => {
    const ids = Array.from({ length: 500 }, () => nodeIds.rowId());
    for (const id of ids) assert.match(id, /^[2-9a-hjkmnp-z]{6}$/);
    assert.ok(new Set(ids).size > 498);
  });

  it('of clients hold 128 random bits in letters and digits', () => {
    const ids = Array.from({ length: 500 }, () => nodeIds.longId());
    for (const id of ids) assert.match(id, /^[0-9a-z]{25}$/);
    assert.equal(new Set(ids).size, 500);
  });
});

describe('The clock', () => {
  it('tells the day where the person is', () => {
    assert.equal(systemClock.today(), new Intl.DateTimeFormat('sv-SE').format(new Date()));
  });
});
