import type { Language } from '../../relationship/client/identity.ts';
import { english } from './english.ts';
import type { LetterPack } from './words.ts';

/** Each language is loaded when a letter is first written in it. */
const languages: Record<Language, () => Promise<LetterPack>> = {
  en: async () => english,
  fr: async () => (await import('./french.ts')).french,
  ru: async () => (await import('./russian.ts')).russian,
  vi: async () => (await import('./vietnamese.ts')).vietnamese,
};

/** The letters in a language; in English where a record names none. */
export function loadLetterPack(language: Language | undefined): Promise<LetterPack> {
  return languages[language ?? 'en']();
}
