import type { SectionId } from './view.ts';
import type { Words } from './words.ts';

/** The handover in one language: its words and its precompiled templates. */
export interface LanguagePack {
  readonly words: Words;
  readonly handover: TemplateSpecification;
  readonly sections: Readonly<Record<SectionId, TemplateSpecification>>;
}
