import { type Alignment, align } from './align.ts';
import type { Span } from './code-spans.ts';
import { separatorsOf } from './pieces.ts';
import { nameTables } from './tables.ts';
import { parseUnits, type Unit } from './units.ts';

/** A part of one of the three documents. */
export interface Part extends Span {
  readonly text: string;
}

/** The parts that stand for each other; `base` is undefined where the last rendering is not known. */
export interface PartVersions {
  readonly base: Part | undefined;
  readonly current: Part;
  readonly fresh: Part;
}

/** A part taken apart. */
export interface ParsedPart extends Part {
  readonly units: readonly Unit[];
  readonly seps: readonly string[];
  readonly tail: string;
}

/** The three versions of a part, and which unit stands for which. */
export interface Versions {
  readonly base: ParsedPart;
  readonly current: ParsedPart;
  readonly fresh: ParsedPart;
  readonly baseToCurrent: Alignment;
  readonly baseToFresh: Alignment;
  /** False where the last rendering is not known. */
  readonly hasBase: boolean;
  /** By index of a new unit: its counterpart in the document. */
  readonly freshInCurrent: readonly (number | undefined)[];
  /** By index of a unit of the document: its counterpart in the new rendering. */
  readonly currentInFresh: readonly (number | undefined)[];
}

/** Takes the three versions apart and finds what stands for what. */
export function compareParts({ base, current, fresh }: PartVersions): Versions {
  const parsed = {
    base: parsePart(base ?? { text: '', start: 0, end: 0 }),
    current: parsePart(current),
    fresh: parsePart(fresh),
  };
  nameTables([parsed.base.units, parsed.fresh.units, parsed.current.units]);
  const ids = (part: ParsedPart): string[] => part.units.map((unit) => unit.id);
  const baseToCurrent = align(ids(parsed.base), ids(parsed.current));
  const baseToFresh = align(ids(parsed.base), ids(parsed.fresh));
  const freshInCurrent = counterparts(parsed, { baseToCurrent, baseToFresh });
  const currentInFresh = new Array<number | undefined>(parsed.current.units.length);
  freshInCurrent.forEach((here, index) => {
    if (here !== undefined) currentInFresh[here] = index;
  });
  const links = { baseToCurrent, baseToFresh, freshInCurrent, currentInFresh };
  return { ...parsed, ...links, hasBase: base !== undefined };
}

function parsePart(part: Part): ParsedPart {
  const units = parseUnits(part.text, part);
  return { ...part, units, ...separatorsOf(part.text, part, units) };
}

// What both sides added, and everything where the last rendering is not known, is found by comparing the two directly.
function counterparts(
  { current, fresh }: Pick<Versions, 'current' | 'fresh'>,
  { baseToCurrent, baseToFresh }: Pick<Versions, 'baseToCurrent' | 'baseToFresh'>,
): (number | undefined)[] {
  const found = fresh.units.map((_unit, index) => {
    const inBase = baseToFresh.from[index];
    return inBase === undefined ? undefined : baseToCurrent.to[inBase];
  });
  const newFresh = found.flatMap((_, index) => (baseToFresh.from[index] === undefined ? [index] : []));
  const newCurrent = current.units.flatMap((_, index) => (baseToCurrent.from[index] === undefined ? [index] : []));
  const direct = align(
    newFresh.map((index) => fresh.units[index]?.id ?? ''),
    newCurrent.map((index) => current.units[index]?.id ?? ''),
  );
  newFresh.forEach((freshIndex, at) => {
    const place = direct.to[at];
    if (place !== undefined) found[freshIndex] = newCurrent[place];
  });
  return found;
}
