import type { Stage } from '../client/identity.ts';
import type { Fact } from './facts.ts';

/** The stages in the order a person looks at them. */
export const STAGES_IN_ORDER: readonly Stage[] = ['leaving', 'active', 'lead', 'left'];

/** A client's name with what is worth knowing about it, the most urgent first. */
interface Rated {
  readonly name: string;
  readonly facts: readonly Fact[];
}

/** For sorting: by the most urgent fact, the longest overdue or the soonest first, then by name. */
export function byUrgency(a: Rated, b: Rated): number {
  const [first, second] = [a.facts[0], b.facts[0]];
  return (
    (second?.urgency ?? 0) - (first?.urgency ?? 0) ||
    (second?.days ?? 0) - (first?.days ?? 0) ||
    a.name.localeCompare(b.name)
  );
}
