import { join } from 'node:path';
import type { Clock } from '../../src/base/ports/clock.ts';
import type { Files } from '../../src/base/ports/files.ts';
import { NodeFiles } from '../../src/base/ports/node/node-files.ts';
import { nodeIds } from '../../src/base/ports/node/node-ids.ts';
import { noOpenDocuments, type OpenDocuments } from '../../src/base/ports/open-documents.ts';
import { systemClock } from '../../src/base/ports/system-clock.ts';
import type { Message } from '../../src/base/ports/text.ts';
import { UserError } from '../../src/base/user-error.ts';
import { RecordStore } from '../../src/records/record-store.ts';
import { RecordVersions } from '../../src/records/record-versions.ts';
import { appendRow, type RecordEdit } from '../../src/relationship/client/record-edit.ts';

/** A store on the real file system, with its versions beside the records. */
export function aStore(
  folder: string,
  parts: { readonly files?: Files; readonly openDocuments?: OpenDocuments; readonly clock?: Clock } = {},
): { readonly store: RecordStore; readonly versions: RecordVersions } {
  const { files = new NodeFiles(), openDocuments = noOpenDocuments, clock = systemClock } = parts;
  const versions = new RecordVersions({ files, clock, ids: nodeIds, folder: join(folder, 'versions') });
  return { store: new RecordStore({ files, openDocuments, clock, ids: nodeIds, versions }), versions };
}

/** What tests say they do. */
export const someSummary: Message = { id: 'record.undone' };

/** Appends a scope item of that name. */
export function adding(what: string): RecordEdit {
  return (record) => [appendRow(record, 'scope', { id: what, what })];
}

/** The names of a record's scope items. */
export function scopeOf(text: string): readonly string[] {
  const record = JSON.parse(text) as { scope?: { what: string }[] };
  return (record.scope ?? []).map(({ what }) => what);
}

/** The error a person gets to see; anything else fails the test. */
export async function userErrorOf(work: Promise<unknown>): Promise<UserError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}
