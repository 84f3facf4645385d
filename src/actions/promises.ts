import { appendRow, type RecordEdit } from '../relationship/client/record-edit.ts';

/** A promise as a person makes it. */
export interface NewPromise {
  /** Of the row that is made. */
  readonly id: string;
  readonly what: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
}

/** Notes a promise made today (practices 127 to 129). */
export function makePromise({ id, what, due }: NewPromise, today: string): RecordEdit {
  return (record) => [appendRow(record, 'promises', { id, what, madeOn: today, due })];
}
