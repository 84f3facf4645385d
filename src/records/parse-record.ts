import type { MigrationContext } from '../relationship/client/migrations.ts';
import { recordMigrations } from '../relationship/client/migrations.ts';
import { type ClientRecord, clientRecordSchema, RECORD_VERSION } from '../relationship/client/record.ts';
import { type BrokenDocument, type DocumentForm, parseDocument, type WholeDocument } from './parse-document.ts';
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

/** How the file of a client looks. */
export const recordForm: DocumentForm<ClientRecord> = {
  schema: clientRecordSchema,
  version: RECORD_VERSION,
  migrations: recordMigrations,
};

/**
 * Reads the bytes of a record's file. Never throws.
 *
 * @param path names the file in the result; nothing is read from there
 * @param context what a record written by hand lacks
 */
export function parseRecord(path: string, bytes: Uint8Array, context: MigrationContext): LoadedRecord {
  return loadedRecord(path, parseDocument(bytes, recordForm, context));
}

/** The document as the record it is. */
export function loadedRecord(path: string, document: WholeDocument<ClientRecord> | BrokenDocument): LoadedRecord {
  if (document.kind === 'broken') return { ...document, path };
  const { value, text, newerVersion, warnings } = document;
  return { kind: 'client', path, record: value, text, readOnly: newerVersion !== undefined, warnings };
}
