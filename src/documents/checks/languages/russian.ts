import classes from '../../../../templates/ru/checks/classes.json';
import elements from '../../../../templates/ru/checks/elements.json';
import tone from '../../../../templates/ru/checks/tone.json';
import type { LanguageData } from '../language-data.ts';
import { languageData } from './language-files.ts';

/** What the letter checks know of Russian. */
export const russian: LanguageData = languageData({ language: 'ru', longest: 180 }, { classes, elements, tone });
