import english from '../../../templates/en/questionnaire.json';
import type { Language } from '../../relationship/client/identity.ts';

/** The questionnaire in one language. */
export type QuestionnaireWords = typeof english;

const languages: Record<Language, () => Promise<QuestionnaireWords>> = {
  en: async () => english,
  fr: async () => (await import('../../../templates/fr/questionnaire.json')).default,
  ru: async () => (await import('../../../templates/ru/questionnaire.json')).default,
  vi: async () => (await import('../../../templates/vi/questionnaire.json')).default,
};

/** The questionnaire's words in a language; in English where a record names none. */
export function loadQuestionnaireWords(language: Language | undefined): Promise<QuestionnaireWords> {
  return languages[language ?? 'en']();
}
