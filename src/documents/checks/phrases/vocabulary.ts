import type { Fold } from '../prose/folding.ts';
import { PLACEHOLDERS } from '../prose/masking.ts';
import type { Cutting } from '../prose/words.ts';
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
/** Stands before a word that would be another one without its diacritics; see `Pattern`. */
export const ONLY_WITH_DIACRITICS = '!';
const SINGLE = /^(?:\*?[^ |()<>,^$*.]+|[^ |()<>,^$*.]+\*)$/;
/** More different words than a long letter has; then it begins anew. */
const MOST_KEPT = 50_000;

/**
 * Gives each word that some phrase knows its symbols: numbers for the word itself, its beginnings, its endings and its
 * classes.
 */
export class Vocabulary {
  readonly #fold: Fold;
  readonly #bare: boolean;
  readonly #elides: boolean;
  readonly #words = new Whole();
  readonly #beginnings = new Parts((word, length) => word.slice(0, length));
  readonly #endings = new Parts((word, length) => word.slice(-length));
  readonly #classes = new Map<string, number>();
  readonly #symbols = new Map<string, number>();
  readonly #builtIn: [(word: string) => boolean, number][];
  readonly #kept = new Map<string, readonly number[]>();
  #last = 0;

  constructor(classes: PhraseClasses, { fold, elides, bare = false }: Omit<Cutting, 'abbreviations'>) {
    this.#fold = fold;
    this.#elides = elides;
    this.#bare = bare;
    this.#builtIn = Object.entries(BUILT_IN).map(([name, test]) => {
      const symbol = ++this.#last;
      this.#classes.set(name, symbol);
      return [test, symbol];
    });
    for (const [name, members] of Object.entries(classes)) this.#addClass(name, members);
  }

  /** The symbol of a word, folded. */
  word(word: string): number {
    return this.#symbol(`=${word}`, this.#words, word);
  }

  /** The symbol of all words that begin so, folded. */
  beginning(part: string): number {
    return this.#symbol(`^${part}`, this.#beginnings, part);
  }

  /** The symbol of all words that end so, folded. */
  ending(part: string): number {
    return this.#symbol(`$${part}`, this.#endings, part);
  }

  /** The one symbol of all members of a class that are one word each; the others are up to the graph, see `isOneWord`. */
  ofClass(name: string): number | undefined {
    return this.#classes.get(name);
  }

  /** Whether a member of a class is one word of a text, so that its symbol is that of the class. */
  isOneWord(member: string): boolean {
    return SINGLE.test(member) && !(this.#elides ? /['\u2019-]/ : /-|['\u2019]$/).test(member);
  }

  /** All symbols of a folded word of a text. */
  symbolsOf(word: string): readonly number[] {
    const kept = this.#kept.get(word);
    if (kept) return kept;
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    const symbols = [...(this.#words.get(word) ?? [])];
    this.#beginnings.collect(word, symbols);
    this.#endings.collect(word, symbols);
    for (const [test, symbol] of this.#builtIn) if (test(word)) symbols.push(symbol);
    const once = [...new Set(symbols)];
    this.#kept.set(word, once);
    return once;
  }

  #addClass(name: string, members: readonly string[]): void {
    const words = members.filter((member) => this.isOneWord(member));
    if (words.length === 0) return;
    const symbol = ++this.#last;
    this.#classes.set(name, symbol);
    for (const written of words) {
      const marked = written.startsWith(ONLY_WITH_DIACRITICS);
      if (marked && this.#bare) continue;
      const member = marked ? written.slice(1) : written;
      const list = member.endsWith('*') ? this.#beginnings : member.startsWith('*') ? this.#endings : this.#words;
      list.add(this.#fold(member.replace('*', '')), symbol);
    }
  }

  #symbol(key: string, list: Whole | Parts, word: string): number {
    const known = this.#symbols.get(key);
    if (known !== undefined) return known;
    const symbol = ++this.#last;
    this.#symbols.set(key, symbol);
    list.add(word, symbol);
    return symbol;
  }
}

/** Symbols by the words they stand for. */
class Whole {
  readonly #symbols = new Map<string, number[]>();

  add(word: string, symbol: number): void {
    const list = this.#symbols.get(word);
    if (list) list.push(symbol);
    else this.#symbols.set(word, [symbol]);
  }

  get(word: string): readonly number[] | undefined {
    return this.#symbols.get(word);
  }
}

/** Symbols by a part of the words they stand for: their beginning or their ending. */
class Parts {
  readonly #byPart = new Whole();
  readonly #lengths = new Set<number>();
  readonly #partOf: (word: string, length: number) => string;

  constructor(partOf: (word: string, length: number) => string) {
    this.#partOf = partOf;
  }

  add(part: string, symbol: number): void {
    this.#lengths.add(part.length);
    this.#byPart.add(part, symbol);
  }

  /** Adds to the symbols those of the parts of a word. */
  collect(word: string, symbols: number[]): void {
    for (const length of this.#lengths)
      if (length <= word.length) symbols.push(...(this.#byPart.get(this.#partOf(word, length)) ?? []));
  }
}
