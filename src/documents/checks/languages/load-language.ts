import { shortHash } from '../../../base/short-hash.ts';
import type { Language } from '../../../relationship/client/identity.ts';
import {
  type CompiledLanguage,
  compilePartsInSteps,
  type LanguageParts,
  type OwnPhrases,
  openLanguage,
} from '../compiled-language.ts';
import type { LanguageData } from '../language-data.ts';
import { type KeptLanguages, type KeptUnder, keep, readKept } from './kept-languages.ts';
import { type PackedLanguage, unpackLanguage } from './packed-language.ts';

/** The phrases of the languages as they are written. */
const WRITTEN: Readonly<Record<Language, () => Promise<LanguageData>>> = {
  en: async () => (await import('./english.ts')).english,
  fr: async () => (await import('./french.ts')).french,
  ru: async () => (await import('./russian.ts')).russian,
  vi: async () => (await import('./vietnamese.ts')).vietnamese,
};

/**
 * The same, put together when Deorbit was built; only a name of what that gave where the bundle has to be small.
 */
const BUILT: Readonly<Record<Language, () => Promise<PackedLanguage | string>>> = {
  en: async () => (await import('letter-checks/en')).default,
  fr: async () => (await import('letter-checks/fr')).default,
  ru: async () => (await import('letter-checks/ru')).default,
  vi: async () => (await import('letter-checks/vi')).default,
};

const opened = new Map<Language, Promise<CompiledLanguage>>();

/**
 * A language of the letter checks, loaded and made ready on first use.
 *
 * @param kept where languages put together are kept
 */
export function loadLanguage(language: Language, kept?: KeptLanguages): Promise<CompiledLanguage> {
  const known = opened.get(language) ?? open(language, kept);
  opened.set(language, known);
  return known;
}

async function open(language: Language, kept: KeptLanguages | undefined): Promise<CompiledLanguage> {
  const built = await BUILT[language]();
  if (typeof built !== 'string') return openLanguage(unpackLanguage(built));
  return openKept({ name: language, key: built }, () => put(language, {}), kept);
}

/**
 * A language with a person's own phrases beside the built-in ones.
 *
 * @param kept where languages put together are kept
 * @throws {PatternError} where one of them is badly written
 */
export async function loadLanguageWith(
  language: Language,
  own: OwnPhrases,
  kept?: KeptLanguages,
): Promise<CompiledLanguage> {
  const built = await BUILT[language]();
  if (typeof built !== 'string') return openLanguage(await put(language, own));
  const key = shortHash(JSON.stringify([built, own]));
  return openKept({ name: `${language}-own`, key }, () => put(language, own), kept);
}

async function put(language: Language, own: OwnPhrases): Promise<LanguageParts> {
  return compilePartsInSteps(await WRITTEN[language](), own);
}

/** A language as it is kept; where it is not, it is put together, and kept from then on. */
export async function openKept(
  under: KeptUnder,
  putTogether: () => Promise<LanguageParts>,
  kept: KeptLanguages | undefined,
): Promise<CompiledLanguage> {
  const known = kept && (await readKept(kept, under));
  if (known) return openLanguage(known);
  const parts = await putTogether();
  // Whoever waits for this checks a letter with it first.
  if (kept) setTimeout(() => void keep(kept, under, parts));
  return openLanguage(parts);
}
