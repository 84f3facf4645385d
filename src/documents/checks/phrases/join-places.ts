import { type PhraseGraph, Place } from './phrase-graph.ts';

type Places = readonly Place[];
type Roots = Pick<PhraseGraph, 'root' | 'begin'>;

/** As many places as are joined in a few milliseconds. */
const JOINED_AT_ONCE = 100;

/**
 * The same graph, but that the first word of phrases leads to one place for each of its symbols instead of dozens: a search
 * begins at every word of a letter, and goes to every one of them. The edges get half as many again; further words joined
 * would double them each time.
 */
export function* joinFirstWords({ root, begin }: Roots): Generator<undefined, Roots> {
  const joiner = new Joiner();
  const roots = { root: joiner.joined([root]), begin: joiner.joined([begin]) };
  let count = 0;
  for (const { next } of [roots.root, roots.begin])
    for (const [symbol, places] of next) {
      if (++count % JOINED_AT_ONCE === 0) yield;
      next.set(symbol, [joiner.joined(places)]);
    }
  return roots;
}

/** Makes one place of several, the same for the same ones. */
class Joiner {
  readonly #ids = new Map<Place, number>();
  readonly #known = new Map<string, Place>();

  /** @param places at none of them stands a gap that goes over no comma */
  joined(places: Places): Place {
    const all = new Set(places);
    for (const { also } of all) for (const other of also) all.add(other);
    const [only] = all;
    if (only && all.size === 1) return only;
    const ids = Int32Array.from(all, (place) => this.#idOf(place));
    const key = ids.sort().join();
    const known = this.#known.get(key) ?? this.#together([...all]);
    this.#known.set(key, known);
    return known;
  }

  #together(all: Places): Place {
    const result = new Place();
    const next = new Map<number, Set<Place>>();
    for (const place of all)
      for (const [symbol, places] of place.next) {
        const known = next.get(symbol);
        if (!known) next.set(symbol, new Set(places));
        else for (const each of places) known.add(each);
      }
    for (const [symbol, places] of next) result.next.set(symbol, [...places]);
    result.any.push(...new Set(all.flatMap(({ any }) => any)));
    result.ends.push(...new Set(all.flatMap(({ ends }) => ends)));
    result.endsSentence.push(...new Set(all.flatMap(({ endsSentence }) => endsSentence)));
    const commas = all.flatMap(({ comma }) => comma ?? []);
    if (commas.length > 0) result.goOnBehindComma(this.joined(commas));
    return result;
  }

  #idOf(place: Place): number {
    const id = this.#ids.get(place) ?? this.#ids.size;
    this.#ids.set(place, id);
    return id;
  }
}
