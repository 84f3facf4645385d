import { addDays } from '../../base/calendar/days.ts';

/** A whole day in a calendar. */
export interface CalendarDate {
  /** Stays the same from one file to the next: that is how a calendar knows what it has already. */
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly title: string;
  /** It holds no more: calendars that have it take it out, or show it as called off. */
  readonly cancelled?: boolean;
}

const LONGEST_LINE = 75;
/** The sequence counts seconds from 2020 on, so that it fits into 32 bits until 2088. */
const FIRST_SECOND = 1_577_836_800;

/**
 * Days as a calendar file (`.ics`, RFC 5545). A second file made later has the same ids and a higher sequence, so that what is
 * in the calendar already is changed and nothing is there twice. The days are private, and nobody is busy on them.
 *
 * @param written milliseconds since 1970
 */
export function calendarFile(dates: readonly CalendarDate[], written: number): string {
  const second = Math.floor(written / 1000);
  const stamp = new Date(second * 1000).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const events = dates.flatMap(({ id, day, title, cancelled }) => [
    'BEGIN:VEVENT',
    `UID:${escaped(id)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${Math.max(second - FIRST_SECOND, 0)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Deorbit//Deorbit//EN', 'METHOD:PUBLISH'];
  return `${[...head, ...events, 'END:VCALENDAR'].map(folded).join('\r\n')}\r\n`;
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** A text value: what separates values, and line breaks, are escaped; other controls have no place in it. */
function escaped(text: string): string {
  return text
    .replace(/\r\n|\r|\u2028|\u2029/g, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** A line in pieces of at most 75 octets, each after the first behind a blank; no character is parted. */
function folded(line: string): string {
  let [shown, size] = ['', 0];
  for (const character of line) {
    const bytes = new TextEncoder().encode(character).length;
    if (size + bytes > LONGEST_LINE) {
      shown += '\r\n ';
      size = 1;
    }
    shown += character;
    size += bytes;
  }
  return shown;
}
