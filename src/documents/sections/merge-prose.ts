import { align } from './align.ts';
import { asInDocument, type MergeLog } from './merge-log.ts';
import type { Choice, Piece } from './pieces.ts';
import type { Unit } from './units.ts';
import type { ParsedPart, Versions } from './versions.ts';

/** Where a sentence or line of the new rendering comes in. */
export interface ProseInsertion {
  /** Behind this unit of the document; behind what precedes it in the new rendering where undefined. */
  readonly anchor?: number;
  readonly only?: Piece['only'];
  readonly sep?: string;
}

/** What the merge of the prose of a section came to. */
export interface ProseOutcome {
  /** By index of a unit of the document that does not simply stay. */
  readonly pieces: ReadonlyMap<number, Pick<Piece, 'only' | 'choice'>>;
  /** By index of a unit of the new rendering. */
  readonly insertions: ReadonlyMap<number, ProseInsertion>;
  /** The last unit of the document that stands where a unit of the last rendering stood. */
  placeOf(base: number): number;
}

/** Prose that the record's side changed: its old units, its new ones, and what the person has in their place. */
interface Group {
  readonly old: readonly number[];
  readonly fresh: readonly number[];
  /** Units of the document that stand for old ones unchanged. */
  readonly kept: readonly number[];
  /** Units that the person wrote in place of old ones. */
  readonly rewritten: readonly number[];
}

/**
 * Merges what has no key. What the record's side changed and the person left alone is replaced; what the person
 * added stays; what they deleted stays deleted; what both changed is a conflict.
 */
export function mergeProse(versions: Versions, log: MergeLog): ProseOutcome {
  const places = placesInCurrent(versions);
  const merge = new ProseMerge(versions, log);
  const groups = versions.hasBase ? changedGroups(versions, places) : unknownGroups(versions);
  for (const group of groups) merge.mergeGroup(group);
  return { pieces: merge.pieces, insertions: merge.insertions, placeOf: (base) => places[base] ?? -1 };
}

class ProseMerge {
  readonly pieces = new Map<number, Pick<Piece, 'only' | 'choice'>>();
  readonly insertions = new Map<number, ProseInsertion>();

  constructor(
    private readonly versions: Versions,
    private readonly log: MergeLog,
  ) {}

  mergeGroup(group: Group): void {
    const { old, fresh, kept, rewritten } = group;
    if (old.length === 0 && rewritten.length === 0) this.#add(fresh);
    else if (kept.length === old.length && rewritten.length === 0) this.#replace(group);
    else if (rewritten.length > 0 || (kept.length > 0 && fresh.length > 0)) this.#ask(group);
    else for (const place of kept) this.pieces.set(place, { only: 'neither' });
  }

  #add(fresh: readonly number[]): void {
    for (const index of fresh) this.insertions.set(index, {});
    this.log.changes.prose += fresh.length;
  }

  #replace({ fresh, kept }: Group): void {
    for (const place of kept) this.pieces.set(place, { only: 'neither' });
    this.#insertInPlace(fresh, kept);
    this.log.changes.prose += Math.max(fresh.length, kept.length);
  }

  #ask({ fresh, kept, rewritten }: Group): void {
    const { current } = this.versions;
    const places = [...kept, ...rewritten].sort((a, b) => a - b);
    const place = { kind: 'prose', section: this.log.section, label: '' } as const;
    const record = asInDocument(textOf(this.versions.fresh, fresh), this.log);
    const choice: Choice = { place, mine: textOf(current, places), record };
    places.forEach((at, order) => {
      this.pieces.set(at, { only: 'text', choice: order === 0 ? choice : undefined });
    });
    this.#insertInPlace(fresh, places, 'records');
  }

  #insertInPlace(fresh: readonly number[], places: readonly number[], only?: Piece['only']): void {
    const { current } = this.versions;
    const [first, last] = [places[0], places.at(-1)];
    if (first === undefined || last === undefined) return;
    fresh.forEach((index, order) => {
      const alike = this.versions.fresh.units[index]?.kind === current.units[first]?.kind;
      const sep = order === 0 && alike ? { sep: current.seps[first] ?? '' } : {};
      this.insertions.set(index, { anchor: last, only, ...sep });
    });
  }
}

function textOf(part: ParsedPart, places: readonly number[]): string {
  return places
    .map((place, order) => {
      const unit = part.units[place];
      const sep = order === 0 ? '' : places[order - 1] === place - 1 ? (part.seps[place] ?? '') : '\n';
      return unit ? sep + part.text.slice(unit.start, unit.end) : '';
    })
    .join('');
}

function isProse(unit: Unit | undefined): boolean {
  if (!unit || unit.kind === 'line' || unit.kind === 'header' || unit.kind === 'delimiter') return false;
  return unit.kind !== 'row' || unit.key === undefined;
}

function proseIn(part: ParsedPart, start: number, end: number): number[] {
  const places: number[] = [];
  for (let index = start; index < end; index++) if (isProse(part.units[index])) places.push(index);
  return places;
}

function changedGroups(versions: Versions, places: readonly number[]): Group[] {
  const { base, fresh, baseToFresh, freshInCurrent } = versions;
  return baseToFresh.hunks.flatMap((hunk) => {
    const old = proseIn(base, hunk.fromStart, hunk.fromEnd).filter((index) => baseToFresh.to[index] === undefined);
    const added = proseIn(fresh, hunk.toStart, hunk.toEnd).filter(
      (index) => baseToFresh.from[index] === undefined && freshInCurrent[index] === undefined,
    );
    // As many as before: each stands for one of them, so that a person's change to one leaves the others alone.
    const pairs =
      old.length === added.length ? old.map((index, at) => [[index], added.slice(at, at + 1)] as const) : [];
    return (pairs.length > 0 ? pairs : [[old, added] as const]).map(([from, to]) =>
      groupOf(versions, { old: from, fresh: to }, places),
    );
  });
}

function groupOf(versions: Versions, group: Pick<Group, 'old' | 'fresh'>, places: readonly number[]): Group {
  const { baseToCurrent } = versions;
  const kept = group.old.flatMap((index) => baseToCurrent.to[index] ?? []);
  const missing = group.old.filter((index) => baseToCurrent.to[index] === undefined);
  const rewritten = new Set(missing.flatMap((index) => rewrittenFor(versions, index, places)));
  return { ...group, kept, rewritten: [...rewritten] };
}

function rewrittenFor({ baseToCurrent, current, currentInFresh }: Versions, old: number, places: readonly number[]) {
  const hunk = baseToCurrent.hunks.find((candidate) => old >= candidate.fromStart && old < candidate.fromEnd);
  if (!hunk || places[old] === undefined) return [];
  const own = proseIn(current, hunk.toStart, hunk.toEnd).filter(
    (place) => baseToCurrent.from[place] === undefined && currentInFresh[place] === undefined,
  );
  // As many as before: the person rewrote them one by one.
  const before = hunk.fromEnd - hunk.fromStart;
  return own.length === before && own.length === hunk.toEnd - hunk.toStart
    ? own.slice(old - hunk.fromStart, old - hunk.fromStart + 1)
    : own;
}

function placesInCurrent({ base, baseToCurrent }: Versions): number[] {
  const places = base.units.map((_unit, index) => baseToCurrent.to[index] ?? -1);
  for (const hunk of baseToCurrent.hunks)
    for (let index = hunk.fromStart; index < hunk.fromEnd; index++)
      if (baseToCurrent.to[index] === undefined) places[index] = hunk.toEnd - 1;
  return places;
}

// Without a last rendering nobody knows who wrote what: where both have prose in one place, the person is asked.
function unknownGroups({ current, fresh, currentInFresh, freshInCurrent }: Versions): Group[] {
  const ids = (part: ParsedPart): string[] => part.units.map((unit) => unit.id);
  return align(ids(current), ids(fresh))
    .hunks.map((hunk) => ({
      old: [],
      kept: [],
      rewritten: proseIn(current, hunk.fromStart, hunk.fromEnd).filter((index) => currentInFresh[index] === undefined),
      fresh: proseIn(fresh, hunk.toStart, hunk.toEnd).filter((index) => freshInCurrent[index] === undefined),
    }))
    .filter((group) => group.fresh.length > 0);
}
