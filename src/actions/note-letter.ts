import { appendRow, type RecordEdit } from '../relationship/client/record-edit.ts';

/** A letter that went out, or was kept. */
export interface NotedLetter {
  /** Its kind in words, such as "Farewell"; never its text. */
  readonly kind: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/** Notes a letter in the log: its kind and its day. The same letter of the same day is noted once. */
export function noteLetter({ kind, on }: NotedLetter): RecordEdit {
  return (record) => {
    const isNoted = (record.log ?? []).some((row) => row.on === on && row.channel === 'letter' && row.line === kind);
    return isNoted ? [] : [appendRow(record, 'log', { on, direction: 'out', channel: 'letter', line: kind })];
  };
}
