import templates from '../../../templates/fr/letters/*.hbs?all';
import letters from '../../../templates/fr/letters.json';
import words from '../../../templates/fr/words.json';
import type { LetterPack } from './words.ts';

/** The letters in French. */
export const french: LetterPack = {
  language: 'fr',
  letters,
  words,
  templates: templates as LetterPack['templates'],
};
