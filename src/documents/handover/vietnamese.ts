import handover from '../../../templates/vi/handover.hbs';
import sections from '../../../templates/vi/sections/*.hbs?all';
import words from '../../../templates/vi/words.json';
import type { LanguagePack } from './language-pack.ts';

/** The handover in Vietnamese. */
export const vietnamese: LanguagePack = {
  language: 'vi',
  words,
  handover,
  sections: sections as LanguagePack['sections'],
};
