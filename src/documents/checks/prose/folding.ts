import type { Language } from '../../../relationship/client/identity.ts';

/** Gives the form of a word that is compared: the same for every way of writing it that a reader takes as the same. */
export type Fold = (word: string) => string;

const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const ASCII = /^[a-z0-9']*$/;
const MARKS = /[\u0300-\u036f]/g;
const APOSTROPHES = /[\u2018\u2019\u02BC\uFF07\u00B4`]/g;

/**
 * How words of a language are compared. Case, apostrophes and composed or decomposed letters are alike everywhere; accents
 * in English and French; е and ё in Russian; where the tone mark stands in Vietnamese (hòa, hoà).
 */
export function foldOf(language: Language): Fold {
  return (word) => {
    const lower = word.toLowerCase();
    return ASCII.test(lower) ? lower : FOLDS[language](lower.replace(APOSTROPHES, "'").replace(UNSEEN, ''));
  };
}

/** A Vietnamese word without its diacritics, as somebody writes whose keyboard has none. */
export function bareVietnamese(word: string): string {
  const lower = word.toLowerCase().replace(APOSTROPHES, "'").replace(UNSEEN, '');
  return ASCII.test(lower) ? lower : lower.normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd').normalize('NFC');
}

const FOLDS: Readonly<Record<Language, Fold>> = {
  en: withoutAccents,
  fr: (word) => withoutAccents(word).replace(/œ/g, 'oe').replace(/æ/g, 'ae'),
  ru: (word) => word.normalize('NFC').replace(/ё/g, 'е'),
  vi: (word) => word.normalize('NFC').replace(OLD_TONE, (found) => NEW_TONE.get(found) ?? found),
};

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(MARKS, '').normalize('NFC');
}

// "hoà" and "hòa" are one word: the mark may stand on either vowel at the end of a syllable.
const OLD_TONE = /(?:o[àáảãạ]|o[èéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])$/u;
const NEW_TONE: ReadonlyMap<string, string> = new Map([
  ...pairs('o', 'àáảãạ', 'òóỏõọ', 'a'),
  ...pairs('o', 'èéẻẽẹ', 'òóỏõọ', 'e'),
  ...pairs('u', 'ỳýỷỹỵ', 'ùúủũụ', 'y'),
]);

function pairs(first: string, marked: string, moved: string, second: string): [string, string][] {
  return [...marked].map((letter, index) => [first + letter, (moved[index] ?? '') + second]);
}
