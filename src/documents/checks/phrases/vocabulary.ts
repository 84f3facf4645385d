import type { Fold } from '../prose/folding.ts';
import { PLACEHOLDERS } from '../prose/masking.ts';
import type { PhraseClasses } from './parse-pattern.ts';

/** Classes that every language has; see `Pattern`. */
const BUILT_IN: Readonly<Record<string, (word: string) => boolean>> = {
  '#': (word) => /^\p{N}+$/u.test(word),
  year: (word) => /^(?:19|20)\d\d$/.test(word),
  day: (word) => /^(?:0?[1-9]|[12]\d|3[01])$/.test(word),
  money: (word) => /^\p{Sc}$/u.test(word),
  url: (word) => word === PLACEHOLDERS.url,
  email: (word) => word === PLACEHOLDERS.email,
  phone: (word) => word === PLACEHOLDERS.phone,
  code: (word) => word === PLACEHOLDERS.code,
  gap: (word) => word === PLACEHOLDERS.gap,
};
const SINGLE = /^[^ |()<>,^$*.]+\*?$/;
/** More different words than a long letter has; then it begins anew. */
const MOST_KEPT = 50_000;

/** Gives each word that some phrase knows its symbols: numbers for the word itself, its beginnings and its classes. */
export class Vocabulary {
  readonly #fold: Fold;
  readonly #words = new Map<string, number[]>();
  readonly #stems = new Map<string, number[]>();
  readonly #classes = new Map<string, number>();
  readonly #symbols = new Map<string, number>();
  readonly #lengths = new Set<number>();
  readonly #builtIn: [(word: string) => boolean, number][];
  readonly #kept = new Map<string, readonly number[]>();
  #last = 0;

  constructor(classes: PhraseClasses, fold: Fold) {
    this.#fold = fold;
    this.#builtIn = Object.entries(BUILT_IN).map(([name, test]) => {
      const symbol = ++this.#last;
      this.#classes.set(name, symbol);
      return [test, symbol];
    });
    for (const [name, members] of Object.entries(classes)) this.#addClass(name, members);
  }

  /** The symbol of a word, folded. */
  word(word: string): number {
    return this.#symbol(`=${word}`, () => this.#words, word);
  }

  /** The symbol of all words that begin so, folded. */
  stem(stem: string): number {
    this.#lengths.add(stem.length);
    return this.#symbol(`^${stem}`, () => this.#stems, stem);
  }

  /** The symbol of a class, where each of its members is one word. */
  ofClass(name: string): number | undefined {
    return this.#classes.get(name);
  }

  /** All symbols of a folded word of a text. */
  symbolsOf(word: string): readonly number[] {
    const kept = this.#kept.get(word);
    if (kept) return kept;
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    const symbols = [...(this.#words.get(word) ?? [])];
    for (const length of this.#lengths)
      if (length <= word.length) symbols.push(...(this.#stems.get(word.slice(0, length)) ?? []));
    for (const [test, symbol] of this.#builtIn) if (test(word)) symbols.push(symbol);
    const once = [...new Set(symbols)];
    this.#kept.set(word, once);
    return once;
  }

  #addClass(name: string, members: readonly string[]): void {
    if (members.length === 0 || !members.every((member) => SINGLE.test(member) && !/['\u2019-]/.test(member))) return;
    const symbol = ++this.#last;
    this.#classes.set(name, symbol);
    for (const member of members) {
      const stem = member.endsWith('*');
      const folded = this.#fold(stem ? member.slice(0, -1) : member);
      if (stem) this.#lengths.add(folded.length);
      add(stem ? this.#stems : this.#words, folded, symbol);
    }
  }

  #symbol(key: string, list: () => Map<string, number[]>, word: string): number {
    const known = this.#symbols.get(key);
    if (known !== undefined) return known;
    const symbol = ++this.#last;
    this.#symbols.set(key, symbol);
    add(list(), word, symbol);
    return symbol;
  }
}

function add(map: Map<string, number[]>, key: string, symbol: number): void {
  const list = map.get(key);
  if (list) list.push(symbol);
  else map.set(key, [symbol]);
}
