import templates from '../../../templates/vi/letters/*.hbs?all';
import letters from '../../../templates/vi/letters.json';
import words from '../../../templates/vi/words.json';
import type { LetterPack } from './words.ts';

/** The letters in Vietnamese. */
export const vietnamese: LetterPack = {
  language: 'vi',
  letters,
  words,
  templates: templates as LetterPack['templates'],
};
