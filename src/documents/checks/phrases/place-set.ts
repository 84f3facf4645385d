import type { Listed } from './flat-graph.ts';

/** More turns than this are no small numbers any more; they begin anew then. */
const MOST_TURNS = 0x3fffffff;

/** Places, each once; made anew without giving memory away, since thousands of small sets are needed one after the other. */
export class PlaceSet {
  /** The first `count` of these. */
  readonly places: Int32Array;
  count = 0;
  /** By place: the turn in which it was one of these. */
  readonly #turns: Int32Array;
  #turn = 1;

  /** @param most how many places there are */
  constructor(most: number) {
    this.places = new Int32Array(most);
    this.#turns = new Int32Array(most);
  }

  clear(): void {
    this.count = 0;
    this.#turn++;
    if (this.#turn < MOST_TURNS) return;
    this.#turns.fill(0);
    this.#turn = 1;
  }

  beginWith(places: readonly number[]): void {
    this.clear();
    for (let at = 0; at < places.length; at++) this.add(places[at] ?? 0);
  }

  add(place: number): void {
    if (this.#turns[place] === this.#turn) return;
    this.#turns[place] = this.#turn;
    this.places[this.count++] = place;
  }

  /** Adds what belongs to a place of a list. */
  addAll({ starts, values }: Listed, place: number): void {
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at++) this.add(values[at] ?? 0);
  }

  toArray(): readonly number[] {
    return Array.from(this.places.subarray(0, this.count));
  }
}
