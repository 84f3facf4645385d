import type { Message } from '../../base/ports/text.ts';
import { atOnce, type Steps } from '../../base/steps.ts';
import type { ImportColumn } from '../../relationship/client/csv-mappings.ts';
import type { CsvTable, TableRow } from './csv-table.ts';
import { plainHead, type TableMapping } from './known-tables.ts';
import {
  currenciesBeside,
  currencyIn,
  type DateOrder,
  type DecimalMark,
  dateOrderOf,
  dayReader,
  decimalMarkOf,
  isDoubtful,
  readDecimal,
  readHours,
} from './read-cells.ts';
import { isNotOwed } from './row-status.ts';

/** So many rows are understood in one step. */
const ROWS_IN_STEP = 250;

/** Something in a file that was not taken, with its line and why. */
export interface NotTaken {
  readonly line: number | undefined;
  readonly why: Message;
}

interface Entry {
  readonly line: number;
  /** The client's name as the file has it; `undefined` where it names none. */
  readonly client: string | undefined;
}

/** Work on a day. */
export interface HoursOfDay extends Entry {
  readonly kind: 'hours';
  readonly on: string;
  readonly seconds: number;
  /** Program and project. */
  readonly source: string;
}

/** Work in a month that is known as a whole. */
export interface HoursOfMonth extends Entry {
  readonly kind: 'month';
  readonly month: string;
  readonly hours: number;
  readonly agreedHours: number | undefined;
  readonly source: string;
}

/** A sum of money as a file has it. */
export interface ImportedSum {
  /** A decimal number. */
  readonly amount: string;
  readonly currency: string | undefined;
  /** Where it is written with a sign that does not tell the currency: the sum as it stands, and what it can be in. */
  readonly sign?: { readonly sum: string; readonly among: readonly string[] } | undefined;
}

/** An invoice; its amount is negative for a credit note. */
export interface ImportedInvoice extends Entry, ImportedSum {
  readonly kind: 'invoice';
  readonly number: string;
  readonly issued: string;
  readonly due?: string | undefined;
  readonly periodFrom?: string | undefined;
  readonly periodTo?: string | undefined;
  readonly final?: true | undefined;
  readonly credit?: true | undefined;
  readonly paid?: string | undefined;
}

/** A payment on an invoice. */
export interface ImportedPayment extends Entry, ImportedSum {
  readonly kind: 'payment';
  readonly number: string;
  readonly on: string;
}

/** A request, as a task of a list. */
export interface ImportedRequest extends Entry {
  readonly kind: 'request';
  readonly what: string;
  readonly isDone: boolean;
  readonly source: string;
}

export type ImportedEntry = HoursOfDay | HoursOfMonth | ImportedInvoice | ImportedPayment | ImportedRequest;

/** What a file says, and what of it is not understood. */
export interface ReadEntries {
  readonly entries: readonly ImportedEntry[];
  readonly notTaken: readonly NotTaken[];
}

/** Whether days such as `03/04/2026` stand in a table that can be read in two ways. */
export function needsDateOrder(table: CsvTable, mapping: TableMapping): boolean {
  if (mapping.dates) return false;
  return dateOrderOf(datesOf(table, mapping)) === undefined;
}

/** The days of a table, for the question how they are meant. */
export function datesOf(table: CsvTable, mapping: TableMapping): readonly string[] {
  return valuesOf(table, columnAt(table, mapping.columns.date));
}

/** Reads the rows of a table. A row that is not understood hides no other. */
export function readEntries(table: CsvTable, mapping: TableMapping): ReadEntries {
  return atOnce(entrySteps(table, mapping));
}

/** The same in steps, which count rows. */
export function* entrySteps(table: CsvTable, mapping: TableMapping): Steps<ReadEntries> {
  const cells = cellReader(table, mapping);
  const entries: ImportedEntry[] = [];
  const notTaken: NotTaken[] = [];
  for (const [at, row] of table.rows.entries()) {
    if (at % ROWS_IN_STEP === 0) yield at;
    const read = readRow(cells, row, mapping);
    if ('id' in read) notTaken.push({ line: row.line, why: read });
    else entries.push(read);
  }
  if (table.isCut) notTaken.push({ line: undefined, why: { id: 'imports.cut', values: { count: table.rows.length } } });
  return { entries, notTaken };
}

/** Reads cells of the columns of one table. */
interface CellReader {
  readonly text: (row: TableRow, column: ImportColumn) => string;
  readonly day: (cell: string) => string | undefined;
  readonly hours: DecimalMark | 'both';
  readonly money: DecimalMark | 'both';
  /** That stands in the head of the amounts. */
  readonly currency: string | undefined;
}

function cellReader(table: CsvTable, mapping: TableMapping): CellReader {
  const at = Object.fromEntries(
    Object.entries(mapping.columns).map(([column, head]) => [column, columnAt(table, head)]),
  );
  const values = (column: ImportColumn) => valuesOf(table, at[column]);
  const told = dateOrderOf(values('date'));
  const order: DateOrder = mapping.dates ?? (told === undefined || told === 'needs none' ? 'day first' : told);
  return {
    text: ({ cells }, column) => {
      const index = at[column];
      return index === undefined ? '' : asText(cells[index] ?? '', mapping.program);
    },
    day: dayReader(order),
    hours: decimalMarkOf(values('hours'), 'hours'),
    money: decimalMarkOf(values('amount'), 'money'),
    currency: currencyIn(mapping.columns.amount ?? '') ?? mapping.currency,
  };
}

/** *Export...* puts a mark before what a spreadsheet would work out; here it comes off again. */
function asText(cell: string, program: string | undefined): string {
  return program === 'Deorbit' ? cell.replace(/^'(?=[=+\-@\t\r])/, '') : cell;
}

function columnAt({ headers }: CsvTable, head: string | undefined): number | undefined {
  if (head === undefined) return undefined;
  const index = headers.findIndex((header) => plainHead(header) === plainHead(head));
  return index < 0 ? undefined : index;
}

function valuesOf({ rows }: CsvTable, column: number | undefined): readonly string[] {
  return column === undefined ? [] : rows.flatMap(({ cells }) => cells[column] || []);
}

function readRow(cells: CellReader, row: TableRow, mapping: TableMapping): ImportedEntry | Message {
  const client = cells.text(row, 'client') || undefined;
  const entry = { line: row.line, client };
  if (mapping.kind === 'hours')
    return mapping.columns.month ? readMonth(cells, row, entry) : readHoursOfDay(cells, row, { ...entry, mapping });
  return readMoney(cells, row, { ...entry, kind: mapping.kind });
}

function missing(column: ImportColumn): Message {
  return { id: 'imports.missing', values: { column: { id: `imports.column.${column}` } } };
}

function misread(column: ImportColumn, value: string): Message {
  if (value === '') return missing(column);
  return { id: 'imports.misread', values: { column: { id: `imports.column.${column}` }, value: value.slice(0, 40) } };
}

function noNumber(column: ImportColumn, value: string, mark: DecimalMark | 'both'): Message {
  if (isDoubtful(value, mark)) return { id: 'imports.bothMarks', values: { value: value.slice(0, 40) } };
  return misread(column, value);
}

function readHoursOfDay(
  cells: CellReader,
  row: TableRow,
  { line, client, mapping }: Entry & { readonly mapping: TableMapping },
): ImportedEntry | Message {
  const [date, length] = [cells.text(row, 'date'), cells.text(row, 'hours')];
  const [on, seconds] = [cells.day(date), readHours(length, cells.hours)];
  if (on === undefined) return misread('date', date);
  if (seconds === undefined) return noNumber('hours', length, cells.hours);
  const source = [sourceOf(mapping), cells.text(row, 'project')].filter(Boolean).join(': ');
  return { kind: 'hours', line, client, on, seconds, source };
}

/** Tables that no program is known for are told apart by their columns: hours of two of them do not replace each other. */
function sourceOf({ program, columns }: TableMapping): string {
  return program ?? `CSV (${columns.date}, ${columns.hours})`;
}

function readMonth(cells: CellReader, row: TableRow, entry: Entry): ImportedEntry | Message {
  const [month, hours, agreed] = [cells.text(row, 'month'), cells.text(row, 'hours'), cells.text(row, 'agreedHours')];
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return misread('month', month);
  if (!isNumber(hours)) return misread('hours', hours);
  if (agreed !== '' && !isNumber(agreed)) return misread('agreedHours', agreed);
  const agreedHours = agreed === '' ? undefined : Number(agreed);
  return { kind: 'month', ...entry, month, hours: Number(hours), agreedHours, source: cells.text(row, 'source') };
}

function isNumber(cell: string): boolean {
  return /^\d{1,9}(?:\.\d{1,17})?$/.test(cell);
}

function readMoney(
  cells: CellReader,
  row: TableRow,
  { line, client, kind }: Entry & { readonly kind: 'invoices' | 'payments' },
): ImportedEntry | Message {
  const [number, date, sum] = [cells.text(row, 'number'), cells.text(row, 'date'), cells.text(row, 'amount')];
  const [day, amount] = [cells.day(date), readDecimal(sum, cells.money)];
  if (number === '') return missing('number');
  if (day === undefined) return misread('date', date);
  if (amount === undefined) return noNumber('amount', sum, cells.money);
  const status = cells.text(row, 'status');
  if (isNotOwed(status)) return { id: 'imports.notOwed', values: { status: status.slice(0, 40) } };
  const entry = { line, client, number, amount, ...currencyOf(cells, row, sum) };
  if (kind === 'payments') return { kind: 'payment', ...entry, on: day };
  const due = cells.text(row, 'due');
  const dueDay = cells.day(due);
  if (due !== '' && dueDay === undefined) return misread('due', due);
  return { kind: 'invoice', ...entry, issued: day, due: dueDay, ...moreOfInvoice(cells, row, amount) };
}

function currencyOf(cells: CellReader, row: TableRow, sum: string): Pick<ImportedSum, 'currency' | 'sign'> {
  const named = currencyIn(cells.text(row, 'currency').toUpperCase());
  const among = currenciesBeside(sum);
  if (named || among === undefined) return { currency: named ?? cells.currency };
  if (among.length === 1) return { currency: among[0] };
  if (cells.currency && among.includes(cells.currency)) return { currency: cells.currency };
  return { currency: undefined, sign: { sum: sum.slice(0, 40), among } };
}

function moreOfInvoice(cells: CellReader, row: TableRow, amount: string): Partial<ImportedInvoice> {
  const isTrue = (column: ImportColumn) => (cells.text(row, column) === 'true' ? (true as const) : undefined);
  return {
    periodFrom: cells.day(cells.text(row, 'periodFrom')),
    periodTo: cells.day(cells.text(row, 'periodTo')),
    final: isTrue('final'),
    credit: amount.startsWith('-') ? true : isTrue('credit'),
    paid: readDecimal(cells.text(row, 'paid'), cells.money),
  };
}
