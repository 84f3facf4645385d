import type { LetterFinding } from '../documents/checks/letter-finding.ts';

/** A part of a document; the whole where it is left out. */
export interface Stretch {
  start: number;
  end: number;
}

/** A stretch goes with what is typed before or in it. */
export function shift(part: Stretch, at: number, by: number): void {
  if (at < part.start) part.start = Math.max(at, part.start + by);
  if (at <= part.end) part.end = Math.max(part.start, part.end + by);
}

/** A finding in a part of a document, as it lies in the whole. */
export function moved(finding: LetterFinding, by: number): LetterFinding {
  if (by === 0) return finding;
  const replacements = finding.replacements.map((each) => ({ ...each, start: each.start + by, end: each.end + by }));
  return { ...finding, start: finding.start + by, end: finding.end + by, replacements };
}
