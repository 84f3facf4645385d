import { RECORD_VERSION } from '../relationship/client/form-versions.ts';
import { recordMigrations } from '../relationship/client/migrations.ts';
import { type ClientRecord, clientRecordSchema } from '../relationship/client/record.ts';
import type { DocumentForm } from './parse-document.ts';

/** How the file of a client looks. */
export const recordForm: DocumentForm<ClientRecord> = {
  schema: clientRecordSchema,
  version: RECORD_VERSION,
  migrations: recordMigrations,
};
