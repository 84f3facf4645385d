import type { Language } from '../../../relationship/client/identity.ts';
import { type CompiledLanguage, compileLanguageInSteps, type OwnPhrases, openLanguage } from '../compiled-language.ts';
import type { LanguageData } from '../language-data.ts';
import { type PackedLanguage, unpackLanguage } from './packed-language.ts';

/** The phrases of the languages as they are written. */
const WRITTEN: Readonly<Record<Language, () => Promise<LanguageData>>> = {
  en: async () => (await import('./english.ts')).english,
  fr: async () => (await import('./french.ts')).french,
  ru: async () => (await import('./russian.ts')).russian,
  vi: async () => (await import('./vietnamese.ts')).vietnamese,
};

/** The same, put together when Deorbit was built; none where the bundle has to be small. */
const PACKED: Readonly<Record<Language, () => Promise<PackedLanguage | undefined>>> = {
  en: async () => (await import('letter-checks/en')).default,
  fr: async () => (await import('letter-checks/fr')).default,
  ru: async () => (await import('letter-checks/ru')).default,
  vi: async () => (await import('letter-checks/vi')).default,
};

const opened = new Map<Language, Promise<CompiledLanguage>>();

/** A language of the letter checks, loaded and made ready on first use. */
export function loadLanguage(language: Language): Promise<CompiledLanguage> {
  const known = opened.get(language) ?? open(language);
  opened.set(language, known);
  return known;
}

async function open(language: Language): Promise<CompiledLanguage> {
  const packed = await PACKED[language]();
  return packed ? openLanguage(unpackLanguage(packed)) : loadLanguageWith(language, {});
}

/**
 * A language with a person's own phrases beside the built-in ones; it takes some tens of milliseconds longer.
 *
 * @throws {PatternError} where one of them is badly written
 */
export async function loadLanguageWith(language: Language, own: OwnPhrases): Promise<CompiledLanguage> {
  return compileLanguageInSteps(await WRITTEN[language](), own);
}
