import { AFTER_COMMA, BEGINS_SENTENCE, type WordsOfParagraph } from '../prose/words.ts';
import type { PhraseGraph, Place } from './phrase-graph.ts';

/** A phrase found: its id, and its first and last word. */
export interface Match {
  readonly id: number;
  readonly first: number;
  readonly last: number;
}

/** No phrase goes on for longer, gaps included; so the time per word is bounded. */
const MOST_WORDS = 24;
/** Ways followed from one word at most, against phrases that were written to explode. */
const MOST_STEPS = 4_000;

/** All phrases of a graph in the words of a paragraph; none goes over the end of a sentence. */
export function findMatches(words: WordsOfParagraph, { root, begin, vocabulary }: PhraseGraph): Match[] {
  const symbols = words.folded.map((word) => vocabulary.symbolsOf(word));
  const search = new Search(words, symbols);
  for (let first = 0; first < symbols.length; first++) {
    search.from(first, root);
    if (words.before[first] === BEGINS_SENTENCE) search.from(first, begin);
  }
  return search.found;
}

class Search {
  readonly found: Match[] = [];
  readonly #words: WordsOfParagraph;
  readonly #symbols: readonly (readonly number[])[];
  #first = 0;
  #steps = 0;

  constructor(words: WordsOfParagraph, symbols: readonly (readonly number[])[]) {
    this.#words = words;
    this.#symbols = symbols;
  }

  from(first: number, place: Place): void {
    this.#first = first;
    this.#steps = 0;
    this.#read(place, first);
  }

  /** Goes over the word at an index. */
  #read(place: Place, at: number): void {
    const { before } = this.#words;
    const fresh = at > this.#first;
    if (at >= before.length || at - this.#first >= MOST_WORDS || ++this.#steps > MOST_STEPS) return;
    if (fresh && before[at] === BEGINS_SENTENCE) return;
    if (place.comma && fresh && before[at] === AFTER_COMMA) this.#read(place.comma, at);
    if (place.joined && before[at] === AFTER_COMMA) return;
    for (const hub of place.also) this.#read(hub, at);
    for (const symbol of this.#symbols[at] ?? [])
      for (const next of place.next.get(symbol) ?? []) {
        this.#accept(next, at);
        this.#read(next, at + 1);
      }
    for (const { place: next, overCommas } of place.any)
      if (overCommas || !fresh || before[at] !== AFTER_COMMA) {
        this.#accept(next, at);
        this.#read(next, at + 1);
      }
  }

  #accept({ ends, endsSentence }: Place, last: number): void {
    for (const id of ends) this.#add(id, last);
    if (endsSentence.length === 0) return;
    const next = this.#words.before[last + 1];
    if (next === undefined || next === BEGINS_SENTENCE) for (const id of endsSentence) this.#add(id, last);
  }

  #add(id: number, last: number): void {
    const { found } = this;
    for (let index = found.length - 1; index >= 0 && found[index]?.first === this.#first; index--)
      if (found[index]?.id === id && found[index]?.last === last) return;
    found.push({ id, first: this.#first, last });
  }
}
