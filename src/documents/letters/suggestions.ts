import english from '../../../templates/en/suggestions.json';
import french from '../../../templates/fr/suggestions.json';
import russian from '../../../templates/ru/suggestions.json';
import vietnamese from '../../../templates/vi/suggestions.json';
import { kept } from '../../base/intl-formats.ts';
import type { Language } from '../../relationship/client/identity.ts';

type Suggestions = typeof english;

// A few sentences, and all languages at once: what was chosen in one is found again for a letter in another.
const languages: Readonly<Record<Language, Suggestions>> = {
  en: english,
  fr: french,
  ru: russian,
  vi: vietnamese,
};

/** The neutral reasons that a client may be told, whole sentences in the language the client reads (practice 20). */
export function suggestedReasons(language: Language): readonly string[] {
  return Object.values(languages[language].reasons);
}

/** What may be offered for the way forward, as in a list to choose from (practice 100). */
export function suggestedOptions(language: Language): readonly string[] {
  return Object.values(languages[language].options);
}

/** What is offered as letters name it within a sentence, unlike the row to choose it from. */
export function insideSentence(words: string): string {
  return words.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (first) => first.toLowerCase());
}

/**
 * A reason that was suggested, in another language; `undefined` for a person's own sentence. It is known by its words: a
 * suggestion that was changed by hand is the person's own from then on.
 */
export function reasonInLanguage(reason: string, language: Language): string | undefined {
  return inLanguage('reasons', reason, language);
}

/** The same for something offered, as it stands within a sentence. */
export function optionInLanguage(option: string, language: Language): string | undefined {
  const found = inLanguage('options', option, language);
  return found && insideSentence(found);
}

function inLanguage(kind: keyof Suggestions, text: string, language: Language): string | undefined {
  const id = kept(idsByWords, kind, () => idsOf(kind)).get(plain(text));
  return id === undefined ? undefined : (languages[language][kind] as Readonly<Record<string, string>>)[id];
}

const idsByWords = new Map<keyof Suggestions, ReadonlyMap<string, string>>();

/** Which suggestion words are, in whatever language; the first of those with the same words. */
function idsOf(kind: keyof Suggestions): ReadonlyMap<string, string> {
  const all = Object.values(languages).flatMap((suggestions) => Object.entries(suggestions[kind]));
  return new Map(all.map(([id, words]) => [plain(words), id] as const).reverse());
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/(?<![\s.])[\s.]+$/, '');
}
