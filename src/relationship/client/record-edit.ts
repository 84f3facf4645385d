import type { ClientRecord } from './record.ts';

/** Names a place in a record: field names, and positions in lists. */
export type RecordPath = readonly (string | number)[];

/** A value as JSON holds it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * One change to a record's file. `undefined` removes the place. A position equal to the length of a list appends to it; a
 * list that is not there yet is made.
 */
export interface RecordChange {
  readonly path: RecordPath;
  readonly value: JsonValue | undefined;
}

/**
 * What an action wants changed, worked out from the fresh content of the file; nothing else in the file is touched.
 * No changes: the file is left alone.
 */
export type RecordEdit = (record: ClientRecord) => readonly RecordChange[];

type ListName =
  | 'repositories'
  | 'contacts'
  | 'scope'
  | 'credentials'
  | 'assets'
  | 'facts'
  | 'ignoredFacts'
  | 'invoices'
  | 'prepayments'
  | 'problems'
  | 'promises'
  | 'log'
  | 'redFlags'
  | 'repairs'
  | 'effort'
  | 'snoozed';

/** Appends a row to one of the record's lists; fields that are undefined or blank are left out. */
export function appendRow(
  record: ClientRecord,
  list: ListName,
  row: { readonly [key: string]: JsonValue | undefined },
): RecordChange {
  const value: Record<string, JsonValue> = {};
  for (const [key, fieldValue] of Object.entries(row))
    if (fieldValue !== undefined && fieldValue !== '') value[key] = fieldValue;
  return { path: [list, record[list]?.length ?? 0], value };
}
