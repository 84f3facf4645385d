import assert from 'node:assert/strict';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { advised, DECIDING_ON, SERIOUS, TROUBLE } from '../../../support/deciding.ts';
import { aGoodClient, seen, standingOn } from '../../../support/stories.ts';

describe('A decision to leave', () => {
  const leaving = (different: Partial<ClientRecord> = {}) =>
    aGoodClient({ decision: { what: 'leave', on: '2026-11-21' }, ...different });
  const state = (day: string, record: ClientRecord) => standingOn(day, record).leaveDecision;

  it('cools off on the day it is made and the day after (practice 92)', () => {
    assert.deepEqual(state('2026-11-21', leaving()), { state: 'cooling off', countsFrom: '2026-11-23' });
    assert.deepEqual(state('2026-11-22', leaving()), { state: 'cooling off', countsFrom: '2026-11-23' });
  });

  it('counts two days after it was made', () => {
    assert.deepEqual(state('2026-11-23', leaving()), { state: 'counts', countsFrom: '2026-11-23' });
  });

  it('cools off as long as the person said', () => {
    const longer = leaving({ decision: { what: 'leave', on: '2026-11-21', coolingOffUntil: '2026-12-01' } });
    assert.equal(state('2026-11-30', longer)?.state, 'cooling off');
    assert.equal(state('2026-12-01', longer)?.state, 'counts');
  });

  it('never counts before it was made: a cooling-off over by then is passed over for the usual one', () => {
    const backwards = leaving({ decision: { what: 'leave', on: '2026-11-21', coolingOffUntil: '2026-11-01' } });
    assert.deepEqual(state('2026-11-22', backwards), { state: 'cooling off', countsFrom: '2026-11-23' });
    const atOnce = leaving({ decision: { what: 'leave', on: '2026-11-21', coolingOffUntil: '2026-11-21' } });
    assert.deepEqual(state('2026-11-21', atOnce), { state: 'counts', countsFrom: '2026-11-21' });
  });

  it('cools off even where everything is past repair', () => {
    const redFlags = [seen('aggression', '2026-11-20')];
    assert.equal(state('2026-11-22', leaving({ redFlags }))?.state, 'cooling off');
  });

  it('announced, it is carried out', () => {
    assert.equal(state('2026-11-25', leaving({ exit: { announcedOn: '2026-11-25' } }))?.state, 'announced');
  });

  it('is the person’s own: a recommendation writes none', () => {
    const redFlags = [seen('aggression', '2026-11-20')];
    assert.equal(state(DECIDING_ON, aGoodClient({ redFlags })), undefined);
    assert.equal(state(DECIDING_ON, aGoodClient({ decision: { what: 'keep', on: '2026-11-01' } })), undefined);
  });
});

describe('A lead', () => {
  it('is taken on, settled first, or declined; not kept, repaired or left (practice 63)', () => {
    const lead = (...redFlags: ReturnType<typeof seen>[]) => advised({ stage: 'lead', redFlags }).says;
    assert.equal(lead(), 'Nothing speaks against taking them on.');
    assert.equal(lead(seen('unsigned-contract', '2026-11-01')), 'You can take them on, once what is open is settled.');
    assert.equal(lead(...TROUBLE), 'Settle this before you sign.');
    assert.equal(lead(seen('unethical-work', '2026-11-01')), 'Decline, kindly.');
  });

  it('that is declined is not left: nothing cools off, and nobody is put off by it', () => {
    const record = aGoodClient({ stage: 'lead', decision: { what: 'leave', on: '2026-11-01' } });
    const { leaveDecision, orbit } = standingOn(DECIDING_ON, record);
    assert.deepEqual([leaveDecision, orbit.state], [undefined, 'none']);
  });

  it('has begun nothing that one sign could end', () => {
    const { because, wouldChange } = advised({ stage: 'lead', redFlags: [seen('unsigned-contract', '2026-11-01')] });
    assert.equal(because, 'One sign, “Puts off signing”, and nothing else.');
    assert.deepEqual(wouldChange, ['“Puts off signing” is seen again, or something else comes up.']);
  });
});

describe('A client that has left', () => {
  it('is recommended nothing', () => {
    const record = aGoodClient({ stage: 'left', redFlags: SERIOUS });
    assert.equal(standingOn(DECIDING_ON, record).recommendation, undefined);
  });
});
