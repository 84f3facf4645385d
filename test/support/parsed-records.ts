import { parseDocument } from '../../src/records/parse-document.ts';
import { type LoadedRecord, loadedRecord } from '../../src/records/parse-record.ts';
import { recordForm } from '../../src/records/record-form.ts';
import type { MigrationContext } from '../../src/relationship/client/migrations.ts';

/**
 * Reads the bytes of a record's file, as the store does.
 *
 * @param path names the file in the result; nothing is read from there
 * @param context what a record written by hand lacks
 */
export function parseRecord(path: string, bytes: Uint8Array, context: MigrationContext): LoadedRecord {
  return loadedRecord(path, parseDocument(bytes, recordForm, context));
}
