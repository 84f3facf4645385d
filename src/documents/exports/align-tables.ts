import { isDelimiterLine, splitTableLine } from '../sections/cells.ts';
import { linesOf } from '../sections/lines.ts';

/** Characters that take two places in a fixed-width font, and those that take none (Unicode Standard Annex 11). */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
const NONE = /\p{Mn}|\p{Me}|[\u200B\u200C]|\u200D|\uFE0F/u;

/** A row of a table as documents have them, with a bar at both ends. */
const ROW = /^\|.*\|$/;

/** Pads the cells of every table of a Markdown text so that its columns stand below each other, as Prettier does. */
export function alignTables(text: string): string {
  const lines = linesOf(text).map(({ start, end, code }) => ({ code, text: text.slice(start, end) }));
  const aligned: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const rows = tableAt(lines, at);
    aligned.push(...(rows ? alignedRows(rows) : [lines[at]?.text ?? '']));
    at += rows?.length ?? 1;
  }
  return aligned.join('\n');
}

/** The cells of the table whose header stands in a line, row by row; nothing where none begins there. */
function tableAt(lines: readonly { readonly code: boolean; readonly text: string }[], at: number) {
  const [header, rule] = [lines[at], lines[at + 1]];
  // Below such a row dashes alone are a line of their own.
  const areRows = [header, rule].every((line) => line && !line.code && ROW.test(line.text));
  if (!header || !rule || !areRows || !isDelimiterLine(rule.text)) return undefined;
  const columns = cellsOf(header.text).length;
  if (cellsOf(rule.text).length !== columns) return undefined;
  const rows: string[][] = [];
  for (let row = at; ROW.test(lines[row]?.text ?? ''); row++) {
    const cells = cellsOf(lines[row]?.text ?? '', columns);
    // Rows of another length mean something else to each renderer: left as they are.
    if (cells.length !== columns) return undefined;
    rows.push(cells);
  }
  return rows;
}

function cellsOf(line: string, columns?: number): string[] {
  return splitTableLine(line, { start: 0, end: line.length }, columns).cells.map((cell) => cell.text);
}

function alignedRows(rows: readonly (readonly string[])[]): string[] {
  const rules = (rows[1] ?? []).map((rule) => ({ left: rule.startsWith(':'), right: rule.endsWith(':') }));
  const texts = rows.filter((_, index) => index !== 1);
  const widths = rules.map((_, column) => Math.max(3, ...texts.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row, index) => {
    const cells = row.map((cell, column) => {
      const [rule, width] = [rules[column] ?? { left: false, right: false }, widths[column] ?? 3];
      return index === 1 ? ruleOf(rule, width) : padded(cell, rule, width - widthOf(cell));
    });
    return `| ${cells.join(' | ')} |`;
  });
}

interface Alignment {
  readonly left: boolean;
  readonly right: boolean;
}

function ruleOf({ left, right }: Alignment, width: number): string {
  return `${left ? ':' : '-'}${'-'.repeat(width - 2)}${right ? ':' : '-'}`;
}

function padded(cell: string, { left, right }: Alignment, room: number): string {
  if (!right) return cell + ' '.repeat(room);
  const before = left ? Math.floor(room / 2) : room;
  return ' '.repeat(before) + cell + ' '.repeat(room - before);
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += NONE.test(character) ? 0 : WIDE.test(character) || isEmoji(character) ? 2 : 1;
  return width;
}

function isEmoji(character: string): boolean {
  return /\p{Emoji_Presentation}/u.test(character);
}
