import { stemOf } from './stems.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A word where it stands in a text. */
export interface PlacedWord {
  /** Offsets in UTF-16 units; the end is behind the last. */
  readonly start: number;
  readonly end: number;
  /** As written, letters and marks composed, in lower case. */
  readonly exact: string;
  /** Without accents and endings: the same for all forms of a word. */
  readonly stem: string;
  readonly capital: boolean;
  /** False for words that say nothing by themselves. */
  readonly content: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text. Linear in its length. */
export function wordsIn(text: string): PlacedWord[] {
  const known = new Map<string, Omit<PlacedWord, 'start' | 'end'>>();
  return [...text.matchAll(WORD)].map(({ 0: written, index: start }) => {
    const reading = known.get(written) ?? readingOf(written);
    known.set(written, reading);
    return { ...reading, start, end: start + written.length };
  });
}

function readingOf(written: string): Omit<PlacedWord, 'start' | 'end'> {
  const composed = written.normalize('NFC');
  const exact = composed.toLowerCase();
  const plain = folded(exact);
  return { exact, stem: stemOf(plain), capital: composed[0] !== exact[0], content: !STOP_WORDS.has(plain) };
}

/** A word without what is left out in haste or on a foreign keyboard: accents, `ё` and `й`, the bar of `đ`, ligatures. */
function folded(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss');
}
