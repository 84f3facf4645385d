import type { ClientRecord } from '../client/record.ts';
import type { Orbit } from './orbit.ts';
import type { RedFlags } from './red-flags.ts';
import type { Suggestion } from './suggestions.ts';

/** What can be done about a client. */
export type Advice = 'keep' | 'repair' | 'leave';

/** What a recommendation stands on. */
export interface Evidence {
  readonly record: ClientRecord;
  readonly flags: RedFlags;
  readonly suggested: readonly Suggestion[];
  readonly orbit: Orbit;
}
