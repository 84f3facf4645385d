import { parse } from 'papaparse';
import { atOnce, type Steps } from '../../base/steps.ts';

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

/** So many rows are read in one step: a few milliseconds. */
const ROWS_IN_STEP = 500;

/** So many characters are looked through in one step. */
const CHARACTERS_IN_STEP = 1_000_000;

const DELIMITERS = [';', '\t', ',', '|'] as const;

/**
 * Reads a table whose first row names its columns. What stands between the cells is told from that row, where no decimal
 * comma misleads. Line breaks within quotes belong to their cell. A line `sep=;` before the table, as Excel wants it, is
 * followed. Empty rows are left out.
 */
export function readTable(text: string): CsvTable {
  return atOnce(tableSteps(text));
}

/** The same in steps, which count rows. */
export function* tableSteps(text: string): Steps<CsvTable> {
  const whole = yield* withPlainLineEnds(text.replace(/^\uFEFF/, ''));
  const told = /^sep=(.)\n/.exec(whole);
  const body = told ? whole.slice(told[0].length) : whole;
  const delimiter = told?.[1] ?? delimiterOf(body);
  const found: TableRow[] = [];
  let place = { line: told ? 2 : 1, position: 0 };
  while (place.position < body.length && found.length <= MOST_ROWS + 1) {
    place = readRows(body, delimiter, place, found);
    yield found.length;
  }
  const isCut = found.length > MOST_ROWS + 1;
  const [head, ...rows] = found;
  return { headers: head?.cells ?? [], rows: rows.slice(0, MOST_ROWS), isCut };
}

/** Where reading goes on: the line, counted from 1, and the place in the text. */
interface Place {
  readonly line: number;
  readonly position: number;
}

/** Reads the next rows; those with something in them are added to `found`. */
function readRows(body: string, delimiter: string, from: Place, found: TableRow[]): Place {
  let { line, position } = from;
  let left = Math.min(ROWS_IN_STEP, MOST_ROWS + 2 - found.length);
  parse<string[]>(body.slice(from.position), {
    delimiter,
    newline: '\n',
    // The fast way would cut up all that is left, for a few rows of it.
    fastMode: false,
    step: ({ data, meta }, parser) => {
      const cells = data.map((cell) => cell.trim());
      if (cells.some((cell) => cell !== '')) found.push({ line: line + blankLinesAt(body, position), cells });
      const end = from.position + meta.cursor;
      line += lineBreaksIn(body, position, end);
      position = end;
      left--;
      if (left === 0) parser.abort();
    },
  });
  // Of what is left there is no more to read than this.
  return { line, position: position === from.position ? body.length : position };
}

function* withPlainLineEnds(text: string): Steps<string> {
  if (!text.includes('\r')) return text;
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const wanted = at + CHARACTERS_IN_STEP;
    const end = text[wanted - 1] === '\r' ? wanted + 1 : wanted;
    parts.push(text.slice(at, end).replace(/\r\n?/g, '\n'));
    at = end;
    yield 0;
  }
  return parts.join('');
}

function delimiterOf(text: string): string {
  const header = firstRow(text).replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length - 1);
  const most = Math.max(...counts);
  return most === 0 ? ',' : (DELIMITERS[counts.indexOf(most)] ?? ',');
}

function firstRow(text: string): string {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    if (line.trim() !== '') return line;
    at += line.length + 1;
  }
  return '';
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
