import { AFTER_COMMA, BEGINS_SENTENCE, type WordsOfParagraph } from '../prose/words.ts';
import type { FlatGraph, Listed } from './flat-graph.ts';
import { PlaceSet } from './place-set.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A phrase found: its id, and its first and last word. */
export interface Match {
  readonly id: number;
  readonly first: number;
  readonly last: number;
}

/** No phrase goes on for longer, gaps included; so the time per word is bounded. */
const MOST_WORDS = 24;
/** More different words than a long letter has; then what is kept of them begins anew. */
const MOST_KEPT = 50_000;
const [ROOT, BEGIN] = [0, 1];

// What a place has, beside a bit for each of the symbols that lead on from it, see `bitOf`.
const KNOWN = 1 << 24;
const ANY = 1 << 25;
const ALSO = 1 << 26;
const COMMA = 1 << 27;
const JOINED = 1 << 28;
const ENDS = 1 << 29;

/** What a word is to the phrases. */
interface KnownWord {
  readonly symbols: readonly number[];
  readonly bits: number;
  /** Where phrases get with it as their first word. */
  readonly starts: readonly number[];
}

/**
 * Finds all phrases of a graph in one pass: from each word on, all places that the words behind it lead to. They are few,
 * so that going there is quicker than to keep where each set of them leads, as long as a text is none that was read before.
 */
export class PhraseMatcher {
  readonly #graph: FlatGraph;
  readonly #vocabulary: Vocabulary;
  readonly #words = new Map<string, KnownWord>();
  /** Where the words so far have led, and where the next one leads; they take turns. */
  #here: PlaceSet;
  #behind: PlaceSet;
  /** By place, as far as texts have led there: what it has, see `KNOWN`. */
  readonly #shapes: Int32Array;

  constructor(graph: FlatGraph, vocabulary: Vocabulary) {
    this.#graph = graph;
    this.#vocabulary = vocabulary;
    const places = graph.joined.length;
    this.#here = new PlaceSet(places);
    this.#behind = new PlaceSet(places);
    this.#shapes = new Int32Array(places);
  }

  /** All phrases in the words of a paragraph, by their first words; none goes over the end of a sentence. */
  find({ before, folded }: WordsOfParagraph): Match[] {
    const words = folded.map((word) => this.#words.get(word) ?? this.#meet(word));
    const found: Match[] = [];
    const walk = { before, words, found };
    for (let first = 0; first < words.length; first++) {
      const word = words[first] as KnownWord;
      if (word.starts.length > 0) this.#walk(word.starts, first, walk);
      if (before[first] === BEGINS_SENTENCE) this.#walk(this.#behindWord(BEGIN, word), first, walk);
    }
    return found;
  }

  #meet(word: string): KnownWord {
    if (this.#words.size >= MOST_KEPT) this.#words.clear();
    const symbols = this.#vocabulary.symbolsOf(word);
    const bits = symbols.reduce((all, symbol) => all | bitOf(symbol), 0);
    const known = { symbols, bits, starts: this.#behindWord(ROOT, { symbols, bits }) };
    this.#words.set(word, known);
    return known;
  }

  #behindWord(place: number, word: Pick<KnownWord, 'symbols' | 'bits'>): readonly number[] {
    this.#here.beginWith([place]);
    this.#goOver(word, false);
    return this.#here.toArray();
  }

  /** @param starts where the first word leads */
  #walk(starts: readonly number[], first: number, { before, words, found }: Walk): void {
    this.#here.beginWith(starts);
    const end = Math.min(words.length, first + MOST_WORDS);
    for (let at = first; ; ) {
      this.#addEnds(first, at, { before, found });
      at++;
      if (at >= end || before[at] === BEGINS_SENTENCE) return;
      this.#goOver(words[at] as KnownWord, before[at] === AFTER_COMMA);
      if (this.#here.count === 0) return;
    }
  }

  /** Goes over a word to the places behind it. */
  #goOver({ symbols, bits }: Pick<KnownWord, 'symbols' | 'bits'>, comma: boolean): void {
    const here = this.#here;
    const behind = this.#behind;
    behind.clear();
    for (let index = 0; index < here.count; index++) {
      const place = here.places[index] ?? 0;
      const shape = this.#shapes[place] || this.#shapeOf(place);
      if (comma) {
        if ((shape & COMMA) !== 0) here.addAll(this.#graph.comma, place);
        if ((shape & JOINED) !== 0) continue;
      }
      if ((shape & ALSO) !== 0) here.addAll(this.#graph.also, place);
      if ((shape & ANY) !== 0) this.#goOverAny(place, comma);
      if ((shape & bits) === 0) continue;
      for (let at = 0; at < symbols.length; at++) follow(this.#graph.next, place, symbols[at] ?? 0, behind);
    }
    this.#here = behind;
    this.#behind = here;
  }

  #goOverAny(place: number, comma: boolean): void {
    const { starts, values } = this.#graph.any;
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at++) {
      const other = values[at] ?? 0;
      if (other < 0) this.#behind.add(-1 - other);
      else if (!comma) this.#behind.add(other);
    }
  }

  #shapeOf(place: number): number {
    const { next, any, also, comma, ends, endsSentence, joined } = this.#graph;
    let shape = KNOWN;
    const end = next.starts[place + 1] ?? 0;
    for (let at = next.starts[place] ?? 0; at < end; at++) shape |= bitOf(next.values[at] ?? 0);
    if (isFilled(any, place)) shape |= ANY;
    if (isFilled(also, place)) shape |= ALSO;
    if (isFilled(comma, place)) shape |= COMMA;
    if (isFilled(ends, place) || isFilled(endsSentence, place)) shape |= ENDS;
    if (joined[place] === 1) shape |= JOINED;
    this.#shapes[place] = shape;
    return shape;
  }

  /** Adds the phrases that end here, each once, by the order in which they are written. */
  #addEnds(first: number, last: number, { before, found }: Pick<Walk, 'before' | 'found'>): void {
    const { places, count } = this.#here;
    let ids: number[] | undefined;
    for (let index = 0; index < count; index++) {
      const place = places[index] ?? 0;
      if (((this.#shapes[place] || this.#shapeOf(place)) & ENDS) === 0) continue;
      ids ??= [];
      addIds(ids, this.#graph.ends, place);
      const isLast = last + 1 === before.length || before[last + 1] === BEGINS_SENTENCE;
      if (isLast) addIds(ids, this.#graph.endsSentence, place);
    }
    if (!ids) return;
    ids.sort((a, b) => a - b);
    for (const id of ids) found.push({ id, first, last });
  }
}

interface Walk {
  readonly before: readonly number[];
  readonly words: readonly KnownWord[];
  readonly found: Match[];
}

/** One of 24 bits for a symbol: where it is not set for a place, that symbol does not lead on from there. */
function bitOf(symbol: number): number {
  return 1 << (symbol % 24);
}

function isFilled({ starts }: Listed, place: number): boolean {
  return starts[place] !== starts[place + 1];
}

function addIds(ids: number[], { starts, values }: Listed, place: number): void {
  const end = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < end; at++) {
    const id = values[at] ?? 0;
    if (!ids.includes(id)) ids.push(id);
  }
}

/** The edges of a place are in the order of their symbols: found by halving. */
function follow({ starts, values, places }: FlatGraph['next'], place: number, symbol: number, to: PlaceSet): void {
  let low = starts[place] ?? 0;
  const end = starts[place + 1] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < symbol) low = middle + 1;
    else high = middle;
  }
  for (let edge = low; edge < end && values[edge] === symbol; edge++) to.add(places[edge] ?? 0);
}
