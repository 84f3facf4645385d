import type { LetterFinding } from './letter-finding.ts';
import type { LetterInParts } from './letter-in-parts.ts';
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

/** What is left of a gap that Deorbit wrote; people leave others by hand. */
function findGapsLeft({ text, parts }: LetterInParts): LetterFinding[] {
  return parts.flatMap(({ paragraph, analysis }) =>
    analysis.gaps
      .filter(({ byHand }) => !byHand || analysis.kind !== 'signature')
      .map(({ byHand, ...gap }): LetterFinding => {
        const [start, end] = [paragraph.start + gap.start, paragraph.start + gap.end];
        const message = byHand
          ? ({ id: 'check.gapLeft', values: { phrase: text.slice(start, end) } } as const)
          : ({ id: 'check.gapLeft.mark' } as const);
        return { ...plain('gap-left'), start, end, message };
      }),
  );
}

function plain(rule: RuleId): Pick<LetterFinding, 'rule' | 'severity' | 'replacements'> {
  return { rule, severity: RULES[rule].severity, replacements: [] };
}
