import enPages from '../../../templates/en/*.hbs?source';
import enLetters from '../../../templates/en/letters/*.hbs?source';
import enSections from '../../../templates/en/sections/*.hbs?source';
import frPages from '../../../templates/fr/*.hbs?source';
import frLetters from '../../../templates/fr/letters/*.hbs?source';
import frSections from '../../../templates/fr/sections/*.hbs?source';
import ruPages from '../../../templates/ru/*.hbs?source';
import ruLetters from '../../../templates/ru/letters/*.hbs?source';
import ruSections from '../../../templates/ru/sections/*.hbs?source';
import viPages from '../../../templates/vi/*.hbs?source';
import viLetters from '../../../templates/vi/letters/*.hbs?source';
import viSections from '../../../templates/vi/sections/*.hbs?source';
import type { Language } from '../../relationship/client/identity.ts';
import type { TemplateName } from './template-names.ts';

const SOURCES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { ...enPages, ...enSections, ...enLetters },
  fr: { ...frPages, ...frSections, ...frLetters },
  ru: { ...ruPages, ...ruSections, ...ruLetters },
  vi: { ...viPages, ...viSections, ...viLetters },
};

/** The text of a built-in template, to begin one's own with. */
export function builtInSource(language: Language, name: TemplateName): string {
  return SOURCES[language][name] ?? '';
}
