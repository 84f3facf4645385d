import type { Cell } from './cells.ts';
import { carryAnswers, type FilledGap, isAnswered, readFilledGaps, withAnswers } from './filled-gaps.ts';
import { plainTextOf } from './meaning.ts';
import { asInDocument, type MergeLog } from './merge-log.ts';
import type { Content } from './pieces.ts';

/** One value in the last rendering, in the document and in the new rendering. */
export interface ValueVersions {
  /** Undefined where the last rendering is not known or had no such place. */
  readonly base: Cell | undefined;
  readonly current: Cell;
  readonly fresh: Cell;
}

/** Where a value stands: a cell by its row and column, a keyed line by its key. */
export interface ValuePlace {
  readonly kind: 'cell' | 'line';
  readonly row: string;
  readonly label: string;
}

/**
 * Merges one value: whoever changed it alone has their way; what both changed differently is a conflict, and the
 * person's words stay. Gaps that the person filled stay filled when the record changed the words around them.
 */
export function mergeValue(versions: ValueVersions, place: ValuePlace, log: MergeLog): Content {
  const { current } = versions;
  const merged = settled(versions) ?? carried(versions) ?? sameWords(versions, place, log);
  if (merged === undefined) {
    const record = asInDocument(versions.fresh.text, log);
    return { place: { ...place, section: log.section }, mine: current.text, record };
  }
  if (merged !== current.text) log.changes.cells++;
  return merged === current.text ? merged : asInDocument(merged, log);
}

/** The outcome where one side changed nothing; undefined where both changed. */
function settled({ base, current, fresh }: ValueVersions): string | undefined {
  if (current.meaning === fresh.meaning) return current.text;
  if (base)
    return base.meaning === fresh.meaning ? current.text : base.meaning === current.meaning ? fresh.text : undefined;
  // Without a last rendering a gap still says that its side knows nothing: the other side has its way.
  if (readFilledGaps(fresh.text, current.text)) return current.text;
  return readFilledGaps(current.text, fresh.text) && fresh.text;
}

function carried({ base, current, fresh }: ValueVersions): string | undefined {
  return base && carryAnswers(base.text, current.text, fresh.text);
}

/**
 * The answer that a person gave and saved comes back from the record in the document's own way of writing it. Of several gaps
 * in one place each side may have filled others.
 */
function sameWords({ base, current, fresh }: ValueVersions, place: ValuePlace, log: MergeLog): string | undefined {
  const mine = base && readFilledGaps(base.text, current.text);
  const theirs = base && readFilledGaps(base.text, fresh.text);
  if (!mine || !theirs) return undefined;
  const onlyMine = mine.filter((answer, index) => isAnswered(answer) && !isFilled(theirs[index]));
  const same = mine.every((answer, index) => {
    const { label, text } = answer;
    const other = theirs[index]?.text ?? '';
    if (!isAnswered(answer) || onlyMine.includes(answer) || plainTextOf(text) === plainTextOf(other)) return true;
    return log.sameValue({ section: log.section, row: place.row, label }, text, other);
  });
  return same ? withAnswers(fresh.text, onlyMine) : undefined;
}

function isFilled(answer: FilledGap | undefined): boolean {
  return answer !== undefined && isAnswered(answer);
}
