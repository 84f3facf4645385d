/** A table is looked at so far: from the start of its heading line, and down its rows. */
const LONGEST_LINE = 1000;
const MOST_ROWS = 50;
const RULE = /^[ \t|:-]+$/;

/** A cell's text without the blanks and marks around it, and where it begins. */
export interface TableCell {
  readonly start: number;
  readonly text: string;
}

/**
 * The cells of a Markdown table below one of its headings.
 *
 * @param at an offset in the heading
 * @returns none where no table stands there
 */
export function cellsBelow(text: string, at: number): TableCell[] {
  const before = text.slice(Math.max(0, at - LONGEST_LINE), at);
  const column = barsIn(before.slice(before.lastIndexOf('\n') + 1));
  const cells: TableCell[] = [];
  let line = nextLine(text, at);
  if (!line || !isRule(line.text)) return [];
  for (let row = 0; row < MOST_ROWS; row++) {
    line = nextLine(text, line.start);
    if (!line?.text.includes('|') || isRule(line.text)) break;
    const cell = cellOf(line, column);
    if (cell) cells.push(cell);
  }
  return cells;
}

function isRule(line: string): boolean {
  return line.includes('-') && RULE.test(line);
}

function nextLine(text: string, from: number): TableCell | undefined {
  const ahead = text.slice(from, from + 2 * LONGEST_LINE);
  const begin = ahead.indexOf('\n') + 1;
  if (begin === 0) return undefined;
  const end = ahead.indexOf('\n', begin);
  return { start: from + begin, text: ahead.slice(begin, end < 0 ? undefined : end) };
}

function cellOf({ start, text }: TableCell, column: number): TableCell | undefined {
  const cells = text.split('|');
  const cell = cells[column];
  if (cell === undefined) return undefined;
  const [margin = ''] = /^[\s`*_]*/.exec(cell) ?? [];
  const before = cells.slice(0, column).join('|').length + (column > 0 ? 1 : 0);
  return { start: start + before + margin.length, text: cell.slice(margin.length).trim() };
}

function barsIn(text: string): number {
  return text.split('|').length - 1;
}
