import { businessDaysSince } from '../../base/calendar/business-days.ts';
import { daysBetween } from '../../base/calendar/days.ts';
import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord } from '../client/record.ts';
import { leaveDecision } from './leave-decision.ts';
import { isReplyOwed, isWorkOwed } from './open-work.ts';
import type { SignalContext } from './signal-context.ts';

/** What orbiting shows itself by (practices 1 and 6 to 8). */
export type OrbitSignalKind = 'reply owed' | 'promise overdue' | 'silence' | 'unannounced';

/** One kind of signal with what it weighs, however many rows of the record it comes from. */
export interface OrbitSignal {
  readonly kind: OrbitSignalKind;
  readonly weight: number;
  /** Days since it started to run, the longest of its rows. */
  readonly days: number;
  readonly message: Message;
}

/** How near a developer is to orbiting a client: kept near enough for more work, too far to do it well. */
export interface Orbit {
  readonly state: 'none' | 'near' | 'orbiting';
  readonly weight: number;
  /** The heaviest first. */
  readonly signals: readonly OrbitSignal[];
}

/**
 * Works orbit out from the record: what weighs five or more from at least two kinds of signal, or a leave decision that
 * is unannounced for more than seven days (practices 1 to 3). The weight of one kind alone is near orbit at most.
 */
export function orbitOf(record: ClientRecord, context: SignalContext): Orbit {
  if (record.stage === 'left') return { state: 'none', weight: 0, signals: [] };
  const found = [
    replyOwed(record, context),
    promiseOverdue(record, context),
    silence(record, context),
    unannounced(record, context),
  ];
  const signals = found.filter((signal) => signal !== undefined).sort((a, b) => b.weight - a.weight);
  const weight = signals.reduce((sum, signal) => sum + signal.weight, 0);
  return { state: stateOf(signals, weight, context), weight, signals };
}

function stateOf(signals: readonly OrbitSignal[], weight: number, { thresholds }: SignalContext): Orbit['state'] {
  const { orbitingAt, orbitingKinds, nearOrbitAt, unannouncedAfterDays } = thresholds;
  const waits = signals.some(({ kind, days }) => kind === 'unannounced' && days > unannouncedAfterDays);
  if (waits || (weight >= orbitingAt && signals.length >= orbitingKinds)) return 'orbiting';
  return weight >= nearOrbitAt ? 'near' : 'none';
}

/** How a signal grows: it starts at `weight` after so many days, and gains one for each further step. */
interface Growth {
  readonly weight: number;
  readonly after: number;
  readonly step: number;
  readonly atMost: number;
}

/** The weight of all rows of a kind together, never more than the kind may weigh. */
function weigh(days: readonly number[], { weight, after, step, atMost }: Growth): number {
  const grown = days.filter((each) => each >= after).map((each) => weight + Math.floor((each - after) / (step || 1)));
  return Math.min(
    grown.reduce((sum, each) => sum + each, 0),
    atMost,
  );
}

function replyOwed(record: ClientRecord, { today, holidays, thresholds }: SignalContext): OrbitSignal | undefined {
  const owed = (record.log ?? []).filter((entry) => isReplyOwed(entry, today));
  const weight = weigh(
    owed.map(({ on }) => businessDaysSince(on, today, holidays)),
    {
      weight: 1,
      after: thresholds.replyOwedAfterBusinessDays,
      step: thresholds.replyOwedStepBusinessDays,
      atMost: thresholds.replyOwedAtMost,
    },
  );
  if (weight === 0) return undefined;
  const days = owed.reduce((most, { on }) => Math.max(most, daysBetween(on, today)), 0);
  return { kind: 'reply owed', weight, days, message: { id: 'orbit.replyOwed', values: { count: days } } };
}

function promiseOverdue(record: ClientRecord, { today, thresholds }: SignalContext): OrbitSignal | undefined {
  const overdue = (record.promises ?? []).flatMap(({ what, due, keptOn }) =>
    due && !(keptOn && keptOn <= today) ? [{ what, days: daysBetween(due, today) }] : [],
  );
  const weight = weigh(
    overdue.map(({ days }) => days),
    {
      weight: 2,
      after: thresholds.promiseOverdueAfterDays,
      step: thresholds.promiseOverdueStepDays,
      atMost: thresholds.promiseOverdueAtMost,
    },
  );
  const [worst] = overdue.sort((a, b) => b.days - a.days);
  if (weight === 0 || !worst) return undefined;
  const values = { what: worst.what, count: worst.days };
  return { kind: 'promise overdue', weight, days: worst.days, message: { id: 'orbit.promiseOverdue', values } };
}

function silence(record: ClientRecord, { today, thresholds }: SignalContext): OrbitSignal | undefined {
  if (record.stage !== 'active' || !(record.scope ?? []).some(isWorkOwed)) return undefined;
  const since = lastSignOfLife(record, today);
  if (since === undefined) return undefined;
  const days = daysBetween(since, today);
  const { silenceAfterDays: after, silenceStepDays: step, silenceAtMost: atMost } = thresholds;
  const weight = weigh([days], { weight: 2, after, step, atMost });
  if (weight === 0) return undefined;
  return { kind: 'silence', weight, days, message: { id: 'orbit.silence', values: { count: days } } };
}

/**
 * The last day something was delivered or said; `undefined` where nothing of ours is on record. Then silence is unknown:
 * whoever notes only what comes in is not accused of having said nothing.
 */
function lastSignOfLife(record: ClientRecord, today: string): string | undefined {
  const said = (record.log ?? []).flatMap(({ on, direction, repliedOn }) => [
    direction === 'out' ? on : undefined,
    repliedOn,
  ]);
  const delivered = [
    ...(record.scope ?? []).map(({ doneOn }) => doneOn),
    ...(record.promises ?? []).map(({ keptOn }) => keptOn),
  ];
  return latestUpTo(today, [...said, ...delivered]);
}

function latestUpTo(today: string, dates: readonly (string | undefined)[]): string | undefined {
  let latest: string | undefined;
  for (const date of dates)
    if (date !== undefined && date <= today && (latest === undefined || date > latest)) latest = date;
  return latest;
}

function unannounced(record: ClientRecord, context: SignalContext): OrbitSignal | undefined {
  const decision = leaveDecision(record, context);
  if (decision?.state !== 'counts') return undefined;
  const days = daysBetween(decision.countsFrom, context.today);
  if (days < context.thresholds.unannouncedAfterDays) return undefined;
  return { kind: 'unannounced', weight: 4, days, message: { id: 'orbit.unannounced', values: { count: days } } };
}
