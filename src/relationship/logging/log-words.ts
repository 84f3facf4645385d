import type { Language } from '../client/identity.ts';

/** How a contact came about. */
export const LOG_CHANNELS = ['email', 'telephone', 'chat', 'video', 'in person'] as const;
export type LogChannel = (typeof LOG_CHANNELS)[number];

/**
 * Words of a kind, written as patterns: alternatives between bars, `*` for the rest of a word. Capitals and accents do not
 * matter, except accents in a Vietnamese line that has some.
 */
export type Words = string;

/**
 * Words that tell of a contact. `subject`: from whoever stands before them in the clause, else from me; `they`: from the client
 * unless I am named.
 */
export interface ContactWords {
  readonly words: Words;
  readonly direction: 'in' | 'out' | 'subject' | 'they' | 'together';
  readonly channel?: LogChannel;
  /** Words of telling: behind them stands what was said. */
  readonly isTelling?: true;
}

/** Words by which the client asks for something; `subject`: only where the client stands before them. */
export interface RequestWords {
  readonly words: Words;
  readonly who: 'anybody' | 'subject' | 'not me';
}

/** A form that days are written in. `{W}` is a weekday, `{N}` a number, `{U}` a unit, `{D}` a day of a month, `{M}` a month, `{Y}` a year. */
export type DayForm = readonly [form: string, kind: DayKind];

/** What a form says; a number is so many days from today. */
export type DayKind =
  | number
  | 'ago'
  | 'ahead'
  | 'weekday'
  | 'weekday before'
  | 'weekday of last week'
  | 'weekday ahead'
  | 'weekday a week on'
  | 'weekday after this week'
  | 'day of month'
  | 'day and month'
  | 'next week'
  | 'next month'
  | 'end of month'
  | 'end of week'
  | 'vague past';

/** What one language says about contacts, promises and days. Data only. */
export interface LogWords {
  readonly language: Language;
  /** The person at the keyboard. */
  readonly me: Words;
  /** The client, where no name is said. */
  readonly them: Words;
  readonly conjunctions: Words;
  readonly contact: readonly ContactWords[];
  /** Words that name only how a contact came about: they tell of one beside a person, where no others do. */
  readonly named: readonly ContactWords[];
  /** Words before others that deny them. */
  readonly negations: Words;
  /** Words right behind others that deny them. */
  readonly negationsBehind: Words;
  /** Words right before those of a contact that make it one to come. */
  readonly plans: Words;
  /** Words anywhere before those of a contact that make it a mere possibility. */
  readonly conditions: Words;
  /** Words behind those of a contact that say that it did not come about. */
  readonly inVain: Words;
  /** Words that take a talk off its day. */
  readonly calledOff: Words;
  /** Words of a talk that can only be about one that has been. */
  readonly past: Words;
  /** Words of a talk that may also be what one tells oneself to do. */
  readonly orders: Words;
  /** Words before a question that was asked: it is no request, and its days are not those of the talk. */
  readonly questions: Words;
  /** Words that may begin a second thing that is promised or asked for, where no verb does: "the export by Friday and the report by Monday". */
  readonly another: Words;
  /** Words before what a talk was about, whose days are not its own. */
  readonly topics: Words;
  /** Words behind which a day that may be past or to come is none of the contact. */
  readonly ahead: Words;
  readonly channels: readonly (readonly [LogChannel, Words])[];
  readonly promises: readonly Words[];
  /** Verbs of mine that promise and say what: they belong to it. */
  readonly acts: readonly Words[];
  /** Verbs of mine that promise only behind a day to come, in a language whose verbs have no tense. */
  readonly actsAhead: Words;
  /** Words of a time to come that promise where nobody else is meant. */
  readonly will: Words;
  /** What promises nothing when it is what was said: "I would think about it". */
  readonly hedges: Words;
  /** Words before what was said. */
  readonly that: Words;
  readonly requests: readonly RequestWords[];
  readonly replies: Words;
  /** What a reply that is owed is called where it is not said which. */
  readonly answer: Words;
  readonly good: Words;
  readonly negative: Words;
  /** Words that mean nothing at the beginning of what is asked or promised. */
  readonly lead: Words;
  readonly trail: Words;
  /** Words before a day that make it a deadline. */
  readonly by: Words;
  /** Words before a day that make it the day of what stands before them: "the invoice of 3 October". */
  readonly of: Words;
  /** Words before a day that do neither. */
  readonly on: Words;
  /** Words before a day from which on something has been so, or on which it is again and again: it is no day of what the line tells. */
  readonly since: Words;
  /** From Monday on. */
  readonly weekdays: readonly Words[];
  /** From January on. */
  readonly months: readonly Words[];
  /** From one on. */
  readonly numbers: readonly Words[];
  readonly units: { readonly day: Words; readonly week: Words; readonly month: Words };
  readonly days: readonly DayForm[];
  /** Title or form of address that stands before a name. */
  readonly honorifics: Words;
}
