import type { Text } from '../base/ports/text.ts';
import type { Fact } from '../relationship/agenda/facts.ts';

/** Controls that JSON lets through as they are, and that a terminal would obey. */
const CONTROLS = /[\u007F-\u009F\u202A-\u202E\u2066-\u2069\u2028\u2029]/g;

/** A value as JSON for people and programs alike. */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value, undefined, 2);
  return `${json.replace(CONTROLS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** Something worth knowing: `kind` is the same in every language, `days` is how late it is, negative for ahead, `null` for what has no day. */
export interface JsonFact {
  readonly kind: string;
  readonly text: string;
  readonly due: boolean;
  readonly days: number | null;
  /** The day until which it is left alone, `YYYY-MM-DD`. */
  readonly snoozedUntil?: string;
}

/** A fact as programs read it. */
export function factAsJson(text: Text, { kind, message, due, days, snoozedUntil }: Fact): JsonFact {
  return {
    kind,
    text: text.say(message.id, message.values),
    due,
    days: days ?? null,
    ...(snoozedUntil && { snoozedUntil }),
  };
}
