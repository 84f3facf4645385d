import { parse } from 'papaparse';

/** A row of a table, with the line of the file that it begins on, counted from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table as it stands in a file; nothing in it is understood yet, and formulas are text. */
export interface CsvTable {
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  /** Rows beyond {@link MOST_ROWS}, which were not read. */
  readonly isCut: boolean;
}

/** No more rows are read of one file: twenty years of entries, ten a day. */
export const MOST_ROWS = 50_000;

/** No larger file is read, in bytes. */
export const LARGEST_EXPORT = 20 * 1024 * 1024;

const DELIMITERS = [';', '\t', ',', '|'] as const;

/**
 * Reads a table whose first row names its columns. What stands between the cells is told from that row, where no decimal
 * comma misleads. Line breaks within quotes belong to their cell. A line `sep=;` before the table, as Excel wants it, is
 * followed. Empty rows are left out.
 */
export function readTable(text: string): CsvTable {
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const told = /^sep=(.)\n/.exec(whole);
  const body = told ? whole.slice(told[0].length) : whole;
  const found: TableRow[] = [];
  let [line, position] = [told ? 2 : 1, 0];
  let isCut = false;
  parse<string[]>(body, {
    delimiter: told?.[1] ?? delimiterOf(body),
    newline: '\n',
    step: ({ data, meta }, parser) => {
      const cells = data.map((cell) => cell.trim());
      if (cells.some((cell) => cell !== '')) found.push({ line: line + blankLinesAt(body, position), cells });
      line += lineBreaksIn(body, position, meta.cursor);
      position = meta.cursor;
      isCut = found.length > MOST_ROWS + 1;
      if (isCut) parser.abort();
    },
  });
  const [head, ...rows] = found;
  return { headers: head?.cells ?? [], rows: rows.slice(0, MOST_ROWS), isCut };
}

function delimiterOf(text: string): string {
  const header = firstRow(text).replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length - 1);
  const most = Math.max(...counts);
  return most === 0 ? ',' : (DELIMITERS[counts.indexOf(most)] ?? ',');
}

function firstRow(text: string): string {
  return text.split('\n').find((line) => line.trim() !== '') ?? '';
}

function lineBreaksIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** The parser passes over nothing: a row begins where the one before it ended. */
function blankLinesAt(text: string, from: number): number {
  let at = from;
  while (text[at] === '\n') at++;
  return at - from;
}

/** The examples of a column that a person knows it by: its first different values. */
export function examplesOf({ rows }: CsvTable, column: number, count = 3): readonly string[] {
  const examples = new Set<string>();
  for (const { cells } of rows) {
    const cell = cells[column];
    if (cell) examples.add(cell);
    if (examples.size === count) break;
  }
  return [...examples];
}
