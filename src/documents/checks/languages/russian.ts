import classes from '../../../../templates/ru/checks/classes.json';
import elements from '../../../../templates/ru/checks/elements.json';
import reasons from '../../../../templates/ru/checks/reasons.json';
import reproach from '../../../../templates/ru/checks/reproach.json';
import tone from '../../../../templates/ru/checks/tone.json';
import type { LanguageData } from '../language-data.ts';
import { languageData } from './language-files.ts';

const files = {
  classes,
  elements,
  tone: {
    marks: { ...tone.marks, ...reproach.marks, ...reasons.marks },
    exceptions: { ...tone.exceptions, ...reproach.exceptions, ...reasons.exceptions },
    instead: { ...tone.instead, ...reproach.instead, ...reasons.instead },
  },
};

/** What the letter checks know of Russian. */
export const russian: LanguageData = languageData({ language: 'ru', longest: 180 }, files);
