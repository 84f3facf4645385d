import type { Message } from '../../base/ports/text.ts';
import type { RuleId, Severity } from './rule-table.ts';

/** A change that mends a finding; offsets in the letter. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Something in a letter that its writer should look at once more. Offsets in the letter, in UTF-16 units. */
export interface LetterFinding {
  readonly rule: RuleId;
  readonly severity: Exclude<Severity, 'off'>;
  readonly start: number;
  readonly end: number;
  /** In the language of the interface; of what leaked it never holds a word. */
  readonly message: Message;
  /** In the letter's language, the best first. */
  readonly replacements: readonly Replacement[];
}
