import type { Language } from '../../relationship/client/identity.ts';
import { english } from './english.ts';
import type { LanguagePack } from './language-pack.ts';

/** Each language is loaded when a document is first written in it. */
const languages: Record<Language, () => Promise<LanguagePack>> = {
  en: async () => english,
  fr: async () => (await import('./french.ts')).french,
  ru: async () => (await import('./russian.ts')).russian,
  vi: async () => (await import('./vietnamese.ts')).vietnamese,
};

/** The handover in a language; in English where a record names none. */
export function loadLanguagePack(language: Language | undefined): Promise<LanguagePack> {
  return languages[language ?? 'en']();
}
