import classes from '../../../../templates/fr/checks/classes.json';
import elements from '../../../../templates/fr/checks/elements.json';
import reproach from '../../../../templates/fr/checks/reproach.json';
import tone from '../../../../templates/fr/checks/tone.json';
import type { LanguageData } from '../language-data.ts';
import { languageData } from './language-files.ts';

const marks = { ...tone.marks, ...reproach.marks };
const exceptions = { ...tone.exceptions, ...reproach.exceptions };

/** What the letter checks know of French. */
export const french: LanguageData = languageData(
  { language: 'fr', longest: 180 },
  { classes, elements, tone: { ...tone, marks, exceptions } },
);
