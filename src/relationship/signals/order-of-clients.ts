import type { Stage } from '../client/identity.ts';
import type { Glance } from './facts-at-a-glance.ts';

/** The stages in the order a person looks at them. */
export const STAGES_IN_ORDER: readonly Stage[] = ['leaving', 'active', 'lead', 'left'];

/** A client's name with what is worth knowing about it, the most urgent first. */
interface Rated {
  readonly name: string;
  readonly glances: readonly Glance[];
}

/** For sorting: whoever has something due first, the longest overdue before the others, then by name. */
export function byUrgency(a: Rated, b: Rated): number {
  const [first, second] = [a.glances[0], b.glances[0]];
  return (
    Number(second?.due ?? false) - Number(first?.due ?? false) ||
    (first?.due && second?.due ? second.days - first.days : 0) ||
    a.name.localeCompare(b.name)
  );
}
