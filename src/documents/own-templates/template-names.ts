import type { Variables } from '../../base/ports/template-worker.ts';
import { SECTIONS } from '../handover/section-list.ts';
import { PAGE_VARIABLES, SECTION_VARIABLES } from '../handover/template-variables.ts';
import type { SectionId } from '../handover/view.ts';
import { isLetterKind, LETTER_KINDS, type LetterKind } from '../letters/letter-kinds.ts';
import { LETTER_VARIABLES } from '../letters/letter-variables.ts';

/** A template of the handover: that of a section, or that of the page around the sections. */
export type HandoverTemplateName = SectionId | 'handover';
/** A template that a person can have one of their own of: of the handover, or of a kind of letter. */
export type TemplateName = HandoverTemplateName | LetterKind;

/** The templates of the handover, the page first. */
export const HANDOVER_TEMPLATES: readonly HandoverTemplateName[] = ['handover', ...SECTIONS.map(({ id }) => id)];
/** All of them. */
export const TEMPLATE_NAMES: readonly TemplateName[] = [...HANDOVER_TEMPLATES, ...LETTER_KINDS];

/** What a template can name. */
export function variablesOf(name: TemplateName): Variables {
  if (isLetterKind(name)) return LETTER_VARIABLES[name];
  return name === 'handover' ? PAGE_VARIABLES : SECTION_VARIABLES[name];
}

/**
 * Where a template lies in the folder of its language, the names of its folders and of its file apart; built-in ones and
 * a person's own alike.
 */
export function templatePlace(name: TemplateName): readonly string[] {
  const file = `${name}.hbs`;
  if (name === 'handover') return [file];
  return [isLetterKind(name) ? 'letters' : 'sections', file];
}
