import type { LetterFinding } from './letter-finding.ts';
import type { LetterInParts } from './letter-in-parts.ts';
import type { Paragraph } from './prose/paragraphs.ts';
import type { CheckedKind } from './required-elements.ts';
import { RULES, type RuleId } from './rule-table.ts';

/** Papers and lists are as long as they have to be. */
const LONG_KINDS: ReadonlySet<CheckedKind> = new Set([
  'handover',
  'questionnaire',
  'conversation-script',
  'termination-agreement',
  'final-statement',
]);

/** What a letter's shape tells in every language: its length, and places that nobody filled. */
export function findShape(letter: LetterInParts): LetterFinding[] {
  return [...findLength(letter), ...findGapsLeft(letter)];
}

/** Words before the first item of a list, see `LanguageData.longest` (practice P 120). */
function findLength({ kind, parts, language }: LetterInParts): LetterFinding[] {
  if (LONG_KINDS.has(kind)) return [];
  const list = parts.findIndex(({ analysis }) => analysis.kind === 'item');
  const before = (list < 0 ? parts : parts.slice(0, list)).filter(({ analysis }) => analysis.kind === 'prose');
  const most = language.data.longest;
  let words = 0;
  for (const { paragraph, analysis } of before) {
    const over = words + analysis.words > most;
    words += analysis.words;
    if (!over) continue;
    const count = before.reduce((sum, part) => sum + part.analysis.words, 0);
    const end = paragraph.start + paragraph.text.trimEnd().length;
    const message = { id: 'check.tooLong', values: { count, most } } as const;
    return [{ ...plain('too-long'), start: paragraph.start, end, message }];
  }
  return [];
}

/** What `PLACEHOLDERS.gap` leaves of a gap; written out, as every pattern of the source is tried on hostile texts. */
const GAP_RUN = /\uE004+/g;
/**
 * Places that people leave to fill in: `[your name]`, `{{date}}`, `‹name›`, `____`, `……`, `«__»`, `TODO`, `XX.XX.2027`. Boxes to
 * tick, footnotes, links, numbers of tickets and lines to sign on are none. A letter and its accents are one, however they are
 * written.
 */
const LEFT_BY_HAND: readonly RegExp[] = [
  /(?<!\])\[(?![\sxX]\]|\^|\p{Lu}{2,10}-\d)(?=[^[\]\r\n]{0,60}\p{L})(?:[^[\]\r\n\p{M}]\p{M}{0,4}){1,60}\](?![[(:])/gu,
  /\{\{?(?:[^{}\r\n\p{M}]\p{M}{0,4}){1,60}\}\}?/gu,
  /‹(?:[^‹›\r\n\p{M}]\p{M}{0,4}){1,60}›/gu,
  /(?<![\p{L}\p{M}\p{N}_*])_{1,4}(?:[./-]_{1,4}){1,3}(?:[./-]\d{2,4})?(?![\p{L}\p{N}_*])/gu,
  /(?<=[ \t])(?:…{2,9}|\.{5,30})(?=[ \t.,;)]|$)/gmu,
  /(?<![\p{L}\p{M}\p{N}_*])_{3,9}(?![\p{L}\p{N}_*])|(?<=[«“„"])_{1,2}(?=[»“”"])/gu,
  /(?<![\p{L}\p{M}\p{N}_/.-])(?:TODO|TBD|TBC|FIXME|X{3,20}|X{2,4}(?:[./-]X{2,4})+(?:[./-]\d{2,4})?)(?![\p{L}\p{N}_/-])/gu,
];

function findGapsLeft({ parts }: LetterInParts): LetterFinding[] {
  return parts.flatMap(({ paragraph, analysis }) => {
    const marked = gapsAt(paragraph, GAP_RUN, 'check.gapLeft.mark');
    if (analysis.kind === 'signature') return marked;
    const byHand = LEFT_BY_HAND.flatMap((pattern) => gapsAt(paragraph, pattern, 'check.gapLeft'));
    return [...marked, ...outermost(byHand)];
  });
}

/** Of places inside each other the outer one. */
function outermost(places: LetterFinding[]): LetterFinding[] {
  let end = 0;
  return places
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((place) => {
      if (place.start < end) return false;
      end = place.end;
      return true;
    });
}

function gapsAt({ text, start: offset }: Paragraph, pattern: RegExp, id: 'check.gapLeft' | 'check.gapLeft.mark') {
  return [...text.matchAll(pattern)].map((run): LetterFinding => {
    const [start, end] = [offset + run.index, offset + run.index + run[0].length];
    const message = id === 'check.gapLeft' ? { id, values: { phrase: run[0] } } : { id };
    return { ...plain('gap-left'), start, end, message };
  });
}

function plain(rule: RuleId): Pick<LetterFinding, 'rule' | 'severity' | 'replacements'> {
  return { rule, severity: RULES[rule].severity, replacements: [] };
}
