import templates from '../../../templates/ru/letters/*.hbs?all';
import letters from '../../../templates/ru/letters.json';
import words from '../../../templates/ru/words.json';
import type { LetterPack } from './words.ts';

/** The letters in Russian. */
export const russian: LetterPack = {
  language: 'ru',
  letters,
  words,
  templates: templates as LetterPack['templates'],
};
