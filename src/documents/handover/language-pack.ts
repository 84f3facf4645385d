import type { Language } from '../../relationship/client/identity.ts';
import type { SectionId } from './view.ts';
import type { Words } from './words.ts';

/** The handover in one language: its words and the texts of its templates. */
export interface LanguagePack {
  readonly language: Language;
  readonly words: Words;
  readonly handover: string;
  /** By the ids of the sections; a test sees that none is missing. */
  readonly sections: Readonly<Record<SectionId, string>>;
}
