import type { Language } from '../../../relationship/client/identity.ts';
import { type CompiledLanguage, compileLanguage, type OwnPhrases } from '../compiled-language.ts';
import type { LanguageData } from '../language-data.ts';

const LANGUAGES: Readonly<Record<Language, () => Promise<LanguageData>>> = {
  en: async () => (await import('./english.ts')).english,
  fr: async () => (await import('./french.ts')).french,
  ru: async () => (await import('./russian.ts')).russian,
  vi: async () => (await import('./vietnamese.ts')).vietnamese,
};

const compiled = new Map<Language, Promise<CompiledLanguage>>();

/** A language of the letter checks, loaded and made ready on first use. */
export function loadLanguage(language: Language): Promise<CompiledLanguage> {
  const known = compiled.get(language) ?? LANGUAGES[language]().then((data) => compileLanguage(data));
  compiled.set(language, known);
  return known;
}

/**
 * A language with a person's own phrases beside the built-in ones.
 *
 * @throws {PatternError} where one of them is badly written
 */
export async function loadLanguageWith(language: Language, own: OwnPhrases): Promise<CompiledLanguage> {
  return compileLanguage(await LANGUAGES[language](), own);
}
