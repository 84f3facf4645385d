import handover from '../../../templates/en/handover.hbs';
import sections from '../../../templates/en/sections/*.hbs?all';
import words from '../../../templates/en/words.json';
import type { LanguagePack } from './language-pack.ts';

/** The handover in English, the language that every other falls back to. */
export const english: LanguagePack = {
  language: 'en',
  words,
  handover,
  sections: sections as LanguagePack['sections'],
};
