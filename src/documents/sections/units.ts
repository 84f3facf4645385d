import { type Cell, cellAt, isDelimiterLine, splitTableLine } from './cells.ts';
import type { Span } from './code-spans.ts';
import { type Line, linesOf } from './lines.ts';
import { findRowMarker } from './markers.ts';
import { meaningOf } from './meaning.ts';
import { sentencesOf } from './sentences.ts';

/** A table of a section. */
export interface Table {
  readonly columns: readonly Cell[];
  /** Keys of its rows. */
  readonly keys: Set<string>;
  /** The same for the tables of two texts that stand for each other; set by `nameTables`. */
  name: string;
}

interface UnitBase extends Span {
  /** What the unit is recognised by in another version of the text. */
  id: string;
}

/** The header of a table, or the line of dashes below it. */
export interface TablePart extends UnitBase {
  readonly kind: 'header' | 'delimiter';
  readonly table: Table;
  readonly cells: readonly Cell[];
}

/** A row of a table; one without a key belongs to the person, or is a template's own. */
export interface RowUnit extends UnitBase {
  readonly kind: 'row';
  readonly key: string | undefined;
  readonly table: Table;
  readonly cells: readonly Cell[];
}

/** A list item or a line of its own with a key. */
export interface LineUnit extends UnitBase {
  readonly kind: 'line';
  readonly key: string;
  readonly list: boolean;
  /** Behind the bullet or number, before the marker. */
  readonly content: Cell;
}

/** Prose: a sentence of a paragraph, or a line of anything else (heading, list item, quotation, code, comment). */
export interface ProseUnit extends UnitBase {
  readonly kind: 'sentence' | 'heading' | 'list' | 'code' | 'other';
}

/** Whether a row has more cells than its table has columns: a `|` that was meant as text, so that nobody knows what is where. */
export function hasSurplusCells({ cells, table }: RowUnit): boolean {
  return cells.slice(table.columns.length).some((cell) => cell.text !== '');
}

export type Unit = TablePart | RowUnit | LineUnit | ProseUnit;

const BULLET = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/;
const BLOCK =
  /^[ \t]*(?:#{1,6}(?:[ \t]|$)|>|<!--|<\/?[a-z]|[-*_](?:[ \t]*[-*_]){2,}[ \t]*$|={2,}[ \t]*$|-{2,}[ \t]*$)/i;

/**
 * Takes a part of a text apart, usually the content of a section: keyed rows and lines, tables, prose. Blank lines are
 * what lies between the units. A key that comes twice counts the first time; the copy is the person's.
 */
export function parseUnits(text: string, part: Span): Unit[] {
  return new UnitParser(text, part).parse();
}

class UnitParser {
  private readonly units: Unit[] = [];
  private readonly lines: readonly Line[];
  private readonly keys = new Set<string>();
  private paragraph: Line[] = [];

  constructor(
    private readonly text: string,
    part: Span,
  ) {
    this.lines = linesOf(text.slice(part.start, part.end)).map((line) => ({
      start: line.start + part.start,
      end: line.end + part.start,
      code: line.code,
    }));
  }

  parse(): Unit[] {
    for (let index = 0; index < this.lines.length; ) index = this.readAt(index);
    this.endParagraph();
    return this.units;
  }

  private readAt(index: number): number {
    const line = this.lines[index];
    if (!line) return index + 1;
    const content = this.contentOf(line);
    if (content.trim() === '') this.endParagraph();
    else if (line.code) this.push(this.proseLine('code', line));
    else if (this.beginsTable(index)) return this.readTable(index);
    else this.readLine(line, content);
    return index + 1;
  }

  private readLine(line: Line, content: string): void {
    const marker = findRowMarker(content);
    const list = BULLET.test(content);
    if (marker && !this.keys.has(marker.key)) this.push(this.keyedLine(line, marker.key));
    else if (marker || BLOCK.test(content)) this.push(this.proseLine(isHeading(content) ? 'heading' : 'other', line));
    else if (list) this.push(this.proseLine('list', line));
    else this.paragraph.push(line);
  }

  private contentOf(line: Span): string {
    return this.text.slice(line.start, line.end);
  }

  private push(unit: Unit): void {
    this.endParagraph();
    this.units.push(unit);
  }

  private endParagraph(): void {
    const [first, last] = [this.paragraph[0], this.paragraph.at(-1)];
    this.paragraph = [];
    if (!first || !last) return;
    for (const span of sentencesOf(this.text, { start: first.start, end: last.end }))
      this.units.push({ kind: 'sentence', ...span, id: `p ${meaningOf(this.contentOf(span))}` });
  }

  private proseLine(kind: ProseUnit['kind'], line: Span): ProseUnit {
    const { start, end } = { start: line.start, end: trimmedEnd(this.text, line) };
    const content = this.text.slice(start, end);
    const id = kind === 'code' ? `code ${content}` : `p ${meaningOf(content.replace(BULLET, '- '))}`;
    return { kind, start, end, id };
  }

  private keyedLine(line: Line, key: string): LineUnit {
    this.keys.add(key);
    const start = this.startOfItem(line);
    const whole = { start, end: trimmedEnd(this.text, line) };
    const bullet = BULLET.exec(this.contentOf(whole));
    const content = cellAt(this.text, { start: start + (bullet?.[0].length ?? 0), end: whole.end });
    return { kind: 'line', ...whole, id: `line #${key}`, key, list: bullet !== null, content };
  }

  // A formatter may wrap a long list item; the marker then stands at the end of an indented line.
  private startOfItem(line: Line): number {
    const item = this.units.at(-1);
    const wrapped = /^[ \t]/.test(this.contentOf(line)) && !BULLET.test(this.contentOf(line));
    if (!wrapped || item?.kind !== 'list') return line.start;
    const between = this.text.slice(item.end, line.start);
    const indented = between.split(/\r?\n/).slice(1, -1);
    if (!indented.every((part) => /^[ \t]+\S/.test(part))) return line.start;
    this.units.pop();
    this.paragraph = [];
    return item.start;
  }

  private beginsTable(index: number): boolean {
    const [line, next] = [this.lines[index], this.lines[index + 1]];
    return !!line && !!next && !next.code && this.contentOf(line).includes('|') && this.isDelimiter(line, next);
  }

  private isDelimiter(header: Line, line: Line): boolean {
    if (!isDelimiterLine(this.contentOf(line))) return false;
    return splitTableLine(this.text, header).cells.length === splitTableLine(this.text, line).cells.length;
  }

  private readTable(index: number): number {
    const [header, rule] = [this.lines[index], this.lines[index + 1]];
    if (!header || !rule) return index + 1;
    const columns = splitTableLine(this.text, header).cells;
    const table: Table = { columns, keys: new Set(), name: '' };
    this.push({ kind: 'header', ...this.trimmed(header), id: 'header', table, cells: columns });
    const { cells } = splitTableLine(this.text, rule);
    this.push({ kind: 'delimiter', ...this.trimmed(rule), id: 'delimiter', table, cells });
    let next = index + 2;
    for (let row = this.lines[next]; row && this.isRow(row); row = this.lines[++next])
      this.push(this.rowUnit(row, table));
    return next;
  }

  private isRow(line: Line): boolean {
    const content = this.contentOf(line);
    if (line.code || content.trim() === '') return false;
    return !BLOCK.test(content) && !BULLET.test(content);
  }

  private rowUnit(line: Line, table: Table): RowUnit {
    const { cells, key } = splitTableLine(this.text, line, table.columns.length);
    const own = key !== undefined && !this.keys.has(key) ? key : undefined;
    if (own !== undefined) {
      this.keys.add(own);
      table.keys.add(own);
    }
    const id = own === undefined ? `row ${cells.map((cell) => cell.meaning).join(' | ')}` : `row #${own}`;
    return { kind: 'row', ...this.trimmed(line), id, key: own, table, cells };
  }

  private trimmed(line: Span): Span {
    return { start: line.start, end: trimmedEnd(this.text, line) };
  }
}

function trimmedEnd(text: string, line: Span): number {
  let end = line.end;
  while (end > line.start && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

function isHeading(line: string): boolean {
  return /^[ \t]*#/.test(line);
}
