import type { Language } from '../client/identity.ts';
import type { LogChannel } from './log-words.ts';

/** Days, `YYYY-MM-DD`. */
type Day = string;

/** A contact, or a note of something else that happened. */
export interface UnderstoodContact {
  readonly kind: 'contact' | 'note';
  /** `undefined` where the line says that it was some other day, but not which. */
  readonly on: Day | undefined;
  readonly direction?: 'in' | 'out' | undefined;
  readonly channel?: LogChannel | undefined;
  /** With whom, as the record writes the name. */
  readonly with?: string | undefined;
  readonly mood?: 'good' | 'negative' | undefined;
  /** The whole line: what was not understood stays in it. */
  readonly line: string;
}

/** Something promised or asked for; `due` only where the line names a day. */
export interface UnderstoodWish {
  readonly kind: 'promise' | 'request';
  readonly what: string;
  readonly due?: Day | undefined;
  /** The day on which it was said, where the line names one and tells of no contact besides. */
  readonly on?: Day | undefined;
}

/** An answer that is owed; `what` is empty where it is not said which. */
export interface UnderstoodReply {
  readonly kind: 'reply';
  readonly what: string;
  /** By which day, where the line names one. */
  readonly due?: Day | undefined;
}

export type Understood = UnderstoodContact | UnderstoodWish | UnderstoodReply;

/** What a line says, in the order of the line; the contact or the note comes first. */
export interface UnderstoodLine {
  readonly language: Language;
  readonly items: readonly Understood[];
  /** How much of the line was understood, in letters: the language that understands most is the line's. */
  readonly weight: number;
}
