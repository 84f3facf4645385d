import { diffIndices } from 'node-diff3';

/** A stretch where two sequences differ; ends are exclusive. */
export interface Hunk {
  readonly fromStart: number;
  readonly fromEnd: number;
  readonly toStart: number;
  readonly toEnd: number;
}

/** Which element of one sequence stands for which of another. */
export interface Alignment {
  /** By index in the first sequence. */
  readonly to: readonly (number | undefined)[];
  /** By index in the second sequence. */
  readonly from: readonly (number | undefined)[];
  readonly hunks: readonly Hunk[];
}

/** Too short to be told from another of the same words that somebody wrote elsewhere. */
const SHORTEST_MOVABLE = 16;

/**
 * Aligns two sequences of ids: the longest common subsequence, then what was moved: keyed elements (their ids hold `#`)
 * wherever they are, others when they are long and stand once on each side.
 */
export function align(from: readonly string[], to: readonly string[]): Alignment {
  const hunks = hunksOf(from, to);
  const result = { to: new Array<number | undefined>(from.length), from: new Array<number | undefined>(to.length) };
  let [i, j] = [0, 0];
  for (const hunk of [...hunks, endOf(from, to)]) {
    for (; i < hunk.fromStart; i++, j++) pair(result, i, j);
    [i, j] = [hunk.fromEnd, hunk.toEnd];
  }
  alignMoved(result, from, to);
  return { ...result, hunks };
}

interface Pairs {
  readonly to: (number | undefined)[];
  readonly from: (number | undefined)[];
}

function pair(pairs: Pairs, i: number, j: number): void {
  pairs.to[i] = j;
  pairs.from[j] = i;
}

function endOf(from: readonly string[], to: readonly string[]): Hunk {
  return { fromStart: from.length, fromEnd: from.length, toStart: to.length, toEnd: to.length };
}

// The library's time grows with repeated elements; most of two versions is the same at both ends.
function hunksOf(from: readonly string[], to: readonly string[]): Hunk[] {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start++;
  let same = 0;
  while (same < from.length - start && same < to.length - start && from.at(-1 - same) === to.at(-1 - same)) same++;
  const middle = diffIndices(
    numbered(from.slice(start, from.length - same)),
    numbered(to.slice(start, to.length - same)),
  );
  return middle.map(({ buffer1, buffer2 }) => ({
    fromStart: buffer1[0] + start,
    fromEnd: buffer1[0] + buffer1[1] + start,
    toStart: buffer2[0] + start,
    toEnd: buffer2[0] + buffer2[1] + start,
  }));
}

const OFTEN = 16;

// What comes very often is told apart by its number: the search would take cubic time otherwise.
function numbered(ids: readonly string[]): string[] {
  const count = new Map<string, number>();
  for (const id of ids) count.set(id, (count.get(id) ?? 0) + 1);
  const seen = new Map<string, number>();
  return ids.map((id) => {
    if ((count.get(id) ?? 0) <= OFTEN) return id;
    seen.set(id, (seen.get(id) ?? 0) + 1);
    return `${id} ${seen.get(id)}`;
  });
}

function alignMoved(pairs: Pairs, from: readonly string[], to: readonly string[]): void {
  const left = leftovers(from, pairs.to);
  const right = leftovers(to, pairs.from);
  for (const [id, places] of left) {
    const [i, j] = [places[0], right.get(id)?.[0]];
    const single = places.length === 1 && right.get(id)?.length === 1;
    const movable = / #|^(?:header|delimiter) /.test(id) || id.length >= SHORTEST_MOVABLE;
    if (i !== undefined && j !== undefined && single && movable) pair(pairs, i, j);
  }
}

function leftovers(ids: readonly string[], paired: readonly (number | undefined)[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  ids.forEach((id, index) => {
    if (paired[index] !== undefined) return;
    const known = places.get(id);
    if (known) known.push(index);
    else places.set(id, [index]);
  });
  return places;
}
