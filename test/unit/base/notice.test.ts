import assert from 'node:assert/strict';
import fc from 'fast-check';
import { businessDaysSince } from '../../../src/base/calendar/business-days.ts';
import { addDays } from '../../../src/base/calendar/days.ts';
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

describe('Business days that have passed', () => {
  /** A Friday and the Monday after it, a Saturday, the first day asked about and the last. */
  const holidays = new Set(['2026-11-13', '2026-11-16', '2026-11-21', '2026-11-02', '2026-12-01']);

  it('are those that one counts one by one, from any day of the week over any number of weeks', () => {
    for (let start = 0; start < 7; start++)
      for (let days = 0; days <= 29; days++) {
        const from = addDays('2026-11-02', start);
        const passed = Array.from({ length: days }, (_, index) => addDays(from, index + 1));
        for (const free of [none, holidays]) {
          const expected = passed.filter((day) => isBusinessDay(day, free)).length;
          assert.equal(businessDaysSince(from, addDays(from, days), free), expected, `${days} days after ${from}`);
        }
      }
  });

  it('are none before the day itself', () => {
    assert.equal(businessDaysSince('2026-11-20', '2026-11-06', holidays), 0);
    assert.equal(businessDaysSince('2026-11-20', '2026-11-20', holidays), 0);
  });
});
