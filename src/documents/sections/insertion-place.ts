import { type Line, linesOf } from './lines.ts';
import { findSections } from './markers.ts';

/** Where a document that ends in a line break can be put into a text. */
export interface InsertionPlace {
  /** Offset in the text, at the start of a line or at the end. */
  readonly offset: number;
  /** Line breaks that part it from what stands before. */
  readonly before: string;
}

/**
 * The first blank line at or below the cursor that is at the top level of the Markdown: not inside front matter, a fenced
 * block, a list item, an HTML comment or another section of Deorbit's. The end of the text where there is none. A snippet
 * put there is not indented by the editor and tears nothing apart.
 */
export function insertionPlace(text: string, cursor: number): InsertionPlace {
  const lines = linesOf(text);
  const sections = findSections(text);
  const inSection = (line: Line) => sections.some((section) => line.start > section.start && line.start < section.end);
  const hidden = hiddenLines(text, lines);
  const found = lines.find(
    (line, index) =>
      line.end >= cursor &&
      isBlank(text, line) &&
      !hidden.has(index) &&
      !inSection(line) &&
      !isIndented(nextText(text, lines, index)),
  );
  if (!found) return { offset: text.length, before: breaksBefore(text) };
  return { offset: found.start, before: breaksBefore(text.slice(0, found.start)) };
}

function isBlank(text: string, line: Line): boolean {
  return !line.code && text.slice(line.start, line.end).trim() === '';
}

/** Lines of front matter and of HTML comments that run over several lines. */
function hiddenLines(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const content = (line: Line) => text.slice(line.start, line.end);
  const hidden = new Set<number>();
  const isRule = (line: Line) => content(line).trimEnd() === '---';
  const frontMatterEnd =
    lines[0] && isRule(lines[0]) ? lines.findIndex((line, index) => index > 0 && isRule(line)) : -1;
  let inComment = false;
  for (const [index, line] of lines.entries()) {
    if (index <= frontMatterEnd || inComment) hidden.add(index);
    if (line.code) continue;
    const after: number = inComment ? content(line).indexOf('-->') : 0;
    if (after < 0) continue;
    const opened = content(line).lastIndexOf('<!--');
    inComment = opened >= after && !content(line).includes('-->', opened);
  }
  return hidden;
}

function nextText(text: string, lines: readonly Line[], from: number): string {
  const next = lines.slice(from).find((line) => text.slice(line.start, line.end).trim() !== '');
  return next ? text.slice(next.start, next.end) : '';
}

function isIndented(line: string): boolean {
  return /^(\t| {2,})\S/.test(line);
}

function breaksBefore(text: string): string {
  if (text.trim() === '') return '';
  if (/\n[ \t]*\r?\n$/.test(text)) return '';
  return text.endsWith('\n') ? '\n' : '\n\n';
}
