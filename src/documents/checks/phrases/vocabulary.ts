import { PLACEHOLDERS } from '../prose/masking.ts';

/** Symbols by the word, or by the beginning or ending of words, that they stand for; folded, see `foldOf`. */
export type SymbolsOfTexts = Readonly<Record<string, readonly number[]>>;

/** Words that have symbols. */
export interface Words {
  readonly whole: SymbolsOfTexts;
  readonly beginning: SymbolsOfTexts;
  readonly ending: SymbolsOfTexts;
}

/** Classes that every language has, see `Pattern`; their symbols are the first, in this order, from 1. */
export const BUILT_IN: Readonly<Record<string, (word: string) => boolean>> = {
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
const BUILT_IN_TESTS = Object.values(BUILT_IN);
/** Only words that hold such a character are worth those tests. */
const UNUSUAL = /[\p{N}\p{Sc}\uE000-\uE004]/u;
/** Gives each word of a text its symbols. */
export class Vocabulary {
  readonly #words: Words;
  readonly #beginningLengths: readonly number[];
  readonly #endingLengths: readonly number[];

  constructor(words: Words) {
    this.#words = words;
    this.#beginningLengths = lengthsOf(words.beginning);
    this.#endingLengths = lengthsOf(words.ending);
  }

  /** The symbols of a folded word: of itself, of how it begins and ends, and of classes. */
  symbolsOf(word: string): readonly number[] {
    const { whole, beginning, ending } = this.#words;
    const symbols = [...symbolsAt(whole, word)];
    for (const length of this.#beginningLengths) {
      if (length > word.length) break;
      symbols.push(...symbolsAt(beginning, word.slice(0, length)));
    }
    for (const length of this.#endingLengths) {
      if (length > word.length) break;
      symbols.push(...symbolsAt(ending, word.slice(-length)));
    }
    if (UNUSUAL.test(word))
      for (const [index, test] of BUILT_IN_TESTS.entries()) if (test(word)) symbols.push(index + 1);
    return symbols.length < 2 ? symbols : [...new Set(symbols)].sort((a, b) => a - b);
  }
}

/** The same words in another form, such as without their diacritics. */
export function wordsFolded(fold: (text: string) => string, { whole, beginning, ending }: Words): Words {
  const folded = (texts: SymbolsOfTexts): SymbolsOfTexts => {
    const result: Record<string, number[]> = {};
    for (const [text, symbols] of Object.entries(texts)) {
      const known = symbolsAt(result, fold(text));
      result[fold(text)] = [...known, ...symbols];
    }
    return result;
  };
  return { whole: folded(whole), beginning: folded(beginning), ending: folded(ending) };
}

/** Words of two sorts together. */
export function wordsTogether(one: Words, other: Words): Words {
  const both = (a: SymbolsOfTexts, b: SymbolsOfTexts): SymbolsOfTexts => {
    if (Object.keys(b).length === 0) return a;
    const result: Record<string, readonly number[]> = { ...a };
    for (const [text, symbols] of Object.entries(b)) result[text] = [...symbolsAt(result, text), ...symbols];
    return result;
  };
  return {
    whole: both(one.whole, other.whole),
    beginning: both(one.beginning, other.beginning),
    ending: both(one.ending, other.ending),
  };
}

const NONE: readonly number[] = [];

/** They may come as JSON, which is an object with a prototype. */
function symbolsAt(texts: SymbolsOfTexts, text: string): readonly number[] {
  return Object.hasOwn(texts, text) ? (texts[text] ?? NONE) : NONE;
}

function lengthsOf(texts: SymbolsOfTexts): readonly number[] {
  return [...new Set(Object.keys(texts).map(({ length }) => length))].sort((a, b) => a - b);
}
