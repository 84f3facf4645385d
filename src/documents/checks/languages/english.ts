import classes from '../../../../templates/en/checks/classes.json';
import elements from '../../../../templates/en/checks/elements.json';
import tone from '../../../../templates/en/checks/tone.json';
import type { LanguageData } from '../language-data.ts';
import { languageData } from './language-files.ts';

/** What the letter checks know of English. */
export const english: LanguageData = languageData({ language: 'en', longest: 180 }, { classes, elements, tone });
