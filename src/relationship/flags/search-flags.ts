import type { Message, Text } from '../../base/ports/text.ts';
import { groupTitle } from './catalogue.ts';
import type { FlagKind } from './flag-kind.ts';

/**
 * The kinds that a search finds, in the order given: every word of the query begins or stands inside a word of the
 * title, the explanation or the group's name, in the language of the interface; where that finds none, of what people
 * also call it. Accents and capitals do not matter. An empty query finds all.
 */
export function searchFlags(kinds: readonly FlagKind[], query: string, text: Text): readonly FlagKind[] {
  const wanted = wordsOf(query);
  const found = kinds.filter((kind) => holdsAll(wanted, shownOf(kind), text));
  if (found.length > 0) return found;
  return kinds.filter((kind) => {
    return kind.searchWords && holdsAll(wanted, [...shownOf(kind), kind.searchWords], text);
  });
}

function shownOf({ title, explanation, group }: FlagKind): readonly Message[] {
  return [title, ...(explanation ? [explanation] : []), groupTitle(group)];
}

function holdsAll(wanted: readonly string[], messages: readonly Message[], text: Text): boolean {
  const words = messages.flatMap(({ id, values }) => wordsOf(text.say(id, values)));
  return wanted.every((part) => words.some((word) => word.includes(part)));
}

/** Letters that no Unicode decomposition takes apart, and how people type them without their keyboard. */
const PLAIN: Readonly<Record<string, string>> = { đ: 'd', œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l' };

function wordsOf(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đœæßøł]/g, (letter) => PLAIN[letter] ?? letter);
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
