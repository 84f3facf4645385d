import { lineEndOf, withLineEnds } from './lines.ts';
import { DocumentMerge } from './merge-document.ts';
import { type Changes, noChanges, type SameValue } from './merge-log.ts';
import { type Conflict, type Nested, PieceWriter, type Side } from './pieces.ts';

/** The three versions of a document, each as the whole text of its file. */
export interface RefreshInput {
  /** The last rendering; undefined where it is not known, as on another machine. */
  readonly base: string | undefined;
  /** What stands in the editor; there may be anything around the document. */
  readonly current: string;
  readonly fresh: string;
  /** Tells whether two ways to write a value mean the same. */
  readonly sameValue?: SameValue;
}

export interface MergeResult {
  /** The merged text; the person's words stand in each conflict. */
  readonly text: string;
  /** The same with the record's value in each conflict, for a diff editor. */
  readonly recordsText: string;
  readonly conflicts: readonly Conflict[];
  readonly changes: Changes;
}

/**
 * Brings what changed in the record into a document: a three-way merge by row. Whoever changed something alone has
 * their way; what both changed differently is a conflict. Only this document's sections are touched, and headings between
 * them that nobody changed; everything else stays byte for byte, line ends included.
 */
export function mergeRefresh(input: RefreshInput): MergeResult {
  const changes = noChanges();
  const lineEnd = lineEndOf(input.current);
  const base = input.base === undefined ? undefined : withLineEnds(input.base, '\n');
  const fresh = withLineEnds(input.fresh, '\n');
  if (base === fresh) return { text: input.current, recordsText: input.current, conflicts: [], changes };
  const log = { lineEnd, changes, sameValue: input.sameValue ?? (() => false) };
  const nested = new DocumentMerge({ base, current: input.current, fresh }, log).merge();
  const text = written(nested, 'text');
  const records = written(nested, 'records');
  return { text: text.text, recordsText: records.text, conflicts: text.conflicts, changes };
}

function written(nested: Nested, side: Side): PieceWriter {
  const writer = new PieceWriter(side);
  writer.write(nested);
  return writer;
}
