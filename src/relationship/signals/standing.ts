import type { Message } from '../../base/ports/text.ts';
import type { Profile } from '../client/profile.ts';
import type { ClientRecord } from '../client/record.ts';
import { thresholdsFrom } from '../client/thresholds.ts';
import { flagKind, flagKinds } from '../flags/flag-kinds.ts';
import { type Counsel, counselFor } from './counsel.ts';
import { decidedIn } from './decided.ts';
import { type Recommendation, recommend } from './decision.ts';
import { type LeaveDecision, leaveDecision } from './leave-decision.ts';
import { type Orbit, orbitOf } from './orbit.ts';
import { type RedFlags, redFlagsOf } from './red-flags.ts';
import type { SignalContext } from './signal-context.ts';
import { type Suggestion, suggestionsOf } from './suggestions.ts';
import { type Unsettled, unsettledIn } from './unsettled.ts';

/** How it goes with a client today: worked out from the record alone, written nowhere. */
export interface Standing {
  readonly orbit: Orbit;
  readonly flags: RedFlags;
  readonly suggested: readonly Suggestion[];
  /** What waits beside the open flags, however calm they are. */
  readonly unsettled: readonly Unsettled[];
  /** `undefined` once the end is under way and after it. */
  readonly recommendation: Recommendation | undefined;
  readonly leaveDecision: LeaveDecision | undefined;
  /** What the person decided, in sentences. */
  readonly decided: readonly Message[];
  /** What helps to know just now. */
  readonly counsel: readonly Counsel[];
}

/** Works out how it goes with a client; a pure function of record, day, profile and share of income. */
export function standingOf(record: ClientRecord, context: SignalContext): Standing {
  const [orbit, flags] = [orbitOf(record, context), redFlagsOf(record, context)];
  const suggested = suggestionsOf(record, context);
  const evidence = { record, orbit, flags, suggested };
  const recommendation = recommend(evidence, context);
  const toLeave = leaveDecision(record, context);
  const counsel = counselFor({ ...evidence, recommendation, leaveDecision: toLeave }, context);
  const unsettled = unsettledIn(record, evidence, context.today);
  return {
    orbit,
    flags,
    suggested,
    unsettled,
    recommendation,
    leaveDecision: toLeave,
    decided: decidedIn(record, toLeave),
    counsel,
  };
}

/** What signals are worked out by on a day, for the person whose profile it is. */
export function signalContext(profile: Profile, today: string): SignalContext {
  const kinds = flagKinds(profile);
  const byId = new Map(kinds.map((kind) => [kind.id, kind]));
  return {
    today,
    thresholds: thresholdsFrom(profile.thresholds),
    idealClient: profile.idealClient,
    holidays: new Set((profile.holidays ?? []).map(({ on }) => on)),
    kindOf: (id) => byId.get(id) ?? flagKind(kinds, id),
  };
}
