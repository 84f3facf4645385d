import type { CompiledLanguage, PhraseMeaning, WayToRead } from './compiled-language.ts';
import type { Mark } from './language-data.ts';
import type { Match } from './phrases/match.ts';
import { masked } from './prose/masking.ts';
import type { Paragraph, ParagraphKind } from './prose/paragraphs.ts';
import { type PlaceToFill, placesToFill } from './prose/places-to-fill.ts';
import { BEGINS_SENTENCE, type WordsOfParagraph, wordsOf } from './prose/words.ts';

/** A sentence of a paragraph; offsets in the paragraph, its closing signs included. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly words: number;
}

/** A phrase in its place; offsets in the paragraph. */
export interface Marked {
  readonly mark: Mark;
  readonly meaning: PhraseMeaning;
  readonly start: number;
  readonly end: number;
  /** Index of its sentence. */
  readonly sentence: number;
  /** How many words stand between its beginning and the end of its sentence. */
  readonly wordsToEnd: number;
}

/** What a paragraph says, wherever in the letter it stands. */
export interface Analysis {
  readonly kind: ParagraphKind;
  readonly words: number;
  readonly sentences: readonly Sentence[];
  /** In the order in which they begin. */
  readonly marks: readonly Marked[];
  /** Indices of the sentences that hold a mark of that sort. */
  readonly sentencesWith: ReadonlyMap<Mark, ReadonlySet<number>>;
  /** Where reasons begin, by the indices of their sentences. */
  readonly reasons: ReadonlyMap<number, readonly number[]>;
  readonly gaps: readonly PlaceToFill[];
}

/** Reads one paragraph. Linear in its length. */
export function analyse(paragraph: Paragraph, language: CompiledLanguage, way: WayToRead): Analysis {
  const text = masked(paragraph.text);
  const words = wordsOf(text, way.cutting);
  const firsts = words.before.flatMap((before, index) => (before === BEGINS_SENTENCE ? [index] : []));
  const sentences = firsts.map((first, index) => sentenceAt(text, words, first, firsts[index + 1]));
  const matches = kept(way.matcher.find(words), language.meanings);
  const sentenceOf = new Int32Array(words.folded.length);
  for (const [index, first] of firsts.entries()) sentenceOf.fill(index, first, firsts[index + 1]);
  const marks = matches.map(({ id, first, last }): Marked => {
    const meaning = language.meanings[id] as PhraseMeaning;
    const sentence = sentenceOf[first] ?? 0;
    const wordsToEnd = (firsts[sentence + 1] ?? words.folded.length) - first;
    const [start, end] = [words.starts[first] ?? 0, words.ends[last] ?? 0];
    return { mark: meaning.mark, meaning, start, end, sentence, wordsToEnd };
  });
  const { kind } = paragraph;
  const sentencesWith = sentencesByMark(marks);
  const reasons = reasonsBySentence(marks);
  return { kind, words: words.folded.length, sentences, marks, sentencesWith, reasons, gaps: placesToFill(text) };
}

function sentencesByMark(marks: readonly Marked[]): Map<Mark, Set<number>> {
  const byMark = new Map<Mark, Set<number>>();
  for (const { mark, sentence } of marks) {
    const known = byMark.get(mark);
    if (known) known.add(sentence);
    else byMark.set(mark, new Set([sentence]));
  }
  return byMark;
}

function reasonsBySentence(marks: readonly Marked[]): Map<number, number[]> {
  const bySentence = new Map<number, number[]>();
  for (const { mark, sentence, start } of marks) {
    if (mark !== 'reason') continue;
    const known = bySentence.get(sentence);
    if (known) known.push(start);
    else bySentence.set(sentence, [start]);
  }
  return bySentence;
}

function sentenceAt(text: string, words: WordsOfParagraph, first: number, next: number | undefined): Sentence {
  const start = words.starts[first] ?? 0;
  const last = (next ?? words.starts.length) - 1;
  const limit = next === undefined ? text.length : (words.starts[next] ?? text.length);
  let end = words.ends[last] ?? start;
  while (end < limit && /[.!?…)\]"'”’»]/.test(text.charAt(end))) end++;
  return { start, end, words: last - first + 1 };
}

/**
 * Of the matches of one mark that touch each other the longest, the first of equals; none that an exception touches.
 * Exceptions are gone with them.
 */
function kept(matches: readonly Match[], meanings: readonly PhraseMeaning[]): Match[] {
  const byMark = new Map<Mark, { found: Match[]; excepted: Set<number> }>();
  for (const match of matches) {
    const meaning = meanings[match.id];
    if (!meaning) continue;
    const group = byMark.get(meaning.mark) ?? { found: [], excepted: new Set() };
    byMark.set(meaning.mark, group);
    if (meaning.exception) for (let word = match.first; word <= match.last; word++) group.excepted.add(word);
    else group.found.push(match);
  }
  const result = [...byMark.values()].flatMap(({ found, excepted }) =>
    longest(excepted.size === 0 ? found : found.filter((match) => !isExcepted(match, excepted))),
  );
  return result.sort((a, b) => a.first - b.first || a.last - b.last);
}

/** They come in the order of their first words. */
function longest(found: readonly Match[]): Match[] {
  const result: Match[] = [];
  for (const match of found) {
    const before = result.at(-1);
    if (!before || !touch(before, match)) result.push(match);
    else if (match.last - match.first > before.last - before.first) result[result.length - 1] = match;
  }
  return result;
}

function isExcepted({ first, last }: Match, words: ReadonlySet<number>): boolean {
  for (let word = first; word <= last; word++) if (words.has(word)) return true;
  return false;
}

function touch(one: Match, other: Match): boolean {
  return one.first <= other.last && other.first <= one.last;
}
