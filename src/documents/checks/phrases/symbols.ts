import type { Cutting } from '../prose/words.ts';
import type { PhraseClasses } from './parse-pattern.ts';
import { BUILT_IN, type Words } from './vocabulary.ts';

/** Which part of a word a text is. */
export type PartOfWord = keyof Words;

/** Stands before a word that would be another one without its diacritics; see `Pattern`. */
export const ONLY_WITH_DIACRITICS = '!';
const SINGLE = /^(?:\*?[^ |()<>,^$*.]+|[^ |()<>,^$*.]+\*)$/;

/** Gives the words of phrases their symbols: numbers for a word itself, for beginnings, endings and classes. */
export class Symbols {
  readonly #cutting: Pick<Cutting, 'fold' | 'elides'>;
  readonly #classes = new Map<string, number>();
  readonly #known = new Map<string, number>();
  readonly #words = { whole: {}, beginning: {}, ending: {} } satisfies Words;
  readonly #marked = { whole: {}, beginning: {}, ending: {} } satisfies Words;
  #last = 0;

  constructor(classes: PhraseClasses, cutting: Pick<Cutting, 'fold' | 'elides'>) {
    this.#cutting = cutting;
    for (const name of Object.keys(BUILT_IN)) this.#classes.set(name, ++this.#last);
    for (const [name, members] of Object.entries(classes)) this.#addClass(name, members);
  }

  /** All words that have symbols, but those of `onlyWithDiacritics`. */
  get words(): Words {
    return this.#words;
  }

  /** Words that would be others without their diacritics: they count only where a letter is written with them. */
  get onlyWithDiacritics(): Words {
    return this.#marked;
  }

  /** The symbol of a word, folded, or of all words that begin or end so. */
  of(part: PartOfWord, text: string, marked = false): number {
    const key = `${part} ${marked} ${text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const symbol = ++this.#last;
    this.#known.set(key, symbol);
    addTo((marked ? this.#marked : this.#words)[part], text, symbol);
    return symbol;
  }

  /** The one symbol of all members of a class that are one word each; the others are up to the graph, see `isOneWord`. */
  ofClass(name: string): number | undefined {
    return this.#classes.get(name);
  }

  /** Whether a member of a class is one word of a text, so that its symbol is that of the class. */
  isOneWord(member: string): boolean {
    return SINGLE.test(member) && !(this.#cutting.elides ? /['\u2019-]/ : /-|['\u2019]$/).test(member);
  }

  #addClass(name: string, members: readonly string[]): void {
    const words = members.filter((member) => this.isOneWord(member));
    if (words.length === 0) return;
    const symbol = ++this.#last;
    this.#classes.set(name, symbol);
    for (const written of words) this.#addMember(written, symbol);
  }

  #addMember(written: string, symbol: number): void {
    const marked = written.startsWith(ONLY_WITH_DIACRITICS);
    const member = marked ? written.slice(1) : written;
    const part = member.endsWith('*') ? 'beginning' : member.startsWith('*') ? 'ending' : 'whole';
    addTo((marked ? this.#marked : this.#words)[part], this.#cutting.fold(member.replace('*', '')), symbol);
  }
}

function addTo(texts: Record<string, number[]>, text: string, symbol: number): void {
  if (Object.hasOwn(texts, text)) texts[text]?.push(symbol);
  else texts[text] = [symbol];
}
