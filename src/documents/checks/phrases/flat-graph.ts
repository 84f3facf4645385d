import { joinFirstWords } from './join-places.ts';
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
export function flatten(graph: Pick<PhraseGraph, 'root' | 'begin'>): FlatGraph {
  const work = layOut(graph);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same, with room for others in between. */
export async function flattenInSteps(graph: Pick<PhraseGraph, 'root' | 'begin'>): Promise<FlatGraph> {
  const work = layOut(graph);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** As many places as are laid out in a few milliseconds. */
const PLACES_AT_ONCE = 1_500;

function* layOut(graph: Pick<PhraseGraph, 'root' | 'begin'>): Generator<undefined, FlatGraph> {
  const { root, begin } = yield* joinFirstWords(graph);
  const places = yield* placesFrom(root, begin);
  const id = (place: Place): number => places.get(place) ?? 0;
  const [symbols, targets, any, also, comma, ends, endsSentence] = Array.from(
    { length: 7 },
    () => new ListsInTurn(places.size),
  ) as Seven;
  const joined = new Uint8Array(places.size);
  for (const [place, at] of places) {
    if (at % PLACES_AT_ONCE === 0) yield;
    for (const symbol of inOrder(place.next.keys()))
      for (const to of place.next.get(symbol) ?? []) {
        symbols.add(symbol);
        targets.add(id(to));
      }
    for (const { place: to, overCommas } of place.any) any.add(overCommas ? -1 - id(to) : id(to));
    for (const to of place.also) also.add(id(to));
    if (place.comma) comma.add(id(place.comma));
    for (const phrase of place.ends) ends.add(phrase);
    for (const phrase of place.endsSentence) endsSentence.add(phrase);
    joined[at] = place.joined ? 1 : 0;
    for (const lists of [symbols, targets, any, also, comma, ends, endsSentence]) lists.close(at);
  }
  // Whoever waits for this checks a letter with it at once.
  yield;
  return {
    next: { ...symbols.listed, places: targets.listed.values },
    any: any.listed,
    also: also.listed,
    comma: comma.listed,
    ends: ends.listed,
    endsSentence: endsSentence.listed,
    joined,
  };
}

type Lists = ListsInTurn;
type Seven = [Lists, Lists, Lists, Lists, Lists, Lists, Lists];

/** Lists of numbers, written one behind the other. */
class ListsInTurn {
  readonly #starts: Int32Array;
  #values = new Int32Array(64);
  #count = 0;

  /** @param lists how many there will be */
  constructor(lists: number) {
    this.#starts = new Int32Array(lists + 1);
  }

  add(value: number): void {
    if (this.#count === this.#values.length) {
      const larger = new Int32Array(this.#count * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#count++] = value;
  }

  /** Ends the list of that index; the next one goes on behind it. */
  close(index: number): void {
    this.#starts[index + 1] = this.#count;
  }

  get listed(): Listed {
    return { starts: this.#starts, values: this.#values.slice(0, this.#count) };
  }
}

function inOrder(symbols: Iterable<number>): readonly number[] {
  return [...symbols].sort((a, b) => a - b);
}

/** All places by the order in which one comes upon them. */
function* placesFrom(root: Place, begin: Place): Generator<undefined, ReadonlyMap<Place, number>> {
  const known = new Map([root, begin].map((place, at) => [place, at]));
  const meet = (place: Place): void => {
    if (!known.has(place)) known.set(place, known.size);
  };
  for (const [{ next, any, also, comma }, at] of known) {
    if (at % PLACES_AT_ONCE === 0) yield;
    for (const places of next.values()) for (const place of places) meet(place);
    for (const { place } of any) meet(place);
    for (const place of also) meet(place);
    if (comma) meet(comma);
  }
  return known;
}

/**
 * Whether a graph that comes from a file leads from places to places only, and to phrases of which there are so many: what
 * leads nowhere would find nothing, and nobody would know.
 */
export function isWholeGraph(
  { next, any, also, comma, ends, endsSentence, joined }: FlatGraph,
  phrases: number,
): boolean {
  const places = joined.length;
  const lists = [next, any, also, comma, ends, endsSentence];
  return (
    lists.every((list) => isListed(list, places)) &&
    next.places.length === next.values.length &&
    areWithin(next.places, 0, places) &&
    areWithin(also.values, 0, places) &&
    areWithin(comma.values, 0, places) &&
    areWithin(any.values, -places, places) &&
    areWithin(ends.values, 0, phrases) &&
    areWithin(endsSentence.values, 0, phrases)
  );
}

function isListed({ starts, values }: Listed, places: number): boolean {
  if (starts.length !== places + 1 || starts[0] !== 0 || starts[places] !== values.length) return false;
  for (let at = 1; at <= places; at++) if ((starts[at] ?? 0) < (starts[at - 1] ?? 0)) return false;
  return true;
}

/** A loop of its own: hundreds of thousands are looked at before the first letter of a window is checked. */
function areWithin(numbers: Int32Array, least: number, below: number): boolean {
  for (let at = 0; at < numbers.length; at++) {
    const each = numbers[at] ?? 0;
    if (each < least || each >= below) return false;
  }
  return true;
}
