import type { PhraseGraph, Place } from './phrase-graph.ts';

/**
 * A graph of phrases in plain numbers: what belongs to the place `p` of a list stands from `starts[p]` to before
 * `starts[p + 1]`. The first place is the root, the second where phrases begin that begin a sentence.
 */
export interface FlatGraph {
  /** After which word one gets where; in the order of the symbols. */
  readonly next: Listed & { readonly places: Int32Array };
  /** After any word: the place, negative and less one where a comma may stand before that word. */
  readonly any: Listed;
  /** Places that stand for this one too. */
  readonly also: Listed;
  /** The place behind a comma; at most one. */
  readonly comma: Listed;
  /** Phrases that end here, and those that end here at the end of a sentence. */
  readonly ends: Listed;
  readonly endsSentence: Listed;
  /** 1 where no comma may stand before the next word. */
  readonly joined: Uint8Array;
}

/** Numbers by place. */
export interface Listed {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** Lays a graph out in numbers. */
export function flatten({ root, begin }: Pick<PhraseGraph, 'root' | 'begin'>): FlatGraph {
  const places = placesFrom(root, begin);
  const idOf = new Map(places.map((place, id) => [place, id]));
  const id = (place: Place): number => idOf.get(place) ?? 0;
  const edges = places.map(({ next }) =>
    [...next].flatMap(([symbol, to]) => to.map((place) => [symbol, id(place)] as const)).sort(([a], [b]) => a - b),
  );
  const list = (valuesOf: (place: Place) => readonly number[]): Listed => listed(places.map(valuesOf));
  return {
    next: {
      ...listed(edges.map((of) => of.map(([symbol]) => symbol))),
      places: Int32Array.from(edges.flatMap((of) => of.map(([, to]) => to))),
    },
    any: list(({ any }) => any.map(({ place, overCommas }) => (overCommas ? -1 - id(place) : id(place)))),
    also: list(({ also }) => also.map(id)),
    comma: list(({ comma }) => (comma ? [id(comma)] : [])),
    ends: list(({ ends }) => ends),
    endsSentence: list(({ endsSentence }) => endsSentence),
    joined: Uint8Array.from(places, ({ joined }) => (joined ? 1 : 0)),
  };
}

/** Numbers of several lists, one behind the other. */
export function listed(lists: readonly (readonly number[])[]): Listed {
  const starts = new Int32Array(lists.length + 1);
  for (const [index, { length }] of lists.entries()) starts[index + 1] = (starts[index] ?? 0) + length;
  return { starts, values: Int32Array.from(lists.flat()) };
}

function placesFrom(root: Place, begin: Place): Place[] {
  const known = new Set([root, begin]);
  for (const { next, any, also, comma } of known) {
    for (const places of next.values()) for (const place of places) known.add(place);
    for (const { place } of any) known.add(place);
    for (const place of also) known.add(place);
    if (comma) known.add(comma);
  }
  return [...known];
}
