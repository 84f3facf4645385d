import { monthOf } from '../base/calendar/days.ts';
import type { Message } from '../base/ports/text.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { appendRow, type RecordEdit } from '../relationship/client/record-edit.ts';
import { readDay } from '../relationship/logging/read-day.ts';

/** Hours of a month (`YYYY-MM`), in hundredths at the finest; negative ones correct what was noted before. */
export interface NotedHours {
  readonly month: string;
  readonly hours: number;
}

/**
 * Adds hours to those of a month that were entered by hand, or takes some back; hours that were imported stay a row of their own. A
 * row of which nothing is left is taken out, unless somebody wrote more into it.
 */
export function addHours({ month, hours }: NotedHours, id: string): RecordEdit {
  return (record) => {
    const { index, hours: before } = byHand(record, month);
    if (index < 0) return hours > 0 ? [appendRow(record, 'effort', { id, month, hours })] : [];
    const value = rounded(before + hours);
    const isAll = Object.keys(record.effort?.[index] ?? {}).every((key) => ['id', 'month', 'hours'].includes(key));
    if (value <= 0 && isAll) return [{ path: ['effort', index], value: undefined }];
    return [{ path: ['effort', index, 'hours'], value: Math.max(0, value) }];
  };
}

/** Why hours cannot be noted: no more can be taken back than was entered by hand. `undefined` where they can. */
export function troubleWithHours(record: ClientRecord, { month, hours }: NotedHours): Message | undefined {
  const { hours: count } = byHand(record, month);
  return rounded(count + hours) < 0 ? { id: 'hours.tooFew', values: { month: { month }, count } } : undefined;
}

/** All hours of a month, entered and imported. */
export function hoursOfMonth({ effort = [] }: ClientRecord, month: string): number {
  return rounded(effort.filter((row) => row.month === month).reduce((all, row) => all + row.hours, 0));
}

function byHand({ effort = [] }: ClientRecord, month: string): { readonly index: number; readonly hours: number } {
  const index = effort.findIndex((row) => row.month === month && !row.source && !('imported' in row));
  return { index, hours: effort[index]?.hours ?? 0 };
}

/** What is typed as hours is read with. */
interface HoursContext {
  /** Of the interface, BCP 47. */
  readonly language: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * Reads hours with the day or the month they belong to, this month where none is named: `2`, `1:30 yesterday`, `8 2026-10`,
 * `-1.5 October`. `undefined` for what is none; `to come` for a day that has not been.
 */
export function readNotedHours(text: string, context: HoursContext): NotedHours | 'to come' | undefined {
  const [, sign = '', amount = ''] = /^([-−]?)(.*)$/su.exec(text.trim()) ?? [];
  const words = amount.trim().split(/\s+/);
  for (let at = words.length; at > 0; at--) {
    const hours = readHours(words.slice(0, at).join(' '));
    const month = hours === undefined ? undefined : readMonth(words.slice(at).join(' '), context);
    if (hours === undefined || month === undefined) continue;
    return month > monthOf(context.today) ? 'to come' : { month, hours: sign === '' ? hours : -hours };
  }
  return undefined;
}

/** The month of a day, or a month itself: that of its first day. */
function readMonth(text: string, context: HoursContext): string | undefined {
  if (text === '') return monthOf(context.today);
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) return text;
  for (const day of [text, `1 ${text}`]) {
    const read = readDay(day, { ...context, side: 'past' });
    if (read?.kind === 'date') return monthOf(read.date);
  }
  return undefined;
}

/** Reads hours as people write them: `2`, `1.5`, `1,5`, `1:30`, `1h30`, `90 min`. `undefined` for what is none, or nothing. */
export function readHours(text: string): number | undefined {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const clock = /^(\d{1,3}) ?[:hч] ?([0-5]\d)(?: ?(?:m|min|мин))?$/u.exec(plain);
  const minutes = /^(\d{1,5}) ?(?:min|minutes|m|мин|phút)\.?$/u.exec(plain);
  const plainHours = /^(\d{1,3}(?:[.,]\d{1,2})?) ?(?:h|hours?|heures?|ч|час\p{L}*|giờ)?\.?$/u.exec(plain);
  const hours = clock
    ? Number(clock[1]) + Number(clock[2]) / 60
    : minutes
      ? Number(minutes[1]) / 60
      : Number(plainHours?.[1]?.replace(',', '.') ?? 0);
  const found = rounded(hours);
  return found > 0 && found <= 744 ? found : undefined;
}

function rounded(hours: number): number {
  return Math.round(hours * 100) / 100;
}
