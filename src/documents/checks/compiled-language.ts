import type { LanguageData, Mark, MarkedPhrase } from './language-data.ts';
import { buildGraph, type Phrase, type PhraseGraph } from './phrases/phrase-graph.ts';
import { bareVietnamese, foldOf } from './prose/folding.ts';
import { type Cutting, wordsOf } from './prose/words.ts';

/** What a phrase of the graph means. */
export interface PhraseMeaning {
  readonly mark: Mark;
  /** Takes a finding of the mark back instead of making one. */
  readonly exception: boolean;
  readonly say: readonly string[];
  readonly instead: readonly string[];
}

/** A language, ready to check with. */
export interface CompiledLanguage {
  readonly data: LanguageData;
  readonly meanings: readonly PhraseMeaning[];
  /** Nothing is known of what its words say: what a letter lacks cannot be told. */
  readonly shapeOnly: boolean;
  /** The way to cut and the graph for a letter as it is written: with diacritics, or wholly without. */
  for(letter: string): { readonly cutting: Cutting; readonly graph: PhraseGraph };
}

/** Phrases of a person's own, by what they mark. */
export type OwnPhrases = Readonly<Partial<Record<Mark, readonly MarkedPhrase[]>>>;

/**
 * Makes a language ready; a few milliseconds, once.
 *
 * @throws {PatternError} where a phrase is badly written
 */
export function compileLanguage(data: LanguageData, own: OwnPhrases = {}): CompiledLanguage {
  const phrases: Phrase[] = [];
  const meanings: PhraseMeaning[] = [];
  const add = (mark: Mark, phrase: MarkedPhrase, exception: boolean): void => {
    const { find, say = [], instead = [] } = typeof phrase === 'string' ? { find: phrase } : phrase;
    phrases.push({ pattern: find, id: meanings.length });
    meanings.push({ mark, exception, say, instead });
  };
  for (const marks of [data.marks, own])
    for (const [mark, list] of entriesOf(marks)) for (const phrase of list) add(mark, phrase, false);
  for (const [mark, list] of entriesOf(data.exceptions)) for (const phrase of list) add(mark, phrase, true);
  const compile = (cutting: Cutting) => ({ cutting, graph: buildGraph(phrases, data.classes, cutting) });
  const written = compile(cuttingOf(data));
  let bare: typeof written | undefined;
  return {
    data,
    meanings,
    shapeOnly: false,
    for: (letter) => {
      if (data.language !== 'vi' || hasDiacritics(letter)) return written;
      bare ??= compile({ ...written.cutting, fold: bareVietnamese, bare: true });
      return bare;
    },
  };
}

/** What a letter is checked with whose language nobody knows: its shape alone. */
export function noLanguage(): CompiledLanguage {
  const nothing = { abbreviations: [], classes: {}, marks: {}, exceptions: {}, instead: {}, insert: {} };
  return { ...compileLanguage({ language: 'en', longest: LONGEST_IN_GENERAL, ...nothing }), shapeOnly: true };
}

const LONGEST_IN_GENERAL = 250;

function cuttingOf({ language, abbreviations }: LanguageData): Cutting {
  return { fold: foldOf(language), elides: language === 'fr', abbreviations: new Set(abbreviations) };
}

const FEWEST_WORDS = 6;
const VIETNAMESE_MARK =
  /[\u0300-\u0303\u0306\u0309\u031B\u0323ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/iu;

/** Whether a Vietnamese letter is written with diacritics: hardly five words in a row are without any. */
function hasDiacritics(letter: string): boolean {
  const sample = letter.slice(0, 4_000);
  const words = sample.split(/\s+/).length;
  return words < FEWEST_WORDS || countMarked(sample) > words / 20;
}

function countMarked(sample: string): number {
  return sample.split(/\s+/).filter((word) => VIETNAMESE_MARK.test(word)).length;
}

function entriesOf<T>(record: Readonly<Partial<Record<Mark, T>>>): [Mark, T][] {
  return Object.entries(record) as [Mark, T][];
}

/** The number of words in a text of a language, as the rule on length counts them. */
export function countWords(text: string, data: LanguageData): number {
  return wordsOf(text, cuttingOf(data)).folded.length;
}
