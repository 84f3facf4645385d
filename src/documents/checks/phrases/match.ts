import { AFTER_COMMA, BEGINS_SENTENCE, type WordsOfParagraph } from '../prose/words.ts';
import type { FlatGraph, Listed } from './flat-graph.ts';
import type { Vocabulary, WordClass } from './vocabulary.ts';

/** A phrase found: its id, and its first and last word. */
export interface Match {
  readonly id: number;
  readonly first: number;
  readonly last: number;
}

/** No phrase goes on for longer, gaps included; so the time per word is bounded. */
const MOST_WORDS = 24;
/** More than many long letters need; then what is kept begins anew. */
const MOST_STATES = 20_000;
const [ROOT, BEGIN] = [0, 1];

/** All the places that some words lead to at once. */
interface State {
  readonly places: readonly number[];
  readonly ends: readonly number[];
  readonly endsSentence: readonly number[];
  /** By what the next word is, twice, and one more where a comma stands before it; `null` leads nowhere. */
  readonly moves: Map<number, State | null>;
}

/**
 * Finds all phrases of a graph in one pass. Which places some words lead to is worked out once and kept, so that most
 * words cost one look into a table: a deterministic automaton that is built as far as texts need it.
 */
export class PhraseMatcher {
  readonly #graph: FlatGraph;
  readonly #vocabulary: Vocabulary;
  readonly #open: PlaceSet;
  readonly #behind: PlaceSet;
  #states = new Map<string, State>();
  #root: State;
  #begin: State;

  constructor(graph: FlatGraph, vocabulary: Vocabulary) {
    this.#graph = graph;
    this.#vocabulary = vocabulary;
    this.#open = new PlaceSet(graph.joined.length);
    this.#behind = new PlaceSet(graph.joined.length);
    this.#root = this.#stateOf([ROOT]);
    this.#begin = this.#stateOf([BEGIN]);
  }

  /** All phrases in the words of a paragraph, by their first words; none goes over the end of a sentence. */
  find(words: WordsOfParagraph): Match[] {
    if (this.#states.size > MOST_STATES) this.#forget();
    const classes = words.folded.map((word) => this.#vocabulary.classOf(word));
    const found: Match[] = [];
    for (let first = 0; first < classes.length; first++) {
      this.#walk(this.#root, words, { classes, first, found });
      if (words.before[first] === BEGINS_SENTENCE) this.#walk(this.#begin, words, { classes, first, found });
    }
    return found;
  }

  #walk(from: State, { before }: WordsOfParagraph, { classes, first, found }: Walk): void {
    let state: State | null = from;
    for (let at = first; at - first < MOST_WORDS; at++) {
      const word = classes[at];
      if (!word || (at > first && before[at] === BEGINS_SENTENCE)) return;
      state = this.#move(state, word, at > first && before[at] === AFTER_COMMA);
      if (!state) return;
      for (const id of state.ends) found.push({ id, first, last: at });
      if (state.endsSentence.length === 0) continue;
      if (at + 1 === before.length || before[at + 1] === BEGINS_SENTENCE)
        for (const id of state.endsSentence) if (!state.ends.includes(id)) found.push({ id, first, last: at });
    }
  }

  #move(state: State, word: WordClass, comma: boolean): State | null {
    const key = word.id * 2 + (comma ? 1 : 0);
    const known = state.moves.get(key);
    if (known !== undefined) return known;
    const places = this.#placesBehind(state.places, word.symbols, comma);
    const next = places.length === 0 ? null : this.#stateOf(places);
    state.moves.set(key, next);
    return next;
  }

  #placesBehind(from: readonly number[], symbols: readonly number[], comma: boolean): number[] {
    const { next, any, also, comma: commas, joined } = this.#graph;
    const [open, behind] = [this.#open.begin(from), this.#behind.begin([])];
    for (let index = 0; index < open.places.length; index++) {
      const place = open.places[index] ?? 0;
      if (comma) open.addAll(commas, place);
      if (comma && joined[place] === 1) continue;
      open.addAll(also, place);
      for (const symbol of symbols) addPlaces(behind, next, { place, symbol });
      const end = any.starts[place + 1] ?? 0;
      for (let at = any.starts[place] ?? 0; at < end; at++) {
        const other = any.values[at] ?? 0;
        if (other < 0) behind.add(-1 - other);
        else if (!comma) behind.add(other);
      }
    }
    return behind.places.length < 2 ? [...behind.places] : [...behind.places].sort((a, b) => a - b);
  }

  #stateOf(places: readonly number[]): State {
    const key = places.join();
    const known = this.#states.get(key);
    if (known) return known;
    const { ends, endsSentence } = this.#graph;
    const state = { places, ends: idsAt(ends, places), endsSentence: idsAt(endsSentence, places), moves: new Map() };
    this.#states.set(key, state);
    return state;
  }

  #forget(): void {
    this.#states = new Map();
    this.#root = this.#stateOf([ROOT]);
    this.#begin = this.#stateOf([BEGIN]);
  }
}

interface Walk {
  readonly classes: readonly WordClass[];
  readonly first: number;
  readonly found: Match[];
}

function idsAt({ starts, values }: Listed, places: readonly number[]): readonly number[] {
  const ids: number[] = [];
  for (const place of places)
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at++) {
      const id = values[at] ?? 0;
      if (!ids.includes(id)) ids.push(id);
    }
  return ids;
}

/** Places, each once; made anew without giving memory away, since thousands of small sets are needed one after the other. */
class PlaceSet {
  readonly places: number[] = [];
  readonly #turns: Uint32Array;
  #turn = 0;

  constructor(count: number) {
    this.#turns = new Uint32Array(count);
  }

  begin(places: readonly number[]): this {
    this.#turn++;
    this.places.length = 0;
    for (const place of places) this.add(place);
    return this;
  }

  add(place: number): void {
    if (this.#turns[place] === this.#turn) return;
    this.#turns[place] = this.#turn;
    this.places.push(place);
  }

  addAll({ starts, values }: Listed, place: number): void {
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at++) this.add(values[at] ?? 0);
  }
}

/** The edges of a place are in the order of their symbols: found by halving. */
function addPlaces(
  places: PlaceSet,
  { starts, values, places: targets }: FlatGraph['next'],
  { place, symbol }: { readonly place: number; readonly symbol: number },
): void {
  let [low, high] = [starts[place] ?? 0, starts[place + 1] ?? 0];
  const end = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < symbol) low = middle + 1;
    else high = middle;
  }
  for (let edge = low; edge < end && values[edge] === symbol; edge++) places.add(targets[edge] ?? 0);
}
