import { appendRow, type RecordEdit } from '../relationship/client/record-edit.ts';

/**
 * Adds hours to those of a month (`YYYY-MM`) that were entered by hand; hours that were imported stay a row of their own.
 * Hours are counted in hundredths.
 */
export function addHours(month: string, hours: number, id: string): RecordEdit {
  return (record) => {
    const index = (record.effort ?? []).findIndex((row) => row.month === month && !row.source && !('imported' in row));
    const before = record.effort?.[index]?.hours;
    if (before === undefined) return [appendRow(record, 'effort', { id, month, hours })];
    return [{ path: ['effort', index, 'hours'], value: Math.round((before + hours) * 100) / 100 }];
  };
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
  const rounded = Math.round(hours * 100) / 100;
  return rounded > 0 && rounded <= 744 ? rounded : undefined;
}
