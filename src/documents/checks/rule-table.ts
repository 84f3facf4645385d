/** How much a finding can weigh; `off` leaves the rule out. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type Severity = (typeof SEVERITIES)[number];

interface RuleEntry {
  readonly severity: Exclude<Severity, 'off'>;
  /** Numbers of the practices the rule stands on; see the list of practices. */
  readonly practices: readonly string[];
}

/**
 * Every rule of the letter checks, in the order in which pages and tables show them. Its page is
 * `docs/letters/<id>.md`.
 */
export const RULES = {
  'over-explaining': { severity: 'warning', practices: ['T 20', 'P 26', 'W 27'] },
  blame: { severity: 'warning', practices: ['P 65', 'W 112'] },
  'break-up': { severity: 'warning', practices: ['W 94'] },
  badmouthing: { severity: 'warning', practices: ['P 80', 'W 112'] },
  apology: { severity: 'information', practices: ['P 30', 'P 109'] },
  wavering: { severity: 'warning', practices: ['P 107', 'W 108', 'P 109'] },
  threat: { severity: 'error', practices: ['P 71', 'P 77'] },
  sarcasm: { severity: 'warning', practices: ['P 72', 'P 121'] },
  'empty-promise': { severity: 'warning', practices: ['W 108'] },
  absolute: { severity: 'information', practices: ['P 66', 'W 112'] },
  'too-long': { severity: 'information', practices: ['P 120'] },
  'gap-left': { severity: 'error', practices: ['P 72'] },
  'no-last-day': { severity: 'warning', practices: ['T 15', 'T 118'] },
  'no-tasks': { severity: 'warning', practices: ['P 17', 'T 21', 'T 115'] },
  'no-next-step': { severity: 'warning', practices: ['T 22', 'T 76', 'T 104'] },
  'no-thanks': { severity: 'information', practices: ['P 110', 'T 119'] },
  'no-clear-end': { severity: 'warning', practices: ['P 72', 'P 107'] },
  'no-money': { severity: 'warning', practices: ['T 117'] },
  'no-contact': { severity: 'information', practices: ['T 23'] },
  'leak-secret': { severity: 'error', practices: ['T 22'] },
  'leak-private': { severity: 'error', practices: ['P 80', 'W 112'] },
  'leak-other-client': { severity: 'error', practices: ['P 80', 'P 121'] },
} as const satisfies Readonly<Record<string, RuleEntry>>;

export type RuleId = keyof typeof RULES;

/** Ids of all rules, in their order. */
export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];

/** Whether a rule has that id. */
export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(RULES, id);
}
