import lists from './stop-words.json';

/**
 * Words that carry nothing of what a sentence tells, folded as `letter-words.ts` folds words: without accents, in lower case.
 * One set for all languages: a text may quote another language, and what is left out on both sides is left out alike.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(Object.values(lists).flatMap((list) => list.split(' ')));
