import templates from '../../../templates/en/letters/*.hbs?all';
import letters from '../../../templates/en/letters.json';
import words from '../../../templates/en/words.json';
import type { LetterPack } from './words.ts';

/** The letters in English, the language that every other falls back to. */
export const english: LetterPack = {
  language: 'en',
  letters,
  words,
  templates: templates as LetterPack['templates'],
};
