import { resolve } from 'node:path';
import { contentToImport, isClientCalled, planFor, readImport, rememberedMappings } from '../actions/read-import.ts';
import { UserError } from '../base/user-error.ts';
import { importReport } from '../documents/import-report.ts';
import { hasColumns, NEEDED, recogniseTable, type TableMapping } from '../records/imports/known-tables.ts';
import { needsDateOrder, type ReadEntries, readEntries } from '../records/imports/read-entries.ts';
import type { LoadedClient } from '../records/parse-record.ts';
import { IMPORT_KINDS, type ImportColumn, importColumns } from '../relationship/client/csv-mappings.ts';
import type { Order } from './arguments.ts';
import { chooseClient, findRecords } from './clients.ts';
import { loadProfileOrDefaults } from './profile.ts';
import type { Shell } from './shell.ts';

/**
 * `deorbit import FILE --dry-run`: what importing a file would change. Only the editor imports: there an open record with
 * unsaved changes is seen, and the versions are kept that undo lives on.
 *
 * @throws {UserError} without `--dry-run`; when the file cannot be read, or is not understood without asking
 */
export async function importFiles(shell: Shell, order: Order): Promise<void> {
  if (!order.dryRun) throw new UserError('cli.importOnlyDry');
  const { records, ...found } = await findRecords(shell, order.folder);
  const clients = records.filter((loaded) => loaded.kind === 'client');
  const chosen = order.client === undefined ? undefined : chooseClient(shell, { ...found, records }, order.client);
  const profile = await loadProfileOrDefaults(shell, order.profile);
  const told = order.map === undefined ? undefined : mappingFrom(order.map);
  const mappingOf = (headers: readonly string[]) => {
    if (told) return hasColumns(headers, told) ? told : undefined;
    return recogniseTable(headers, rememberedMappings(profile));
  };
  const context = { newId: () => shell.ids.rowId(), currency: profile.currency, today: shell.clock.today() };
  for (const named of order.files) {
    const { entries, notTaken } = await entriesOf(shell, named, mappingOf);
    const hasNames = entries.some(({ client }) => client !== undefined);
    const only = hasNames ? undefined : (chosen ?? chooseClient(shell, { ...found, records }, undefined));
    const isOf = ({ record, path }: LoadedClient, name: string | undefined) =>
      name === undefined ? only?.path === path : isClientCalled(record, name);
    const meant = clients.filter((client) => chosen === undefined || client.path === chosen.path);
    const planned = meant.flatMap((client) => {
      const own = entries.filter((entry) => isOf(client, entry.client));
      const rows = { entries: own, names: [] };
      return own.length === 0 ? [] : [{ rows, name: client.record.name, ...planFor(client.record, rows, context) }];
    });
    const leftOut = entries.length - planned.reduce((sum, { rows }) => sum + rows.entries.length, 0);
    const file = shell.files.baseName(resolve(shell.folder, named));
    await shell.write(importReport({ file, clients: planned, notTaken, leftOut }, shell.text));
  }
}

type MappingOf = (headers: readonly string[]) => TableMapping | undefined;

async function entriesOf(shell: Shell, named: string, mappingOf: MappingOf): Promise<ReadEntries> {
  const path = resolve(shell.folder, named);
  const file = shell.files.baseName(path);
  const read = readImport(file, await contentToImport(shell.files, path));
  if (read.kind === 'tasks') return read.read;
  const mapping = mappingOf(read.table.headers);
  if (!mapping) throw new UserError('cli.importUnknown', { file, columns: read.table.headers.join(', ') });
  if (needsDateOrder(read.table, mapping)) throw new UserError('cli.importDates', { file });
  return readEntries(read.table, mapping);
}

/** `kind=hours,date=Datum,hours=Stunden,dates=day-first` as a mapping. */
function mappingFrom(value: string): TableMapping {
  const parts = value.split(',').map((part): [string, string] => {
    const [name = '', ...rest] = part.split('=');
    return [name.trim(), rest.join('=').trim()];
  });
  const told = new Map(parts);
  const kind = IMPORT_KINDS.find((each) => each === told.get('kind'));
  const columns: Partial<Record<ImportColumn, string>> = {};
  for (const column of Object.keys(importColumns) as ImportColumn[]) {
    const head = told.get(column);
    if (head) columns[column] = head;
  }
  if (!kind || !NEEDED[kind].every((column) => columns[column])) throw new UserError('cli.importMap', { value });
  const dates = told.get('dates');
  if (dates !== undefined && dates !== 'day-first' && dates !== 'month-first')
    throw new UserError('cli.importMap', { value });
  return { kind, columns, dates: dates && (dates === 'day-first' ? 'day first' : 'month first') };
}
