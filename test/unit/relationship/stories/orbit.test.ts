import assert from 'node:assert/strict';
import type { ClientRecord } from '../../../../src/relationship/client/record.ts';
import { aGoodClient, type Circumstances, orbitOn, standingOn } from '../../../support/stories.ts';

/** The weight of orbit on each of some days. */
function weights(record: ClientRecord, days: readonly string[], circumstances?: Circumstances): readonly number[] {
  return days.map((day) => standingOn(day, record, circumstances).orbit.weight);
}

describe('A reply owed', () => {
  const marta = aGoodClient({ log: [{ on: '2026-11-02', direction: 'in', line: 'When?', replyOwed: true }] });

  it('Marta wrote on a Monday: until Wednesday nobody is late', () => {
    assert.deepEqual(orbitOn('2026-11-02', marta), ['none']);
    assert.deepEqual(orbitOn('2026-11-04', marta), ['none']);
  });

  it('Marta wrote on a Monday and nobody answered by Thursday: one reply owed, weight 1', () => {
    assert.deepEqual(orbitOn('2026-11-05', marta), ['none', 'You have owed a reply for 3 days [1]']);
  });

  it('each three further business days weigh one more: the next Monday still one, Tuesday two', () => {
    assert.deepEqual(weights(marta, ['2026-11-09', '2026-11-10']), [1, 2]);
    assert.deepEqual(weights(marta, ['2026-11-12', '2026-11-13']), [2, 3]);
    assert.deepEqual(weights(marta, ['2026-11-17', '2026-11-18']), [3, 4]);
  });

  it('four is the most, after three weeks and after three years', () => {
    assert.deepEqual(weights(marta, ['2026-11-23', '2029-11-23']), [4, 4]);
  });

  it('the weekend does not count: a message of Friday is late on Wednesday', () => {
    const friday = aGoodClient({ log: [{ on: '2026-11-06', direction: 'in', replyOwed: true }] });
    assert.deepEqual(weights(friday, ['2026-11-09', '2026-11-10', '2026-11-11']), [0, 0, 1]);
  });

  it('a message of Saturday is late on Wednesday, when three business days have passed', () => {
    const saturday = aGoodClient({ log: [{ on: '2026-11-07', direction: 'in', replyOwed: true }] });
    assert.deepEqual(weights(saturday, ['2026-11-10', '2026-11-11']), [0, 1]);
  });

  it('a holiday of one’s own does not count either, unless it falls on a weekend', () => {
    const holidays = { profile: { holidays: [{ on: '2026-11-04', name: 'Day off' }] } };
    assert.deepEqual(weights(marta, ['2026-11-05', '2026-11-06'], holidays), [0, 1]);
    const sunday = { profile: { holidays: [{ on: '2026-11-08', name: 'Sunday' }] } };
    assert.deepEqual(weights(marta, ['2026-11-09', '2026-11-10'], sunday), [1, 2]);
  });

  it('one answered is owed no more, even where the mark was left', () => {
    const answered = aGoodClient({
      log: [{ on: '2026-11-02', direction: 'in', replyOwed: true, repliedOn: '2026-11-20' }],
    });
    assert.deepEqual(orbitOn('2026-11-23', answered), ['none']);
  });

  it('answered today is answered, and what came today is owed from today', () => {
    const answered = aGoodClient({
      log: [{ on: '2026-11-02', direction: 'in', replyOwed: true, repliedOn: '2026-11-10' }],
    });
    assert.deepEqual(weights(answered, ['2026-11-09', '2026-11-10']), [1, 0]);
    const at = { profile: { thresholds: { replyOwedAfterBusinessDays: 0 } } };
    assert.deepEqual(weights(marta, ['2026-11-01', '2026-11-02'], at), [0, 1]);
  });

  it('two letters unanswered are worse than one: they are added, the older one says how long', () => {
    const two = aGoodClient({
      log: [
        { on: '2026-11-05', direction: 'in', replyOwed: true },
        { on: '2026-11-02', direction: 'in', replyOwed: true },
      ],
    });
    assert.deepEqual(orbitOn('2026-11-09', two), ['none', 'You have owed a reply for 7 days [1]']);
    assert.deepEqual(orbitOn('2026-11-10', two), ['near', 'You have owed a reply for 8 days [3]']);
    assert.deepEqual(weights(two, ['2026-11-13', '2026-12-13']), [4, 4]);
  });

  it('a reply that the client owes is not ours', () => {
    const ours = aGoodClient({ log: [{ on: '2026-11-02', direction: 'out', replyOwed: true }] });
    assert.deepEqual(orbitOn('2026-11-23', ours), ['none']);
  });
});

describe('A promise overdue', () => {
  const paul = aGoodClient({ promises: [{ what: 'Login', madeOn: '2026-10-01', due: '2026-11-02' }] });

  it('on the day it is due nothing is late', () => {
    assert.deepEqual(orbitOn('2026-11-02', paul), ['none']);
  });

  it('a day later it weighs two (practice 129)', () => {
    assert.deepEqual(orbitOn('2026-11-03', paul), ['none', 'Promise overdue for 1 day: Login [2]']);
  });

  it('each week after that weighs one more, five at most', () => {
    assert.deepEqual(weights(paul, ['2026-11-09', '2026-11-10']), [2, 3]);
    assert.deepEqual(weights(paul, ['2026-11-16', '2026-11-17']), [3, 4]);
    assert.deepEqual(weights(paul, ['2026-11-23', '2026-11-24']), [4, 5]);
    assert.deepEqual(weights(paul, ['2026-12-01', '2028-12-01']), [5, 5]);
  });

  it('kept, it is overdue no more, even when it was kept late', () => {
    const kept = aGoodClient({ promises: [{ what: 'Login', due: '2026-11-02', keptOn: '2026-11-20' }] });
    assert.deepEqual(orbitOn('2026-11-24', kept), ['none']);
  });

  it('kept today it is kept', () => {
    const kept = aGoodClient({ promises: [{ what: 'Login', due: '2026-11-02', keptOn: '2026-11-20' }] });
    assert.deepEqual(weights(kept, ['2026-11-19', '2026-11-20']), [4, 0]);
  });

  it('without a day it was promised for, nothing can be late', () => {
    assert.deepEqual(orbitOn('2026-11-24', aGoodClient({ promises: [{ what: 'Some day' }] })), ['none']);
  });
});

describe('Silence', () => {
  const quiet = (different: Partial<ClientRecord> = {}) =>
    aGoodClient({
      scope: [{ what: 'Shop' }],
      log: [{ on: '2026-10-01', direction: 'out', line: 'Report' }],
      ...different,
    });

  it('three weeks less a day without a word are no silence', () => {
    assert.deepEqual(orbitOn('2026-10-21', quiet()), ['none']);
  });

  it('three weeks without a word, with work open, weigh two (practice 2)', () => {
    assert.deepEqual(orbitOn('2026-10-22', quiet()), [
      'none',
      'Nothing delivered or said for 21 days, with work open [2]',
    ]);
  });

  it('each further two weeks weigh one more, four at most', () => {
    assert.deepEqual(weights(quiet(), ['2026-11-04', '2026-11-05']), [2, 3]);
    assert.deepEqual(weights(quiet(), ['2026-11-18', '2026-11-19']), [3, 4]);
    assert.deepEqual(weights(quiet(), ['2026-12-03', '2027-12-03']), [4, 4]);
  });

  it('a delivery ends it as well as a message does', () => {
    const delivered = quiet({ scope: [{ what: 'Shop' }, { what: 'Logo', state: 'done', doneOn: '2026-10-15' }] });
    assert.deepEqual(weights(delivered, ['2026-11-04', '2026-11-05']), [0, 2]);
  });

  it('a word of today ends it today', () => {
    const log = ['2026-10-01', '2026-10-22'].map((on) => ({ on, direction: 'out' as const }));
    assert.deepEqual(orbitOn('2026-10-22', quiet({ log })), ['none']);
  });

  it('what the client said does not end it', () => {
    const written = quiet({
      log: [
        { on: '2026-10-01', direction: 'out' },
        { on: '2026-10-20', direction: 'in' },
      ],
    });
    assert.deepEqual(weights(written, ['2026-10-22']), [2]);
  });

  it('where nothing of ours is on record it is unknown, however long ago the work began', () => {
    const agreement = { reference: 'contract', signedOn: '2026-01-05', startedOn: '2026-02-01' };
    assert.deepEqual(orbitOn('2026-11-22', quiet({ log: [], agreement })), ['none']);
    const incoming = [{ on: '2026-11-19', direction: 'in' as const, line: 'Thanks!' }];
    assert.deepEqual(orbitOn('2026-11-22', quiet({ log: incoming, agreement })), ['none']);
  });

  it('with nothing open there is nothing to be silent about', () => {
    const done = quiet({ scope: [{ what: 'Shop', state: 'done', doneOn: '2026-09-30' }] });
    assert.deepEqual(orbitOn('2026-12-24', done), ['none']);
    assert.deepEqual(orbitOn('2026-12-24', quiet({ scope: [] })), ['none']);
  });

  it('a lead owes nobody a delivery, and neither does who is leaving or has left', () => {
    for (const stage of ['lead', 'leaving', 'left'] as const) {
      assert.deepEqual(orbitOn('2026-12-24', quiet({ stage })), ['none'], stage);
    }
  });
});

describe('A decision to leave that nobody was told', () => {
  const decided = aGoodClient({ decision: { what: 'leave', on: '2026-10-30', coolingOffUntil: '2026-11-01' } });

  it('for a week after the cooling-off it weighs nothing', () => {
    assert.deepEqual(orbitOn('2026-11-01', decided), ['none']);
    assert.deepEqual(orbitOn('2026-11-07', decided), ['none']);
  });

  it('after seven days it weighs four: near orbit', () => {
    assert.deepEqual(orbitOn('2026-11-08', decided), [
      'near',
      'Leaving has been decided for 7 days and is not announced [4]',
    ]);
  });

  it('after more than seven days it is orbiting by itself (practice 3)', () => {
    assert.deepEqual(orbitOn('2026-11-09', decided), [
      'orbiting',
      'Leaving has been decided for 8 days and is not announced [4]',
    ]);
  });

  it('it never weighs more than four', () => {
    assert.deepEqual(weights(decided, ['2027-11-09']), [4]);
  });

  it('announced, it weighs nothing', () => {
    const announced = { ...decided, exit: { announcedOn: '2026-11-20' } };
    assert.deepEqual(orbitOn('2026-11-30', announced), ['none']);
  });

  it('an announcement of next week is none yet', () => {
    assert.deepEqual(
      standingOn('2026-11-09', { ...decided, exit: { announcedOn: '2026-11-16' } }).orbit.state,
      'orbiting',
    );
  });

  it('without a date of its own the cooling-off is the two days of the profile', () => {
    const bare = aGoodClient({ decision: { what: 'leave', on: '2026-10-30' } });
    assert.deepEqual(weights(bare, ['2026-11-07', '2026-11-08']), [0, 4]);
  });

  it('a decision to keep or to repair is nothing to announce', () => {
    for (const what of ['keep', 'repair'] as const) {
      assert.deepEqual(orbitOn('2027-01-01', aGoodClient({ decision: { what, on: '2026-10-30' } })), ['none'], what);
    }
  });
});

describe('Near orbit and orbiting', () => {
  const owed = { on: '2026-11-02', direction: 'in', replyOwed: true } as const;

  it('a weight of two is not near, of three it is', () => {
    const late = aGoodClient({ log: [owed] });
    assert.equal(standingOn('2026-11-12', late).orbit.state, 'none');
    assert.equal(standingOn('2026-11-13', late).orbit.state, 'near');
  });

  it('a weight of four from two kinds is near, of five it is orbiting (practice 1)', () => {
    const both = aGoodClient({ log: [owed], promises: [{ what: 'Login', due: '2026-11-08' }] });
    assert.deepEqual(orbitOn('2026-11-12', both), [
      'near',
      'You have owed a reply for 10 days [2]',
      'Promise overdue for 4 days: Login [2]',
    ]);
    assert.deepEqual(orbitOn('2026-11-13', both), [
      'orbiting',
      'You have owed a reply for 11 days [3]',
      'Promise overdue for 5 days: Login [2]',
    ]);
  });

  it('a weight of five of one kind alone is near orbit at most', () => {
    const slipped = aGoodClient({ promises: [{ what: 'Login', due: '2026-01-01' }] });
    assert.deepEqual(orbitOn('2026-11-02', slipped), ['near', 'Promise overdue for 305 days: Login [5]']);
  });

  it('all four kinds are added, the heaviest first', () => {
    const all = aGoodClient({
      log: [owed],
      promises: [{ what: 'Login', due: '2026-01-01' }],
      scope: [{ what: 'Shop', requestedOn: '2026-01-01' }],
      decision: { what: 'leave', on: '2026-01-01' },
    });
    const { orbit } = standingOn('2027-01-01', { ...all, log: [owed, { on: '2026-01-01', direction: 'out' }] });
    assert.deepEqual(orbit.signals.map(({ kind, weight }) => [kind, weight]).sort(), [
      ['promise overdue', 5],
      ['reply owed', 4],
      ['silence', 4],
      ['unannounced', 4],
    ]);
    assert.equal(orbit.signals[0]?.kind, 'promise overdue');
    assert.deepEqual([orbit.state, orbit.weight], ['orbiting', 17]);
  });

  it('who has left the client orbits it no more', () => {
    const left = aGoodClient({ stage: 'left', log: [owed], promises: [{ what: 'Login', due: '2026-01-01' }] });
    assert.deepEqual(orbitOn('2026-12-01', left), ['none']);
  });
});
