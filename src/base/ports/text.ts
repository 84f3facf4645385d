import type messages from '../../../l10n/en.json';
import type { Amount } from '../money/amount.ts';

/** Names a text of the interface; the texts themselves are under `l10n/`, one file a language. */
export type MessageId = keyof typeof messages;

/** A calendar date (`YYYY-MM-DD`) among the values of a text; it is said in words of the language. */
export interface DateValue {
  readonly date: string;
}

/** A month (`YYYY-MM`) among the values of a text; it is said in words of the language. */
export interface MonthValue {
  readonly month: string;
}

/** An exact amount among the values of a text; it is written as people of the language write it. */
export interface AmountValue {
  readonly amount: Amount;
}

/** Values put into a text, by the name of their placeholder; a message among them is said in the same language. */
export type MessageValues = Readonly<Record<string, string | number | Message | DateValue | MonthValue | AmountValue>>;

/** A text of the interface with its values, not yet in any language. */
export interface Message {
  readonly id: MessageId;
  readonly values?: MessageValues;
}

/** The texts of the interface in the person's language. */
export interface Text {
  /** BCP 47 tag of the language the texts are in. */
  readonly language: string;
  /** The text with its values. Where the text has plural forms, the value `count` chooses. */
  say(id: MessageId, values?: MessageValues): string;
}
