import handover from '../../../templates/ru/handover.hbs';
import sections from '../../../templates/ru/sections/*.hbs?all';
import words from '../../../templates/ru/words.json';
import type { LanguagePack } from './language-pack.ts';

/** The handover in Russian. */
export const russian: LanguagePack = {
  language: 'ru',
  words,
  handover,
  sections: sections as LanguagePack['sections'],
};
