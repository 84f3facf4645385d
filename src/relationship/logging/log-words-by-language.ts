import type { Language } from '../client/identity.ts';
import type { LogWords } from './log-words.ts';
import { LOG_WORDS_EN } from './log-words-en.ts';
import { LOG_WORDS_FR } from './log-words-fr.ts';
import { LOG_WORDS_RU } from './log-words-ru.ts';
import { LOG_WORDS_VI } from './log-words-vi.ts';

/** What each language says about contacts, promises and days. */
export const LOG_WORDS: Readonly<Record<Language, LogWords>> = {
  en: LOG_WORDS_EN,
  fr: LOG_WORDS_FR,
  ru: LOG_WORDS_RU,
  vi: LOG_WORDS_VI,
};
