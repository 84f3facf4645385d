import { type Language, language } from '../relationship/client/identity.ts';

/**
 * The language of the interface as a BCP 47 tag: the one asked for, else that of the system (`LC_ALL`, `LC_MESSAGES`,
 * `LANG`, in the order of POSIX), else English.
 */
export function interfaceLanguage(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string {
  return tagOf(asked) ?? tagOf(env.LC_ALL || env.LC_MESSAGES || env.LANG) ?? 'en';
}

/** The language of documents that goes with one of the interface. */
export function documentLanguage(tag: string): Language | undefined {
  const [base] = tag.split('-');
  return language.options.find((known) => known === base);
}

/** `fr_CA.UTF-8` is `fr-CA`; what is no language of ours is nothing. */
function tagOf(locale: string | undefined): string | undefined {
  const [, base = '', region] = /^([a-z]{2})(?:[_-]([a-z]{2}))?(?![a-z])/i.exec(locale ?? '') ?? [];
  const known = documentLanguage(base.toLowerCase());
  return known && region ? `${known}-${region.toUpperCase()}` : known;
}
