import type { Message } from '../../base/ports/text.ts';
import type { LetterFinding, Replacement } from './letter-finding.ts';
import { type LetterInParts, type Place, sentenceOf } from './letter-in-parts.ts';
import { RULES, type RuleId } from './rule-table.ts';

/** A finding at the place of a phrase, with what may stand instead. */
export function findingAt(letter: LetterInParts, rule: RuleId, place: Place, message: Message): LetterFinding {
  const offset = place.part.paragraph.start;
  const { severity } = RULES[rule];
  const [start, end] = [offset + place.marked.start, offset + place.marked.end];
  return { rule, severity, start, end, message, replacements: replacementsFor(letter, rule, place) };
}

/** The words of a phrase, as they stand in the letter, on one line. */
export function wordsAt({ text }: LetterInParts, { part, marked }: Place): string {
  const start = part.paragraph.start;
  return (
    text
      .slice(start + marked.start, start + marked.end)
      .replace(/[\s*_]+/g, ' ')
      .slice(0, LONGEST_QUOTE)
      // Half of an emoji would be left.
      .replace(/[\uD800-\uDBFF]$/, '')
  );
}

const LONGEST_QUOTE = 120;

function replacementsFor(letter: LetterInParts, rule: RuleId, place: Place): Replacement[] {
  const { say, instead } = place.marked.meaning;
  const offset = place.part.paragraph.start;
  const words = { start: offset + place.marked.start, end: offset + place.marked.end };
  const sentence = sentenceOf(place);
  const begins = sentence?.start === place.marked.start;
  const forWords = say.map((text) => ({ ...words, text: begins ? capitalised(text) : text }));
  if (!sentence) return forWords;
  const whole = { start: offset + sentence.start, end: offset + sentence.end };
  const sentences = instead.length > 0 || say.length > 0 ? instead : (letter.language.data.instead[rule] ?? []);
  return [...forWords, ...sentences.map((text) => ({ ...whole, text }))];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
