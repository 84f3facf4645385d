import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateInWords,
  dateWithWeekday,
  dayInWords,
  daysBetween,
  lastDayOf,
  momentInWords,
  monthInWords,
  monthOf,
  nearDateInWords,
  sinceMonthInWords,
} from '../../../src/base/calendar/days.ts';
import { readDate } from '../../../src/base/calendar/read-date.ts';

describe('Days of the calendar', () => {
  it('are counted across the change to summer time and a leap day', () => {
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
    assert.equal(daysBetween('2028-02-28', '2028-03-01'), 2);
    assert.equal(daysBetween('2026-11-21', '2026-11-20'), -1);
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  });

  it('end where a date of four digits ends, however far one counts', () => {
    assert.equal(addDays('2026-12-31', 1e12), '9999-12-31');
    assert.equal(addMonths('2026-12-31', -1e12), '0001-01-01');
    assert.equal(addDays('9999-06-01', 1), '9999-06-02');
  });

  it('of another month are the same ones, or its last where it has no such day', () => {
    assert.equal(addMonths('2026-03-15', 1), '2026-04-15');
    assert.equal(addMonths('2026-03-15', -3), '2025-12-15');
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2028-01-31', 1), '2028-02-29');
    assert.equal(addMonths('2026-12-31', 14), '2028-02-29');
    assert.equal(addMonths('2028-02-29', -12), '2027-02-28');
  });

  it('are written in the words of the language', () => {
    assert.equal(dateInWords('2026-12-01', 'en'), '1 December 2026');
    assert.equal(dateInWords('2026-12-01', 'fr'), '1er décembre 2026');
    assert.equal(dateInWords('2026-12-11', 'fr'), '11 décembre 2026');
    assert.equal(dateInWords('2026-12-01', 'ru'), '1 декабря 2026 г.');
    assert.equal(dateInWords('2026-12-01', 'vi'), '1 tháng 12 năm 2026');
    assert.equal(dateWithWeekday('2026-12-01', 'en'), 'Tuesday, 1 December 2026');
    assert.equal(dateWithWeekday('2026-12-01', 'fr'), 'mardi 1er décembre 2026');
    assert.equal(dateWithWeekday('2026-12-01', 'vi'), 'Thứ Ba, 1 tháng 12 năm 2026');
  });

  it('are written short where there is little room', () => {
    assert.equal(dateInWords('2026-12-31', 'en', 'medium'), '31 Dec 2026');
    assert.equal(dateInWords('2026-12-31', 'vi', 'medium'), '31/12/2026');
    assert.equal(dayInWords('2026-12-31', 'en', 'medium'), '31 Dec');
    assert.equal(dayInWords('2026-12-01', 'fr', 'medium'), '1er déc.');
    assert.equal(dayInWords('2026-12-31', 'vi', 'medium'), '31/12');
    assert.equal(dayInWords('2026-12-31', 'ru'), '31 декабря');
    assert.equal(nearDateInWords('2026-12-31', '2026-01-01', 'en'), '31 Dec');
    assert.equal(nearDateInWords('2027-01-01', '2026-12-31', 'en'), '1 Jan 2027');
  });

  it('are written as `Intl` writes them, on any day of any year, where the language has nothing of its own to say', () => {
    const day = fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    // Lithuanian has days of two digits, Thai years of its own, Persian and Marathi other digits, Hungarian the year first.
    const language = fc.constantFrom('de', 'en-US', 'ru', 'lt', 'th', 'fa', 'mr', 'hu', 'ja', 'ca');
    const holds = fc.property(day, language, fc.constantFrom('long', 'medium'), (moment, wanted, length) => {
      const month = length === 'long' ? 'long' : 'short';
      const options = { day: 'numeric', month, timeZone: 'UTC' } as const;
      const date = moment.toISOString().slice(0, 'YYYY-MM-DD'.length);
      const locale = wanted === 'en-US' ? 'en-GB' : wanted;
      const format = (more: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(locale, { ...options, ...more }).format(moment);
      assert.equal(dateInWords(date, wanted, length), format({ year: 'numeric' }));
      assert.equal(dayInWords(date, wanted, length), format({}));
    });
    fc.assert(holds, { numRuns: 400 });
  });

  it('are written the day before the month in English of no region, and as a region does where one is named', () => {
    assert.equal(dateInWords('2026-12-31', 'en-US'), '31 December 2026');
    assert.equal(dateInWords('2026-12-31', 'en-CA'), 'December 31, 2026');
    assert.equal(dateInWords('2026-12-31', 'vi-VN'), '31 tháng 12 năm 2026');
    assert.equal(dateInWords('2026-12-01', 'fr-CA'), '1er décembre 2026');
  });

  it('belong to months, which are written in the words of the language', () => {
    assert.equal(monthOf('2026-12-31'), '2026-12');
    assert.deepEqual(['2026-02', '2028-02', '2026-12'].map(lastDayOf), ['2026-02-28', '2028-02-29', '2026-12-31']);
    const written = (language: string) =>
      // Intl keeps some of the words together by a space that does not break.
      [monthInWords, sinceMonthInWords].map((inWords) => inWords('2026-10', language).replace(/[\u00a0\u202f]/g, ' '));
    assert.deepEqual(written('en'), ['October 2026', 'October 2026']);
    assert.deepEqual(written('fr'), ['octobre 2026', 'octobre 2026']);
    assert.deepEqual(written('vi'), ['tháng 10 năm 2026', 'tháng 10 năm 2026']);
    // Since a month: the month stands in the form that it has in a date.
    assert.deepEqual(written('ru'), ['октябрь 2026 г.', 'октября 2026 г.']);
  });

  it('are read back as they were written, in every language', () => {
    for (const language of ['en', 'fr', 'ru', 'vi'])
      for (let month = 1; month <= 12; month++) {
        const date = `2026-${String(month).padStart(2, '0')}-01`;
        for (const length of ['long', 'medium'] as const) {
          const words = dateInWords(date, language, length);
          assert.deepEqual(readDate(words, language), { kind: 'date', date }, `${words} in ${language}`);
        }
      }
  });

  it('stand before a time to the second', () => {
    assert.match(momentInWords(Date.parse('2026-12-31T12:30:05.250Z'), 'en'), /^\d+ \w+ 202\d, \d\d:\d\d:05$/);
  });
});
