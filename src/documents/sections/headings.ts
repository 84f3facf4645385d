import { align } from './align.ts';
import type { Span } from './code-spans.ts';
import { linesOf } from './lines.ts';
import { findSections, type SectionSpan } from './markers.ts';
import { meaningOf } from './meaning.ts';

/**
 * The text outside the sections, with the headings that changed in the new rendering: each one only where the document
 * has the old one once, unchanged. Gives a function that cuts a stretch out of it.
 */
export function mergedHeadings(
  texts: { readonly base: string | undefined; readonly current: string; readonly fresh: string },
  sections: readonly SectionSpan[],
): (start: number, end: number) => string {
  const changed = changedHeadings(texts.base ?? '', texts.fresh);
  const here = changed.size === 0 ? [] : headingsOutside(texts.current, sections);
  const edits = [...changed].flatMap(([old, fresh]) => {
    const places = here.filter((heading) => heading.meaning === old);
    return places.length === 1 && places[0] ? [{ ...places[0], text: fresh }] : [];
  });
  edits.sort((a, b) => a.start - b.start);
  return (start, end) => {
    let [text, from] = ['', start];
    for (const edit of edits) {
      if (edit.start < from || edit.end > end) continue;
      text += texts.current.slice(from, edit.start) + edit.text;
      from = edit.end;
    }
    return text + texts.current.slice(from, end);
  };
}

interface Heading extends Span {
  readonly meaning: string;
  readonly text: string;
}

function headingsOutside(text: string, sections: readonly Span[]): Heading[] {
  return linesOf(text).flatMap(({ start, end, code }) => {
    const line = text.slice(start, end).trimEnd();
    const inside = sections.some((section) => start >= section.start && start < section.end);
    if (code || inside || !/^ {0,3}#{1,6}\s/.test(line)) return [];
    return [{ start, end: start + line.length, text: line, meaning: meaningOf(line) }];
  });
}

function changedHeadings(base: string, fresh: string): Map<string, string> {
  const [before, after] = [headingsOutside(base, findSections(base)), headingsOutside(fresh, findSections(fresh))];
  const ids = (headings: readonly Heading[]): string[] => headings.map((heading) => heading.meaning);
  const changed = new Map<string, string>();
  for (const hunk of align(ids(before), ids(after)).hunks) {
    if (hunk.fromEnd - hunk.fromStart !== hunk.toEnd - hunk.toStart) continue;
    for (let at = 0; at < hunk.fromEnd - hunk.fromStart; at++) {
      const [old, heading] = [before[hunk.fromStart + at], after[hunk.toStart + at]];
      if (old && heading) changed.set(old.meaning, heading.text);
    }
  }
  return changed;
}
