import type { Profile } from '../client/profile.ts';
import type { Thresholds } from '../client/thresholds.ts';
import type { FlagKind } from '../flags/flag-kind.ts';

/** What signals are worked out by, beside the record itself. */
export interface SignalContext {
  /** The calendar date, `YYYY-MM-DD`. */
  readonly today: string;
  readonly thresholds: Thresholds;
  /** The person's own holidays, `YYYY-MM-DD`. */
  readonly holidays: ReadonlySet<string>;
  /** The kind of a red flag by its id; never fails: an unknown id is a kind of its own. */
  readonly kindOf: (flag: string) => FlagKind;
  /** The clients one looks for, in one's own words. */
  readonly idealClient?: Profile['idealClient'];
  /** This client's share of the income of the last twelve months in percent, where it is known. */
  readonly incomeShare?: number | undefined;
}
