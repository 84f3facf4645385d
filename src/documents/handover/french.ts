import handover from '../../../templates/fr/handover.hbs';
import sections from '../../../templates/fr/sections/*.hbs?all';
import words from '../../../templates/fr/words.json';
import type { LanguagePack } from './language-pack.ts';

/** The handover in French. */
export const french: LanguagePack = {
  language: 'fr',
  words,
  handover,
  sections: sections as LanguagePack['sections'],
};
