import type english from '../../../templates/en/letters.json';
import type { Language } from '../../relationship/client/identity.ts';
import type { Words } from '../handover/words.ts';
import type { LetterKind } from './letter-kinds.ts';

/** What of the letters' wording is not in their templates; one file a language, all of the same form. */
export type LetterWords = typeof english;
/** What a gap of a letter is called. */
export type LetterGapId = keyof LetterWords['gaps'];

/** The letters in one language: their words, those they share with the handover, and the texts of their templates. */
export interface LetterPack {
  readonly language: Language;
  readonly letters: LetterWords;
  readonly words: Words;
  /** By the ids of the kinds; a test sees that none is missing. */
  readonly templates: Readonly<Record<LetterKind, string>>;
}
