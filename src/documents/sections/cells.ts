import { codeSpans, isEscaped, isInside, type Span } from './code-spans.ts';
import { findRowMarker } from './markers.ts';
import { meaningOf } from './meaning.ts';

/** A cell of a table, or the content of a keyed line. */
export interface Cell extends Span {
  /** What is said between `start` and `end`; see `meaningOf`. */
  readonly meaning: string;
  readonly text: string;
}

/** A line of a table, taken apart. */
export interface TableLine {
  readonly cells: readonly Cell[];
  readonly key: string | undefined;
}

/** Makes a cell of a span of a text: trimmed, and without its row marker. */
export function cellAt(text: string, span: Span): Cell {
  const marker = findRowMarker(text.slice(span.start, span.end));
  const bounds =
    marker && isAtEnd(text, span, marker) ? { start: span.start, end: span.start + marker.offset } : { ...span };
  // What is put into an empty cell stands behind its first blank.
  if (text.slice(bounds.start, bounds.end).trim() === '') bounds.end = Math.min(bounds.start + 1, bounds.end);
  while (bounds.start < bounds.end && isBlank(text, bounds.start)) bounds.start++;
  while (bounds.end > bounds.start && isBlank(text, bounds.end - 1)) bounds.end--;
  const content = text.slice(bounds.start, bounds.end);
  return { ...bounds, text: content, meaning: meaningOf(content) };
}

function isAtEnd(text: string, span: Span, marker: { readonly offset: number; readonly length: number }): boolean {
  return text.slice(span.start + marker.offset + marker.length, span.end).trim() === '';
}

function isBlank(text: string, offset: number): boolean {
  const character = text[offset];
  return character === ' ' || character === '\t' || character === '\r' || character === '\n';
}

/**
 * Takes a line of a table apart. Pipes inside code spans part cells only where the table's header asks for more
 * cells: the preview of VS Code parts them there, Prettier does not.
 */
export function splitTableLine(text: string, line: Span, columns?: number): TableLine {
  const content = text.slice(line.start, line.end);
  const spans = codeSpans(content);
  let cells = cellSpans(content, spans);
  if (columns !== undefined && cells.length !== columns && spans.length > 0) {
    const parted = cellSpans(content, []);
    if (parted.length === columns) cells = parted;
  }
  return {
    cells: cells.map((span) => cellAt(text, { start: line.start + span.start, end: line.start + span.end })),
    key: findRowMarker(content)?.key,
  };
}

function cellSpans(line: string, code: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = line.indexOf('|'); at >= 0; at = line.indexOf('|', at + 1)) {
    if (isEscaped(line, at) || isInside(code, at)) continue;
    if (spans.length > 0 || line.slice(0, at).trim() !== '') spans.push({ start, end: at });
    start = at + 1;
  }
  if (line.slice(start).trim() !== '') spans.push({ start, end: line.length });
  return spans;
}

/** Whether a line is the one under a table's header, such as `| --- | :-: |`. */
export function isDelimiterLine(line: string): boolean {
  const text = line.trim();
  return text.includes('|') && partsAreRules(text);
}

function partsAreRules(text: string): boolean {
  return text
    .replace(/^\||\|$/g, '')
    .split('|')
    .every((part) => /^:?-+:?$/.test(part.trim()));
}
