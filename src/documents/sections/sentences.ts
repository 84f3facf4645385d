import type { Span } from './code-spans.ts';

const END_OF_SENTENCE = /[.!?…][)\]"'”’»*_]{0,4}\s+(?=\S)/g;

/**
 * The sentences of a paragraph, so that one of them can be replaced beside another that a person added. A wrong cut, as
 * behind "Mr.", does no harm: the pieces stay in their order.
 */
export function sentencesOf(text: string, paragraph: Span): Span[] {
  const content = text.slice(paragraph.start, paragraph.end).trimEnd();
  const spans: Span[] = [];
  let start = 0;
  for (const match of content.matchAll(END_OF_SENTENCE)) {
    const end = match.index + match[0].trimEnd().length;
    spans.push({ start: paragraph.start + start, end: paragraph.start + end });
    start = match.index + match[0].length;
  }
  if (start < content.length) spans.push({ start: paragraph.start + start, end: paragraph.start + content.length });
  return spans;
}
