import blame from '../../../../templates/en/checks/blame.json';
import classes from '../../../../templates/en/checks/classes.json';
import decision from '../../../../templates/en/checks/decision.json';
import elements from '../../../../templates/en/checks/elements.json';
import manners from '../../../../templates/en/checks/tone.json';
import type { LanguageData } from '../language-data.ts';
import { languageData } from './language-files.ts';

/** What is said of the reader, of the decision, and of the rest. */
const tone = {
  marks: { ...blame.marks, ...decision.marks, ...manners.marks },
  exceptions: { ...blame.exceptions, ...decision.exceptions, ...manners.exceptions },
  instead: { ...blame.instead, ...decision.instead, ...manners.instead },
};

/** What the letter checks know of English. */
export const english: LanguageData = languageData({ language: 'en', longest: 180 }, { classes, elements, tone });
