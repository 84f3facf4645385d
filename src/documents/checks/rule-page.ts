import type { RuleId } from './rule-table.ts';

/** Address of the page that tells of a rule, with bad and good examples. */
export function pageOfRule(rule: RuleId): string {
  return `https://github.com/deorbit/deorbit/blob/main/docs/letters/${rule}.md`;
}
