import type { DocumentKind } from '../rendering.ts';
import type { RuleId } from './rule-table.ts';

/** What a letter may have to hold; see the rule `no-<element>` of each. */
export const ELEMENTS = ['last-day', 'tasks', 'next-step', 'thanks', 'clear-end', 'money', 'contact'] as const;
export type Element = (typeof ELEMENTS)[number];

/** A kind of document that is checked; `message` is any other letter to a client. */
export type CheckedKind = DocumentKind | 'message';

const ENDING: readonly Element[] = ['last-day', 'tasks', 'next-step', 'thanks', 'clear-end', 'money', 'contact'];

const REQUIRED: Readonly<Partial<Record<CheckedKind, readonly Element[]>>> = {
  farewell: ENDING,
  decline: ['thanks'],
  'progress-report': ['contact'],
  'change-quote': ['contact', 'thanks'],
  'say-no': ['contact', 'thanks'],
  'problem-notice': ['contact'],
  'new-terms': ['contact', 'thanks'],
  'payment-reminder': ['money', 'contact'],
  'final-statement': ['money', 'contact', 'thanks'],
  'successor-briefing': ['next-step', 'tasks', 'contact'],
  'termination-agreement': ['last-day', 'tasks', 'next-step', 'money'],
  'non-payment-notice': ['money', 'contact'],
};

/**
 * What a letter of a kind has to hold (practices T 96 and T 115 to T 119). An ending needs the money only while invoices
 * or a prepayment are open; a reminder, a statement and a notice are about it.
 *
 * @param moneyOpen whether anything is unpaid or prepaid between the two sides; `undefined` where nobody knows
 */
export function requiredElements(kind: CheckedKind, moneyOpen: boolean | undefined): readonly Element[] {
  const required = REQUIRED[kind] ?? [];
  const isEnding = kind === 'farewell' || kind === 'termination-agreement';
  return isEnding && moneyOpen !== true ? required.filter((element) => element !== 'money') : required;
}

/** Whether a kind of letter ends the work, so that its decision has to stand firm. */
export function isEnding(kind: CheckedKind): boolean {
  return kind === 'farewell' || kind === 'termination-agreement';
}

/** The rule that an element's absence breaks. */
export function ruleOfMissing(element: Element): RuleId {
  return `no-${element}`;
}
