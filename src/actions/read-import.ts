import { FileError, type Files } from '../base/ports/files.ts';
import { atOnce, type Steps } from '../base/steps.ts';
import { UserError } from '../base/user-error.ts';
import { inWords } from '../records/file-trouble.ts';
import { type CsvTable, LARGEST_EXPORT, tableSteps } from '../records/imports/csv-table.ts';
import { decodeExport } from '../records/imports/decode-csv.ts';
import { haveSameHeads, NEEDED, type TableMapping } from '../records/imports/known-tables.ts';
import type { ImportedEntry, ReadEntries } from '../records/imports/read-entries.ts';
import { taskSteps } from '../records/imports/task-list.ts';
import { sameJson } from '../relationship/client/change-value.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import type { RecordChange, RecordEdit } from '../relationship/client/record-edit.ts';
import { isSameName, plainName } from '../relationship/client/same-name.ts';
import type { ImportContext } from './import-amounts.ts';
import { type ImportPlan, importPlanSteps } from './plan-import.ts';

/** A file to import, as far as it is understood without asking. */
export type ImportFile =
  | { readonly kind: 'table'; readonly table: CsvTable }
  | { readonly kind: 'tasks'; readonly read: ReadEntries };

/**
 * Reads a file that another program exported: a Markdown file for its tasks, a text file too where it has some,
 * anything else as a table.
 *
 * @throws {UserError} `imports.empty` where there is nothing in it to import
 */
export function readImport(name: string, bytes: Uint8Array): ImportFile {
  return atOnce(importSteps(name, bytes));
}

/** The same in steps, which count rows. */
export function* importSteps(name: string, bytes: Uint8Array): Steps<ImportFile> {
  const text = decodeExport(bytes);
  const isMarkdown = /\.(?:md|markdown|mdown)$/i.test(name);
  if (isMarkdown || /\.txt$/i.test(name)) {
    const read = yield* taskSteps(text, name);
    if (read.entries.length > 0) return { kind: 'tasks', read };
    if (isMarkdown) throw new UserError('imports.noTasks', { file: name });
  }
  const table = yield* tableSteps(text);
  if (table.rows.length === 0 || table.headers.length < 2) throw new UserError('imports.empty', { file: name });
  return { kind: 'table', table };
}

const BYTES_IN_MB = 1024 * 1024;

/**
 * The content of a file to import.
 *
 * @throws {UserError} where there is no such file, it is too large, or it cannot be read
 */
export async function contentToImport(files: Files, path: string): Promise<Uint8Array> {
  const file = files.baseName(path);
  try {
    return await files.read(path, LARGEST_EXPORT);
  } catch (error) {
    const options = { cause: error };
    const fault = error instanceof FileError ? error.fault : undefined;
    if (fault === 'missing') throw new UserError('imports.noFile', { file }, [], options);
    if (fault === 'too-large')
      throw new UserError('imports.tooLarge', { file, size: LARGEST_EXPORT / BYTES_IN_MB }, [], options);
    throw inWords(error, file, 'read');
  }
}

/** The tables that the person has told how to read. */
export function rememberedMappings({ csvMappings = [] }: Profile): readonly TableMapping[] {
  return csvMappings.flatMap(({ kind, heads, columns, dates, currency }) => {
    const isWhole = NEEDED[kind].every((column) => columns[column]);
    return isWhole ? [{ kind, heads, columns: columns as TableMapping['columns'], dates, currency }] : [];
  });
}

/** Notes in the profile how the table with these heads is to be read, in place of what was noted for it. */
export function rememberMapping(
  { csvMappings = [] }: Profile,
  { kind, columns, dates, currency }: TableMapping,
  heads: readonly string[],
): readonly RecordChange[] {
  const row = {
    kind,
    heads: [...heads],
    columns: { ...columns },
    ...(dates && { dates }),
    ...(currency && { currency }),
  };
  const at = csvMappings.findIndex((other) => other.heads && haveSameHeads(other.heads, heads));
  return [{ path: ['csvMappings', at < 0 ? csvMappings.length : at], value: row }];
}

/** Whether a name in a file means a client: it is called so, or its rows were imported for that client before. */
export function isClientCalled(record: ClientRecord, wanted: string): boolean {
  return namesOf(record).some((known) => isSameName(known, wanted));
}

function namesOf({ name, legalName = '', importNames = [] }: ClientRecord): readonly string[] {
  return [name, legalName, ...importNames].filter((known) => known !== '');
}

/** Finds the first client that a name in a file means; for many names, see {@link isClientCalled} for one. */
export function clientFinder<C extends { readonly record: ClientRecord }>(
  clients: readonly C[],
): (wanted: string) => C | undefined {
  const byName = new Map<string, C>();
  for (const client of clients)
    for (const name of namesOf(client.record).map(plainName)) if (!byName.has(name)) byName.set(name, client);
  return (wanted) => byName.get(plainName(wanted));
}

/** The different names of clients that a file has, in their order. */
export function clientNamesIn(entries: readonly ImportedEntry[]): readonly string[] {
  const names = new Map<string, string>();
  for (const client of new Set(entries.map((entry) => entry.client))) {
    if (client === undefined) continue;
    const plain = plainName(client);
    if (!names.has(plain)) names.set(plain, client);
  }
  return [...names.values()];
}

/** Rows of a file for one client, with the names in the file that mean them. */
export interface ClientImport {
  readonly entries: readonly ImportedEntry[];
  readonly names: readonly string[];
}

/** What an import changes in a record: its rows, and the names that the person said mean this client. */
export function planFor(record: ClientRecord, rows: ClientImport, context: ImportContext): ImportPlan {
  return atOnce(planSteps(record, rows, context));
}

/** The same in steps, which count entries. */
export function* planSteps(
  record: ClientRecord,
  { entries, names }: ClientImport,
  context: ImportContext,
): Steps<ImportPlan> {
  const plan = yield* importPlanSteps(record, entries, context);
  const unknown = names.filter((name) => !isClientCalled(record, name));
  if (unknown.length === 0 || (plan.changes.length === 0 && plan.unchanged === 0)) return plan;
  const known = record.importNames ?? [];
  return { ...plan, changes: [...plan.changes, { path: ['importNames'], value: [...known, ...unknown] }] };
}

/** A plan with the record that it was made for. */
export interface PlannedImport {
  readonly record: ClientRecord;
  readonly plan: ImportPlan;
}

/**
 * The same as an edit, worked out from what the file of the record holds by then.
 *
 * @param planned holds as long as the file holds what it was made for
 */
export function importInto(rows: ClientImport, context: ImportContext, planned?: PlannedImport): RecordEdit {
  return (record) =>
    planned && sameJson(record, planned.record) ? planned.plan.changes : planFor(record, rows, context).changes;
}
