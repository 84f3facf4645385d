import assert from 'node:assert/strict';
import { type TermsFacts, termsDays } from '../../../../src/relationship/exit/new-terms.ts';

const today = '2026-11-20';

function days(facts: Partial<TermsFacts> = {}) {
  return termsDays({ newTerms: {}, notice: {}, holidays: new Set(), today, ...facts });
}

describe('New terms', () => {
  it('have no first day where neither the record says one nor notice was agreed; an answer is asked for within two weeks', () => {
    assert.deepEqual(days(), { from: undefined, answerBy: '2026-12-04', earliest: undefined });
  });

  it('hold on the day after the notice that was agreed, with the answer asked for in time', () => {
    const inTwentyDays = { from: '2026-12-11', answerBy: '2026-12-04', earliest: '2026-12-11' };
    assert.deepEqual(days({ notice: { days: 20 } }), inTwentyDays);
    assert.deepEqual(days({ notice: { days: 20, kind: 'calendar' } }), inTwentyDays);
    const inTwentyBusinessDays = days({
      notice: { days: 20, kind: 'business' },
      holidays: new Set(['2026-12-01', '2026-12-02']),
    });
    assert.equal(inTwentyBusinessDays.from, '2026-12-23');
  });

  it('leave two weeks for an answer where the notice is shorter', () => {
    assert.deepEqual(days({ notice: { days: 3 } }), {
      from: '2026-12-05',
      answerBy: '2026-12-04',
      earliest: '2026-11-24',
    });
  });

  it('follow the days that the record names, as long as they lie ahead', () => {
    const named = days({ newTerms: { from: '2027-01-01', answerBy: '2026-11-20' }, notice: { days: 20 } });
    assert.deepEqual(named, { from: '2027-01-01', answerBy: '2026-11-20', earliest: '2026-12-11' });
    const past = days({ newTerms: { from: today, answerBy: '2026-11-19' }, notice: { days: 20 } });
    assert.deepEqual(past, days({ notice: { days: 20 } }));
    assert.equal(days({ newTerms: { from: today } }).from, undefined);
  });

  it('ask for an answer before they hold, also where they begin soon', () => {
    assert.equal(days({ newTerms: { from: '2026-11-25' } }).answerBy, '2026-11-24');
  });

  it('take a notice of more than ten years for a slip of the pen', () => {
    assert.equal(days({ notice: { days: 3_660 } }).earliest, '2036-11-28');
    assert.deepEqual(days({ notice: { days: 3_661 } }), days());
  });
});
