import { lineEndOf, linesOf, withLineEnds } from '../sections/lines.ts';
import { findRowMarkers } from '../sections/markers.ts';
import { alignTables } from './align-tables.ts';

const MARKER_LINE = /^[ \t]*<!--[ \t]*deorbit(?::\w+)?[ \t][^>]*-->[ \t]*$/;
/** Only where a key comes first: prose between two rules across the page is the client's to read. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?=[^\s#:][^\n:]*:[ \t\r\n])(?:[^\n]*\n)*?---[ \t]*(?:\r?\n|$)/;

/**
 * A document as its receiver gets it: without front matter and without Deorbit's marks (`sections/FORMAT.md`). It shows the
 * same text, and what was formatted by Prettier still is. Gaps stay: they are the person's to fill.
 */
export function deliverable(text: string): string {
  const body = withLineEnds(text.replace(FRONT_MATTER, ''), '\n');
  const kept: string[] = [];
  let afterMarker = true;
  for (const { start, end, code } of linesOf(body)) {
    const line = body.slice(start, end);
    if (!code && isMarkerLine(line)) {
      afterMarker = true;
      continue;
    }
    // A marker stands between two blank lines; only one of them is left.
    const blank = !code && line.trim() === '';
    if (blank && afterMarker && (kept.at(-1) ?? '').trim() === '') continue;
    afterMarker &&= blank;
    kept.push(code ? line : withoutRowMarkers(line));
  }
  return withLineEnds(`${alignTables(kept.join('\n')).trimEnd()}\n`, lineEndOf(text));
}

/** Whether a line, outside of code, is nothing but a mark: no receiver gets it. */
export function isMarkerLine(line: string): boolean {
  return MARKER_LINE.test(line);
}

function withoutRowMarkers(line: string): string {
  let rest = '';
  let from = 0;
  for (const { offset, length } of findRowMarkers(line)) {
    rest += line.slice(from, offset).replace(/(?<![ \t])[ \t]+$/, '');
    from = offset + length;
  }
  return rest + line.slice(from);
}
