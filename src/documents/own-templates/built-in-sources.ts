import enPages from '../../../templates/en/*.hbs?source';
import enSections from '../../../templates/en/sections/*.hbs?source';
import frPages from '../../../templates/fr/*.hbs?source';
import frSections from '../../../templates/fr/sections/*.hbs?source';
import ruPages from '../../../templates/ru/*.hbs?source';
import ruSections from '../../../templates/ru/sections/*.hbs?source';
import viPages from '../../../templates/vi/*.hbs?source';
import viSections from '../../../templates/vi/sections/*.hbs?source';
import type { Language } from '../../relationship/client/identity.ts';
import type { TemplateName } from '../handover/template-variables.ts';

const SOURCES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { ...enPages, ...enSections },
  fr: { ...frPages, ...frSections },
  ru: { ...ruPages, ...ruSections },
  vi: { ...viPages, ...viSections },
};

/** The text of a built-in template, to begin one's own with. */
export function builtInSource(language: Language, name: TemplateName): string {
  return SOURCES[language][name] ?? '';
}
