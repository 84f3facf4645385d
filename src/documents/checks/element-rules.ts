import type { MessageId } from '../../base/ports/text.ts';
import type { Analysis, Marked } from './analysis.ts';
import type { LetterFinding, Replacement } from './letter-finding.ts';
import type { LetterInParts, Part } from './letter-in-parts.ts';
import { type Element, requiredElements, ruleOfMissing } from './required-elements.ts';
import { RULES } from './rule-table.ts';

const MESSAGES: Readonly<Record<Element, MessageId>> = {
  'last-day': 'check.noLastDay',
  tasks: 'check.noTasks',
  'next-step': 'check.noNextStep',
  thanks: 'check.noThanks',
  'clear-end': 'check.noClearEnd',
  money: 'check.noMoney',
  contact: 'check.noContact',
};
/** A last paragraph of fewer words is a formula and a name. */
const FEWEST_WORDS = 8;

/** What a letter of its kind has to hold and does not, see `requiredElements`. */
export function findMissing(letter: LetterInParts): LetterFinding[] {
  const first = letter.parts[0];
  if (!first || letter.language.shapeOnly) return [];
  const { start } = first.paragraph;
  const end = start + (first.analysis.sentences[0]?.end ?? first.paragraph.text.trimEnd().length);
  return requiredElements(letter.kind, letter.facts.moneyOpen)
    .filter((element) => !holds(letter, element))
    .map((element): LetterFinding => {
      const rule = ruleOfMissing(element);
      const message = { id: MESSAGES[element] };
      const { severity } = RULES[rule];
      return { rule, severity, start, end, message, replacements: insertions(letter, element) };
    });
}

function holds({ parts }: LetterInParts, element: Element): boolean {
  if (element === 'tasks' && parts.some(({ analysis }) => analysis.kind === 'item')) return true;
  return parts.some(({ analysis }) =>
    analysis.marks.some(
      (marked) => marked.mark === element && !(element === 'clear-end' && isHedged(analysis, marked)),
    ),
  );
}

/** "Perhaps my last day is 1 May" is no clear end (practice P 107). */
function isHedged({ marks }: Analysis, { sentence }: Marked): boolean {
  return marks.some((other) => other.sentence === sentence && (other.mark === 'doubt' || other.mark === 'wavering'));
}

/** Sentences that add the element, behind the last paragraph before the closing formula; those that can be filled. */
function insertions({ language, parts, facts }: LetterInParts, element: Element): Replacement[] {
  const behind = parts.findLast(isBody) ?? parts[0];
  if (!behind) return [];
  const at = behind.paragraph.start + behind.paragraph.text.trimEnd().length;
  return (language.data.insert[element] ?? []).flatMap((template) => {
    const sentence = filled(template, facts.fillings ?? {});
    return sentence === undefined ? [] : [{ start: at, end: at, text: ` ${sentence}` }];
  });
}

function isBody({ analysis }: Part): boolean {
  return analysis.kind === 'prose' && analysis.words >= FEWEST_WORDS;
}

function filled(template: string, fillings: Readonly<Record<string, string>>): string | undefined {
  let known = true;
  const sentence = template.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const value = fillings[name];
    if (value === undefined) known = false;
    return value ?? '';
  });
  return known ? sentence : undefined;
}
