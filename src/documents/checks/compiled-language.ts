import type { LanguageData, Mark, MarkedPhrase } from './language-data.ts';
import { type FlatGraph, flatten, flattenInSteps } from './phrases/flat-graph.ts';
import { PhraseMatcher } from './phrases/match.ts';
import { buildGraph, buildGraphInSteps, type Phrase, type PhraseGraph } from './phrases/phrase-graph.ts';
import { Vocabulary, type Words, wordsFolded, wordsTogether } from './phrases/vocabulary.ts';
import { bareVietnamese, foldOf } from './prose/folding.ts';
import type { Cutting } from './prose/words.ts';

/** What a phrase of the graph means. */
export interface PhraseMeaning {
  readonly mark: Mark;
  /** Takes a finding of the mark back instead of making one. */
  readonly exception: boolean;
  readonly say: readonly string[];
  readonly instead: readonly string[];
}

/** What of a language is needed beside its phrases. */
export type LanguageBasics = Pick<LanguageData, 'language' | 'abbreviations' | 'instead' | 'insert' | 'longest'>;

/** A language, its phrases put together; it may come from a file, see `packLanguage`. */
export interface LanguageParts {
  readonly data: LanguageBasics;
  /** What the phrases mean, by their ids. */
  readonly meanings: readonly PhraseMeaning[];
  readonly graph: FlatGraph;
  readonly words: Words;
  /** Words that would be others without their diacritics. */
  readonly onlyWithDiacritics: Words;
}

/** A language, ready to check with. */
export interface CompiledLanguage extends Pick<LanguageParts, 'data' | 'meanings'> {
  /** Nothing is known of what its words say: what a letter lacks cannot be told. */
  readonly shapeOnly: boolean;
  /** The way to cut and to find phrases in a letter as it is written: with diacritics, or wholly without. */
  for(letter: string): WayToRead;
}

/** How the words of a letter are cut, and its phrases found. */
export interface WayToRead {
  readonly cutting: Cutting;
  readonly matcher: PhraseMatcher;
}

/** Phrases of a person's own, by what they mark. */
export type OwnPhrases = Readonly<Partial<Record<Mark, readonly MarkedPhrase[]>>>;

/**
 * Puts the phrases of a language together: a tenth of a second or more. For the command line it is done when Deorbit is
 * built; what is put together is twice as large, though, so that the extension does it on first use and keeps it.
 *
 * @throws {PatternError} where a phrase is badly written
 */
export function compileParts(data: LanguageData, own: OwnPhrases = {}): LanguageParts {
  const { phrases, meanings } = listPhrases(data, own);
  const graph = buildGraph(phrases, data.classes, cuttingOf(data));
  return partsOf(data, meanings, { ...graph, flat: flatten(graph) });
}

/** The phrases of a language and of a person by their ids, and what they mean. */
function listPhrases(data: LanguageData, own: OwnPhrases) {
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
  return { phrases, meanings };
}

function partsOf(
  data: LanguageData,
  meanings: readonly PhraseMeaning[],
  { words, onlyWithDiacritics, flat }: Pick<PhraseGraph, 'words' | 'onlyWithDiacritics'> & { readonly flat: FlatGraph },
): LanguageParts {
  const { language, abbreviations, instead, insert, longest } = data;
  const basics = { language, abbreviations, instead, insert, longest };
  return { data: basics, meanings, graph: flat, words, onlyWithDiacritics };
}

/** Makes a language ready that has been put together. */
export function openLanguage({ data, meanings, graph, words, onlyWithDiacritics }: LanguageParts): CompiledLanguage {
  const vocabulary = new Vocabulary(wordsTogether(words, onlyWithDiacritics));
  const written = { cutting: cuttingOf(data), matcher: new PhraseMatcher(graph, vocabulary) };
  let bare: WayToRead | undefined;
  const openBare = (): WayToRead => {
    const matcher = new PhraseMatcher(graph, new Vocabulary(wordsFolded(bareVietnamese, words)));
    return { cutting: { ...written.cutting, fold: bareVietnamese }, matcher };
  };
  return {
    data,
    meanings,
    shapeOnly: false,
    for: (letter) => {
      if (data.language !== 'vi' || hasDiacritics(letter)) return written;
      bare ??= openBare();
      return bare;
    },
  };
}

/**
 * Makes a language ready from its phrases.
 *
 * @throws {PatternError} where a phrase is badly written
 */
export function compileLanguage(data: LanguageData, own: OwnPhrases = {}): CompiledLanguage {
  return openLanguage(compileParts(data, own));
}

/**
 * The same, with room for others in between: an extension host has more to do.
 *
 * @throws {PatternError} where a phrase is badly written
 */
export async function compilePartsInSteps(data: LanguageData, own: OwnPhrases = {}): Promise<LanguageParts> {
  const { phrases, meanings } = listPhrases(data, own);
  const graph = await buildGraphInSteps(phrases, data.classes, cuttingOf(data));
  return partsOf(data, meanings, { ...graph, flat: await flattenInSteps(graph) });
}

/** What a letter is checked with whose language nobody knows: its shape alone. */
export function noLanguage(): CompiledLanguage {
  const nothing = { abbreviations: [], classes: {}, marks: {}, exceptions: {}, instead: {}, insert: {} };
  return { ...compileLanguage({ language: 'en', longest: LONGEST_IN_GENERAL, ...nothing }), shapeOnly: true };
}

const LONGEST_IN_GENERAL = 250;

function cuttingOf({ language, abbreviations }: Pick<LanguageData, 'language' | 'abbreviations'>): Cutting {
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
