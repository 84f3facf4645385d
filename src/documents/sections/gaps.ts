import { linesOf } from './lines.ts';

/** A place in a document where a fact is missing: `‹2FA holder?›`. */
export interface Gap {
  readonly offset: number;
  readonly length: number;
  /** What stands between the marks, without the question mark. */
  readonly label: string;
}

const GAP = /‹([^‹›\r\n]*)\?›/g;

/** A visible gap for a label. Marks and line ends inside the label would end it, so they are left out. */
export function gapFor(label: string): string {
  return `‹${label.replace(/[‹›\r\n]/g, ' ').trim()}?›`;
}

/** All gaps of a text, outside fenced code. */
export function findGaps(text: string): Gap[] {
  if (!text.includes('?›')) return [];
  const gaps: Gap[] = [];
  for (const line of linesOf(text))
    if (!line.code) gaps.push(...gapsOfLine(text.slice(line.start, line.end), line.start));
  return gaps;
}

function gapsOfLine(line: string, start: number): Gap[] {
  return [...line.matchAll(GAP)].map((match) => ({
    offset: start + match.index,
    length: match[0].length,
    label: (match[1] ?? '').trim(),
  }));
}

/** The first gap that begins behind an offset; behind the last one, the first of the text. */
export function nextGap(text: string, offset: number): Gap | undefined {
  const gaps = findGaps(text);
  return gaps.find((gap) => gap.offset > offset) ?? gaps[0];
}

/** The last gap that ends at or before an offset; before the first one, the last of the text. */
export function previousGap(text: string, offset: number): Gap | undefined {
  const gaps = findGaps(text);
  return gaps.findLast((gap) => gap.offset + gap.length <= offset) ?? gaps.at(-1);
}
