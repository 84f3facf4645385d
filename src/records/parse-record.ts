import type { ClientRecord } from '../relationship/client/record.ts';
import type { BrokenDocument, WholeDocument } from './parse-document.ts';
import type { RecordProblem } from './record-problem.ts';

/** A record that was read; `text` is what its file holds, without a byte-order mark. */
export interface LoadedClient {
  readonly kind: 'client';
  readonly path: string;
  readonly record: ClientRecord;
  readonly text: string;
  /** True for a record of a newer version: it is shown and never written. */
  readonly readOnly: boolean;
  readonly warnings: readonly RecordProblem[];
}

/** A record that cannot be read, and why; `text` is missing where the file holds no text. */
export interface BrokenRecord {
  readonly kind: 'broken';
  readonly path: string;
  readonly text?: string;
  readonly problems: readonly RecordProblem[];
}

export type LoadedRecord = LoadedClient | BrokenRecord;

/** The document as the record it is. */
export function loadedRecord(path: string, document: WholeDocument<ClientRecord> | BrokenDocument): LoadedRecord {
  if (document.kind === 'broken') return { ...document, path };
  const { value, text, newerVersion, warnings } = document;
  return { kind: 'client', path, record: value, text, readOnly: newerVersion !== undefined, warnings };
}
