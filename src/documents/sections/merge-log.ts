import { withLineEnds } from './lines.ts';

/** How much of the record's news arrived in the document. */
export interface Changes {
  /** Cells and keyed lines that took the record's value. */
  cells: number;
  rowsAdded: number;
  rowsRemoved: number;
  /** Sentences and other lines of the template. */
  prose: number;
  sectionsAdded: number;
  sectionsRemoved: number;
}

/** A gap of the last rendering: what stands in its place is compared. */
export interface GapPlace {
  readonly section: string;
  readonly row: string;
  readonly label: string;
}

/** Says whether two ways to write a value mean the same, such as `31.12.2026` and `31 December 2026`. Both are Markdown. */
export type SameValue = (gap: GapPlace, a: string, b: string) => boolean;

/** What the parts of one merge share: line ends, the section they are in, the count of changes. */
export interface MergeLog {
  readonly section: string;
  readonly lineEnd: '\n' | '\r\n';
  readonly changes: Changes;
  readonly sameValue: SameValue;
}

/** Nothing changed yet. */
export function noChanges(): Changes {
  return { cells: 0, rowsAdded: 0, rowsRemoved: 0, prose: 0, sectionsAdded: 0, sectionsRemoved: 0 };
}

/** A text of the new rendering with the line ends of the document. */
export function asInDocument(text: string, log: MergeLog): string {
  return withLineEnds(text, log.lineEnd);
}
