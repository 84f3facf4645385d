import classes from '../../../../templates/fr/checks/classes.json';
import elements from '../../../../templates/fr/checks/elements.json';
import tone from '../../../../templates/fr/checks/tone.json';
import type { LanguageData } from '../language-data.ts';
import { languageData } from './language-files.ts';

/** What the letter checks know of French. */
export const french: LanguageData = languageData({ language: 'fr', longest: 180 }, { classes, elements, tone });
