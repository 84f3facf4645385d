import assert from 'node:assert/strict';
import { addDays, dateInWords, daysBetween } from '../../../src/base/calendar/days.ts';

describe('Days of the calendar', () => {
  it('are counted across the change to summer time and a leap day', () => {
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
    assert.equal(daysBetween('2028-02-28', '2028-03-01'), 2);
    assert.equal(daysBetween('2026-11-21', '2026-11-20'), -1);
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  });

  it('are written in the words of the language', () => {
    assert.equal(dateInWords('2026-12-01', 'en'), 'December 1, 2026');
    assert.equal(dateInWords('2026-12-01', 'fr'), '1er décembre 2026');
    assert.equal(dateInWords('2026-12-11', 'fr'), '11 décembre 2026');
    assert.equal(dateInWords('2026-12-01', 'ru'), '1 декабря 2026 г.');
    assert.equal(dateInWords('2026-12-01', 'vi'), '1 tháng 12, 2026');
  });
});
