import type { Message } from '../../base/ports/text.ts';
import type { Span } from '../sections/code-spans.ts';
import type { Marked } from './analysis.ts';
import { holdsFacts, sentencesWithoutClause } from './clause-cut.ts';
import type { LetterFinding, Replacement } from './letter-finding.ts';
import { type LetterInParts, type Part, type Place, sentenceOf } from './letter-in-parts.ts';
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
  const { say } = place.marked.meaning;
  const offset = place.part.paragraph.start;
  const words = { start: offset + place.marked.start, end: offset + place.marked.end };
  const sentence = sentenceOf(place);
  const begins = sentence?.start === place.marked.start;
  const forWords = say.map((text) => ({ ...words, text: begins ? capitalised(text) : text }));
  if (!sentence) return forWords;
  const whole = { start: offset + sentence.start, end: offset + sentence.end };
  return [...forWords, ...sentencesFor(letter, rule, place, whole).map((text) => ({ ...whole, text }))];
}

/** A longer one is none that somebody wants to exchange. */
const LONGEST_SENTENCE = 600;

/** A sentence with facts in it, and an item of a list, is not exchanged for another: the clause goes, and the facts stay. */
function sentencesFor(letter: LetterInParts, rule: RuleId, { part, marked }: Place, whole: Span): readonly string[] {
  const { say, instead } = marked.meaning;
  if (whole.end - whole.start > LONGEST_SENTENCE) return [];
  const sentence = letter.text.slice(whole.start, whole.end);
  const from = part.paragraph.start - whole.start;
  const words = { sentence, start: from + startOfClause(part, marked), end: from + marked.end };
  const isItem = part.analysis.kind === 'item';
  if (isItem || holdsFacts(sentence)) {
    const left = sentencesWithoutClause(words, isItem ? 'item' : 'sentence').find(letter.isClean);
    return left === undefined ? [] : [left];
  }
  return instead.length > 0 || say.length > 0 ? instead : (letter.language.data.instead[rule] ?? []);
}

/** A reason begins with its "because", wherever in it the words stand. */
function startOfClause({ analysis }: Part, { sentence, start }: Marked): number {
  return analysis.reasons.get(sentence)?.findLast((reason) => reason <= start) ?? start;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
