import { APOSTROPHE, CURRENCY, classOf, LETTER, MARK, OTHER, PLACEHOLDER } from './characters.ts';
import type { Fold } from './folding.ts';

/** What stands before a word: nothing but blanks; a comma or the like; the beginning of a sentence. */
export const JOINED = 0;
export const AFTER_COMMA = 1;
export const BEGINS_SENTENCE = 2;

/** The words of a paragraph, side by side in arrays: a letter has thousands, and each is looked at once. */
export interface WordsOfParagraph {
  /** Folded, see `foldOf`; a placeholder stands for itself, once. */
  readonly folded: readonly string[];
  /** Offsets in the paragraph. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** One of `JOINED`, `AFTER_COMMA`, `BEGINS_SENTENCE`. */
  readonly before: readonly number[];
}

/** How a language is cut into words and sentences. */
export interface Cutting {
  readonly fold: Fold;
  /** Whether an apostrophe ends a word: "l'accès" is two, "didn't" is one. */
  readonly elides: boolean;
  /** Folded words behind which a full stop ends no sentence. */
  readonly abbreviations: ReadonlySet<string>;
}

/** Cuts a paragraph, see `Paragraph.text`, into words. Linear in its length. */
export function wordsOf(paragraph: string, { fold, elides, abbreviations }: Cutting): WordsOfParagraph {
  const folded: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const before: number[] = [];
  let last = 0;
  for (let at = 0; at < paragraph.length; ) {
    const kind = classOf(paragraph.charCodeAt(at));
    if (kind === OTHER || kind === APOSTROPHE || kind === MARK) {
      at++;
      continue;
    }
    const end = endOfWord(paragraph, at, kind, elides);
    const previous = folded.length === 0 ? undefined : (folded[folded.length - 1] ?? '');
    before.push(
      previous === undefined ? BEGINS_SENTENCE : between(paragraph, { from: last, to: at, previous, abbreviations }),
    );
    folded.push(kind === PLACEHOLDER ? paragraph.charAt(at) : fold(paragraph.slice(at, end)));
    starts.push(at);
    ends.push(end);
    last = end;
    at = end;
  }
  return { folded, starts, ends, before };
}

function endOfWord(text: string, start: number, kind: number, elides: boolean): number {
  let at = start + 1;
  if (kind === CURRENCY) return at;
  if (kind === PLACEHOLDER) while (text.charCodeAt(at) === text.charCodeAt(start)) at++;
  else
    for (; at < text.length; at++) {
      const next = classOf(text.charCodeAt(at));
      if (next === kind || next === MARK) continue;
      if (next !== APOSTROPHE || kind !== LETTER || classOf(text.charCodeAt(at + 1)) !== LETTER) break;
      if (elides) return at + 1;
    }
  return at;
}

interface Between {
  readonly from: number;
  readonly to: number;
  readonly previous: string;
  readonly abbreviations: ReadonlySet<string>;
}

/** What the signs between two words say. */
function between(text: string, { from, to, previous, abbreviations }: Between): number {
  if (to - from === 1 && text.charCodeAt(from) === 32) return JOINED;
  let comma = false;
  let stop: number | undefined;
  let wrapped = false;
  for (let at = from; at < to; at++) {
    const sign = text.charAt(at);
    if (sign === '!' || sign === '?' || sign === '…' || sign === '|' || sign === ';') return BEGINS_SENTENCE;
    if (sign === '.') stop ??= at;
    else if (sign === '\n') wrapped = true;
    else if (/[,:()[\]«»“”"—–]/.test(sign)) comma = true;
  }
  if (stop !== undefined && endsSentence(text, { from: stop, to, previous, abbreviations })) return BEGINS_SENTENCE;
  if (wrapped && isOwnLine(text, from, to)) return BEGINS_SENTENCE;
  return comma ? AFTER_COMMA : JOINED;
}

/** Not within a number or an address, not behind an abbreviation or an initial, not before a word that goes on in small letters. */
function endsSentence(text: string, { from, to, previous, abbreviations }: Between): boolean {
  if (to === from + 1) return false;
  const initial = previous.length === 1 && /\p{L}/u.test(previous);
  if (from > 0 && (abbreviations.has(previous) || initial)) return false;
  return !/^\p{Ll}/u.test(text.charAt(to)) || /[\n]/.test(text.slice(from, to)) || text.slice(from, to).includes('..');
}

const LONGEST_OWN_LINE = 45;

/** A line such as a greeting or a row of an address ends where it ends; a wrapped one goes on. */
function isOwnLine(text: string, from: number, to: number): boolean {
  const begin = text.lastIndexOf('\n', from - 1) + 1;
  if (/\n\s*\n/.test(text.slice(from, to))) return true;
  return /^[\p{Lu}\p{N}]/u.test(text.charAt(to)) && isShort(text.slice(begin, from));
}

/** Decomposed letters count as one: Vietnamese has up to three characters for each. */
function isShort(line: string): boolean {
  if (line.length < LONGEST_OWN_LINE) return true;
  return line.length < LONGEST_OWN_LINE * 3 && line.normalize('NFC').length < LONGEST_OWN_LINE;
}
