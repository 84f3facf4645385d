import type { Language } from '../../relationship/client/identity.ts';
import type { PhraseClasses } from './phrases/parse-pattern.ts';
import { ELEMENTS, type Element } from './required-elements.ts';
import { isRuleId, type RuleId } from './rule-table.ts';

/**
 * What the phrases of a language can mark. A rule's own id marks what breaks it wherever it stands; the others are what
 * rules count and weigh:
 *
 * | mark | is |
 * |---|---|
 * | `reason` | the beginning of a clause that gives a reason for the decision |
 * | `private-life` | family, health, partner, pets, car, exhaustion: no matter of the client's |
 * | `sorry` | one apology, of which one is fine |
 * | `doubt` | wavering where it stands in the sentence that decides: "perhaps", "for now" |
 * | `decision` | a sentence that announces the end |
 * | `clause` | a reference to the contract: what follows by it is no threat |
 * | `filler` | words that can go without anything in their place |
 */
export const WEIGHED_MARKS = ['reason', 'private-life', 'sorry', 'doubt', 'decision', 'clause', 'filler'] as const;
export type Mark = RuleId | Element | (typeof WEIGHED_MARKS)[number];

/** Whether phrases can mark that. */
export function isMark(name: string): name is Mark {
  return isRuleId(name) || [...ELEMENTS, ...WEIGHED_MARKS].some((mark) => mark === name);
}

/** A phrase, see `Pattern`, and what to write for it. A bare string is one with the rule's own sentences for it. */
export type MarkedPhrase =
  | string
  | {
      readonly find: string;
      /** What the found words are replaced by, so that their sentence reads well. */
      readonly say?: readonly string[];
      /** What the whole sentence is replaced by. */
      readonly instead?: readonly string[];
    };

/** The letter checks' knowledge of a language. */
export interface LanguageData {
  readonly language: Language;
  readonly abbreviations: readonly string[];
  readonly classes: PhraseClasses;
  readonly marks: Readonly<Partial<Record<Mark, readonly MarkedPhrase[]>>>;
  /** Phrases that take a finding of a mark back where they touch it. */
  readonly exceptions: Readonly<Partial<Record<Mark, readonly string[]>>>;
  /** Sentences that may stand for one that breaks a rule. */
  readonly instead: Readonly<Partial<Record<RuleId, readonly string[]>>>;
  /** Sentences that add a missing element; `{date}` and the like are filled from the record. */
  readonly insert: Readonly<Partial<Record<Element, readonly string[]>>>;
  /** Most words of prose before the list of tasks. Vietnamese counts syllables. */
  readonly longest: number;
}
