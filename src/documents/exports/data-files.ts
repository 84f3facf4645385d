import { unparse } from 'papaparse';
import { atOnce, type Steps } from '../../base/steps.ts';
import { knownPartOf } from '../../relationship/client/known-part.ts';
import { type ClientRecord, clientRecordSchema } from '../../relationship/client/record.ts';

/** How data goes out: for programs, as tables, or as tables that Excel opens in the right encoding. */
export type DataFormat = 'json' | 'csv' | 'csv-excel';

/** A file of an export. */
export interface DataFile {
  readonly name: string;
  readonly text: string;
}

type Row = Readonly<Record<string, unknown>>;

/** What of a record is nobody's business but one's own; it goes out only when it is asked for. */
const PRIVATE_LISTS = ['effort', 'log', 'redFlags', 'repairs'] as const;
const LISTS = ['scope', 'invoices', 'prepayments', 'promises', 'credentials', 'assets', 'contacts'] as const;
const PRIVATE_FIELDS = new Set<string>([
  ...PRIVATE_LISTS,
  'fit',
  'decision',
  'snoozed',
  'exit',
  'pastExits',
  'importNames',
]);
const KNOWN_FIELDS = new Set<string>([
  ...['version', 'id', 'name', 'legalName', 'address', 'project', 'stage', 'language', 'currency', 'timeZone'],
  ...['repositories', 'agreement', 'facts', 'system', ...LISTS],
]);

/** Fields of rows that are one's own as well: what a favour was worth is never told with the favour. */
const PRIVATE_IN_ROWS = ['goodwill'];

/** Columns that are always there, in their order, so that a table can be read in again. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  clients: ['client', 'id', 'stage', 'currency', 'language'],
  invoices: ['client', 'number', 'issued', 'due', 'amount', 'currency', 'periodFrom', 'periodTo', 'final', 'credit'],
  payments: ['client', 'invoice', 'on', 'amount', 'currency'],
  effort: ['client', 'month', 'hours', 'agreedHours', 'source'],
};

/** What a spreadsheet would work out instead of showing it; numbers are no formulas. */
const FORMULA = /^(?:[=@\t\r]|[+-](?!\d{1,15}(?:\.\d{1,9})?$))/;

/**
 * Everything on record as files: one of JSON, or one table for each kind. Fields that Deorbit does not know count as private,
 * those of rows too.
 *
 * @param isPrivate whether the private half goes out as well
 */
export function dataFiles(records: readonly ClientRecord[], wanted: WantedData): readonly DataFile[] {
  return atOnce(dataSteps(records, wanted));
}

/** What of the records goes out, and how. */
interface WantedData {
  readonly format: DataFormat;
  readonly isPrivate: boolean;
}

/** The same in steps, which count clients. */
export function* dataSteps(
  records: readonly ClientRecord[],
  { format, isPrivate }: WantedData,
): Steps<readonly DataFile[]> {
  const clients: ClientRecord[] = [];
  for (const record of records) yield clients.push(isPrivate ? record : withoutPrivate(record));
  if (format === 'json') {
    return [{ name: 'clients.json', text: `${JSON.stringify({ clients }, undefined, 2)}\n` }];
  }
  const tables = new Map<string, readonly Row[]>([
    ['clients', clients.map(clientRow)],
    ...[...LISTS, ...(isPrivate ? PRIVATE_LISTS : [])].map((list): [string, readonly Row[]] => [
      list,
      clients.flatMap((record) => (record[list] ?? []).map((row: Row) => ({ client: record.name, ...tableRow(row) }))),
    ]),
    ['payments', clients.flatMap(paymentRows)],
  ]);
  const mark = format === 'csv-excel' ? '\uFEFF' : '';
  const files: DataFile[] = [];
  for (const [name, rows] of tables) {
    yield records.length;
    if (rows.length > 0) files.push({ name: `${name}.csv`, text: mark + csvOf(name, rows) });
  }
  return files;
}

function withoutPrivate(record: ClientRecord): ClientRecord {
  const isPublic = (field: string) => KNOWN_FIELDS.has(field) && !PRIVATE_FIELDS.has(field);
  const known = knownPartOf(clientRecordSchema, record) as ClientRecord;
  const shown = Object.entries(known).filter(([field]) => isPublic(field));
  return Object.fromEntries(shown.map(([field, value]) => [field, withoutPrivateInRows(value)])) as ClientRecord;
}

function withoutPrivateInRows(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const isPublic = ([field]: [string, unknown]) => !PRIVATE_IN_ROWS.includes(field);
  return value.map((row: Row) => Object.fromEntries(Object.entries(row).filter(isPublic)));
}

function clientRow({ name, id, stage, currency, language, legalName, project }: ClientRecord): Row {
  return { client: name, id, stage, currency, language, legalName, project };
}

/** An amount stands in two columns, as spreadsheets reckon with it; what has parts of its own stands as JSON. */
function tableRow(row: Row): Row {
  const cells = Object.entries(row).flatMap(([field, value]): [string, unknown][] => {
    if (field === 'payments' || field === 'imported') return [];
    if (field === 'amount' && typeof value === 'string') return amountCells(value);
    return [[field, typeof value === 'object' && value !== null ? JSON.stringify(value) : value]];
  });
  return Object.fromEntries(cells);
}

function amountCells(value: string): [string, unknown][] {
  const [amount, currency] = value.split(' ');
  return [
    ['amount', amount],
    ['currency', currency],
  ];
}

function paymentRows({ name, invoices = [] }: ClientRecord): readonly Row[] {
  return invoices.flatMap(({ number, payments = [] }) =>
    payments.map(({ on, amount }) => ({ client: name, invoice: number, on, ...tableRow({ amount }) })),
  );
}

function csvOf(name: string, rows: readonly Row[]): string {
  const fields = [...new Set([...(COLUMNS[name] ?? ['client']), ...rows.flatMap((row) => Object.keys(row))])];
  const data = rows.map((row) => fields.map((field) => (Object.hasOwn(row, field) ? (row[field] ?? '') : '')));
  return `${unparse({ fields, data }, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
