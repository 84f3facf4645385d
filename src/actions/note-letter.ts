import * as v from 'valibot';
import type { DocumentKind } from '../documents/rendering.ts';
import { appendRow, type RecordEdit } from '../relationship/client/record-edit.ts';
import { rowId } from '../relationship/client/values.ts';

/** A letter that went out, or was kept. */
export interface NotedLetter {
  /** Id of its document: the entry of the log that is about it has the same. */
  readonly id: string;
  /** What the log says of it, such as its kind "Farewell"; never its text. */
  readonly line: string;
  /** The kind of document that it is. */
  readonly document?: DocumentKind;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

const CHANNEL = 'letter';

/**
 * Notes in the log that a letter went out: its kind and its day. The entry that it was kept becomes this one; the same kind
 * of letter of the same day is noted once.
 */
export function noteDelivered({ id, line, document, on }: NotedLetter): RecordEdit {
  return (record) => {
    const log = record.log ?? [];
    const entry = { on, direction: 'out', channel: CHANNEL, line, document } as const;
    const kept = log.findIndex((row) => row.id === id && row.channel === CHANNEL && row.direction === undefined);
    if (kept >= 0)
      return (['on', 'direction', 'line', 'document'] as const)
        .filter((field) => entry[field] !== undefined)
        .filter((field) => log[kept]?.[field] !== entry[field])
        .map((field) => ({ path: ['log', kept, field], value: entry[field] }));
    if (log.some((row) => row.on === on && row.channel === CHANNEL && row.line === line)) return [];
    const isFree = v.is(rowId, id) && !log.some((row) => row.id === id);
    return [appendRow(record, 'log', { id: isFree ? id : undefined, ...entry })];
  };
}

/**
 * Notes in the log that a letter was kept, once for each document. It has not reached anybody yet, so the entry has no
 * direction: it does not count as a word from the person to the client.
 */
export function noteKept({ id, line, document, on }: NotedLetter): RecordEdit {
  return (record) => {
    const log = record.log ?? [];
    // An entry that cannot be told apart by its document would be made at every save.
    if (!v.is(rowId, id) || log.some((row) => row.id === id)) return [];
    if (log.some((row) => row.on === on && row.channel === CHANNEL && row.line === line)) return [];
    return [appendRow(record, 'log', { id, on, channel: CHANNEL, line, document })];
  };
}
