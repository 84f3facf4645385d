import enPage from '../../../templates/en/handover.hbs';
import enLetters from '../../../templates/en/letters/*.hbs?all';
import enSections from '../../../templates/en/sections/*.hbs?all';
import frPage from '../../../templates/fr/handover.hbs';
import frLetters from '../../../templates/fr/letters/*.hbs?all';
import frSections from '../../../templates/fr/sections/*.hbs?all';
import ruPage from '../../../templates/ru/handover.hbs';
import ruLetters from '../../../templates/ru/letters/*.hbs?all';
import ruSections from '../../../templates/ru/sections/*.hbs?all';
import viPage from '../../../templates/vi/handover.hbs';
import viLetters from '../../../templates/vi/letters/*.hbs?all';
import viSections from '../../../templates/vi/sections/*.hbs?all';
import type { Language } from '../../relationship/client/identity.ts';
import type { TemplateName } from './template-names.ts';

const SOURCES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { handover: enPage, ...enSections, ...enLetters },
  fr: { handover: frPage, ...frSections, ...frLetters },
  ru: { handover: ruPage, ...ruSections, ...ruLetters },
  vi: { handover: viPage, ...viSections, ...viLetters },
};

/** The text of a built-in template, to begin one's own with. */
export function builtInSource(language: Language, name: TemplateName): string {
  return SOURCES[language][name] ?? '';
}
