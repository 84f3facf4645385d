import { codeSpans, isInside } from './code-spans.ts';
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
 * block, a list (also one with blank lines between its items), an HTML comment or element, or another section of Deorbit's. The end of the text where there is none. A snippet
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
      !isIndented(nextText(text, lines, index)) &&
      !isBetweenItems(text, lines, index),
  );
  if (!found) return { offset: text.length, before: breaksBefore(text) };
  return { offset: found.start, before: breaksBefore(text.slice(0, found.start)) };
}

const ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

// Markdown counts on over blank lines: a text between two items would end the list and number the second anew.
function isBetweenItems(text: string, lines: readonly Line[], index: number): boolean {
  if (!ITEM.test(nextText(text, lines, index))) return false;
  const above = lines.slice(0, index).map((line) => text.slice(line.start, line.end));
  while (above.at(-1)?.trim() === '') above.pop();
  for (let line = above.pop(); line !== undefined && line.trim() !== ''; line = above.pop())
    if (ITEM.test(line) || isIndented(line)) return true;
  return false;
}

function isBlank(text: string, line: Line): boolean {
  return !line.code && text.slice(line.start, line.end).trim() === '';
}

const ELEMENT =
  /<(\/?)(address|article|aside|blockquote|center|details|div|dl|fieldset|figure|footer|form|header|main|nav|ol|p|pre|script|section|style|table|textarea|ul)(?=[\s/>]|$)/gi;

/** Lines from behind the start tag of an HTML block to its end tag; an element that is never closed hides nothing. */
function linesInElements(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const inside = new Set<number>();
  const open: { readonly name: string; readonly index: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.code) continue;
    const content = text.slice(line.start, line.end);
    const code = codeSpans(content);
    for (const { 0: tag, 1: slash, 2: name = '', index: at } of content.matchAll(ELEMENT)) {
      if (isInside(code, at)) continue;
      if (!slash && content.trimStart().startsWith(tag.charAt(0))) open.push({ name: name.toLowerCase(), index });
      const start = slash ? open.findLastIndex((element) => element.name === name.toLowerCase()) : -1;
      if (start < 0) continue;
      for (let hidden = (open[start]?.index ?? index) + 1; hidden <= index; hidden++) inside.add(hidden);
      open.length = start;
    }
  }
  return inside;
}

/** Lines of front matter, of HTML comments that run over several lines, and of HTML elements. */
function hiddenLines(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const content = (line: Line) => text.slice(line.start, line.end);
  const hidden = new Set(linesInElements(text, lines));
  const isRule = (line: Line) => content(line).trimEnd() === '---';
  const frontMatterEnd =
    lines[0] && isRule(lines[0]) ? lines.findIndex((line, index) => index > 0 && isRule(line)) : -1;
  let inComment = false;
  for (const [index, line] of lines.entries()) {
    if (index <= frontMatterEnd || inComment) hidden.add(index);
    if (line.code) continue;
    const after: number = inComment ? content(line).indexOf('-->') : 0;
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
