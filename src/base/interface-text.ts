import { type MessageBundle, textFrom } from './messages.ts';
import type { Text } from './ports/text.ts';

/** The languages of the interface beside English, each loaded when it is the person's. */
const bundles: Readonly<Record<string, () => Promise<{ readonly default: MessageBundle }>>> = {
  fr: () => import('../../l10n/fr.json'),
  ru: () => import('../../l10n/ru.json'),
  vi: () => import('../../l10n/vi.json'),
};

/**
 * The texts of the interface in a language; in English where it is not written in that language.
 *
 * @param language BCP 47 tag, such as `fr` or `fr-CA`; the region only decides how numbers are written
 */
export async function loadText(language: string): Promise<Text> {
  const [base = ''] = language.toLowerCase().split(/[-_]/);
  const [{ default: english }, bundle] = await Promise.all([
    import('../../l10n/en.json'),
    Object.hasOwn(bundles, base) ? bundles[base]?.() : undefined,
  ]);
  return bundle ? textFrom(bundle.default, language, english) : textFrom(english, 'en');
}
