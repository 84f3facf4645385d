import classes from '../../../../templates/vi/checks/classes.json';
import elements from '../../../../templates/vi/checks/elements.json';
import tone from '../../../../templates/vi/checks/tone.json';
import type { LanguageData } from '../language-data.ts';
import { languageData } from './language-files.ts';

/** What the letter checks know of Vietnamese. */
export const vietnamese: LanguageData = languageData({ language: 'vi', longest: 250 }, { classes, elements, tone });
