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
import { type KeptLanguages, type KeptUnder, keptFileName, removeKept, WITH_OWN } from './kept-files.ts';
import { keep, readKept } from './kept-languages.ts';
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
  return loadOnce(opened, language, () => open(language, kept));
}

/** What has been loaded under a key, or is loaded now; what fails is forgotten, so that the next one tries again. */
export function loadOnce<Key, Value>(
  known: Map<Key, Promise<Value>>,
  key: Key,
  load: () => Promise<Value>,
): Promise<Value> {
  const before = known.get(key);
  if (before) return before;
  const loading = load();
  known.set(key, loading);
  loading.catch(() => known.delete(key));
  return loading;
}

async function open(language: Language, kept: KeptLanguages | undefined): Promise<CompiledLanguage> {
  const built = await BUILT[language]();
  if (typeof built !== 'string') return openLanguage(unpackLanguage(built));
  return openKept(plain(language, built), () => put(language, {}), kept);
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
  return openKept(withOwn(language, built, own), () => put(language, own), kept);
}

function plain(language: Language, built: string): KeptUnder {
  return { name: language, key: built };
}

function withOwn(language: Language, built: string, own: OwnPhrases): KeptUnder {
  return { name: `${language}${WITH_OWN}`, key: shortHash(JSON.stringify([built, own])) };
}

/** A language that nobody has used goes one day; one that is used is put together anew every so often. In milliseconds. */
const LONGEST_KEPT_MS = 90 * 24 * 60 * 60 * 1000;

/**
 * Removes what is kept and of no use any more: phrases that the person has changed or taken out, languages as another build of
 * Deorbit kept them, and what is older than 90 days.
 *
 * @param own the person's own phrases as they are now
 * @param now milliseconds since 1970
 * @throws {FileError} where one cannot be removed
 */
export async function sweepLanguages(
  kept: KeptLanguages,
  own: Readonly<Partial<Record<Language, OwnPhrases>>>,
  now: number,
): Promise<void> {
  const wanted = new Set<string>();
  for (const language of Object.keys(BUILT) as Language[]) {
    const built = await BUILT[language]();
    const phrases = own[language];
    if (typeof built !== 'string') continue;
    wanted.add(keptFileName(plain(language, built)));
    if (phrases) wanted.add(keptFileName(withOwn(language, built, phrases)));
  }
  await removeKept(kept, (file, written) => !wanted.has(file) || now - written > LONGEST_KEPT_MS, now);
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
