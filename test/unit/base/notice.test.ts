import assert from 'node:assert/strict';
import fc from 'fast-check';
import { endOfNotice, isBusinessDay } from '../../../src/base/calendar/notice.ts';

const none: ReadonlySet<string> = new Set();

describe('Notice', () => {
  it('counts from the day after it is given', () => {
    assert.equal(endOfNotice('2026-11-16', { days: 14, kind: 'calendar' }, none), '2026-11-30');
    assert.equal(endOfNotice('2026-11-16', { days: 0, kind: 'calendar' }, none), '2026-11-16');
  });

  it("in business days skips weekends and the person's holidays", () => {
    assert.equal(endOfNotice('2026-11-20', { days: 1, kind: 'business' }, none), '2026-11-23');
    assert.equal(endOfNotice('2026-12-23', { days: 3, kind: 'business' }, new Set(['2026-12-25'])), '2026-12-29');
  });

  it('given on a weekend begins with the next business day', () => {
    assert.equal(endOfNotice('2026-11-21', { days: 1, kind: 'business' }, none), '2026-11-23');
  });

  it('crosses a leap day and the end of a year like any other day', () => {
    assert.equal(endOfNotice('2028-02-28', { days: 2, kind: 'calendar' }, none), '2028-03-01');
    assert.equal(endOfNotice('2026-12-31', { days: 1, kind: 'business' }, none), '2027-01-01');
  });

  it('in business days ends on one, and never before notice of as many calendar days', () => {
    const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 90 }), (day, days) => {
        const given = day.toISOString().slice(0, 10);
        const end = endOfNotice(given, { days, kind: 'business' }, none);
        assert.ok(isBusinessDay(end, none));
        assert.ok(end >= endOfNotice(given, { days, kind: 'calendar' }, none));
      }),
      { numRuns: 300 },
    );
  });
});
