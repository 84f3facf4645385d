import assert from 'node:assert/strict';
import ical from 'ical.js';
import { calendarFile } from '../../../src/documents/exports/calendar-file.ts';

const WRITTEN = Date.UTC(2026, 10, 22, 7, 30, 15);
const hard =
  'Последний рабочий день; передача «Северного ветра», шаг 2\\3\nи ещё одна строка 🚀 ngày cuối cùng làm việc';

function eventsOf(file: string) {
  const calendar = new ical.Component(ical.parse(file));
  return calendar.getAllSubcomponents('vevent').map((each) => ({ each, event: new ical.Event(each) }));
}

describe('Days as a calendar file', () => {
  it('are read back by another library as whole days, with their texts', () => {
    const file = calendarFile([{ id: 'acme-last-day@deorbit', day: '2026-12-31', title: hard }], WRITTEN);
    const [read] = eventsOf(file);
    assert.equal(read?.event.summary, hard);
    const line = file.replaceAll('\r\n ', '');
    assert.ok(line.includes('день\\; передача «Северного ветра»\\, шаг 2\\\\3\\nи ещё'), line);
    assert.equal(read?.event.uid, 'acme-last-day@deorbit');
    assert.ok(read?.event.startDate.isDate);
    assert.deepEqual([String(read?.event.startDate), String(read?.event.endDate)], ['2026-12-31', '2027-01-01']);
    assert.equal(read?.each.getFirstPropertyValue('class'), 'PRIVATE');
  });

  it('have lines of at most 75 octets, which part no character', () => {
    const file = calendarFile([{ id: 'x', day: '2028-02-29', title: hard.repeat(3) }], WRITTEN);
    const lines = file.split('\r\n');
    for (const line of lines) assert.ok(new TextEncoder().encode(line).length <= 75, line);
    assert.ok(!file.replaceAll('\r\n', '').includes('\n'));
    assert.ok(!file.includes('\uFFFD'));
  });

  it('take the place of those of an earlier file', () => {
    const [first] = eventsOf(calendarFile([{ id: 'x', day: '2026-12-30', title: 'Talk' }], WRITTEN));
    const [second] = eventsOf(calendarFile([{ id: 'x', day: '2026-12-31', title: 'Talk' }], WRITTEN + 1_000));
    assert.equal(first?.event.uid, second?.event.uid);
    assert.equal((second?.event.sequence ?? 0) - (first?.event.sequence ?? 0), 1);
    assert.equal(String(first?.each.getFirstPropertyValue('dtstamp')), '2026-11-22T07:30:15Z');
  });

  it('take out those that hold no more', () => {
    const date = { id: 'x', day: '2026-12-30', title: 'Talk' };
    const status = (cancelled: boolean) =>
      eventsOf(calendarFile([{ ...date, cancelled }], WRITTEN))[0]?.each.getFirstPropertyValue('status');
    assert.deepEqual([status(false), status(true)], ['CONFIRMED', 'CANCELLED']);
  });

  it('hold nothing that a title could smuggle in', () => {
    const title = 'Talk\r\nEND:VEVENT\r\nBEGIN:VALARM\u0000';
    const events = eventsOf(calendarFile([{ id: 'x', day: '2026-12-30', title }], WRITTEN));
    assert.deepEqual([events.length, events[0]?.event.summary], [1, 'Talk\nEND:VEVENT\nBEGIN:VALARM ']);
  });
});
