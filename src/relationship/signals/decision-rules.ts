import { addDays, addMonths, monthOf } from '../../base/calendar/days.ts';
import type { Message } from '../../base/ports/text.ts';
import { REPAIR_KINDS, type RepairKind } from '../client/private.ts';
import type { ClientRecord, Repair } from '../client/record.ts';
import type { Advice, Evidence } from './decision-evidence.ts';
import { datedInvoices } from './due-date.ts';
import { daysOverdue, isPaid, paidOn } from './payments.ts';
import type { SignalContext } from './signal-context.ts';

/** The rules in the order in which they are asked. */
export type DecisionRuleId =
  | 'past repair'
  | 'one bad event'
  | 'repairs without effect'
  | 'in trouble'
  | 'orbiting and low'
  | 'little effort, steady income'
  | 'outgrown'
  | 'nothing against it';

/** What a rule that holds comes to. */
export interface RuleOutcome {
  readonly advice: Advice;
  readonly reason: Message;
  readonly wouldChange: readonly Message[];
  readonly repair?: RepairKind | undefined;
  /** Whether a day to look again goes with it. */
  readonly looksAgain?: boolean;
  /** Whether leaving waits for the end of the current work. */
  readonly atEndOfWork?: boolean;
}

interface DecisionRule {
  readonly id: DecisionRuleId;
  readonly holds: (evidence: Evidence, context: SignalContext) => RuleOutcome | undefined;
}

/** Ethics or abuse, or never a payment after the final reminder: past repair (practices 43, 64, 83 and 163). */
function pastRepair({ record, flags }: Evidence, { today }: SignalContext): RuleOutcome | undefined {
  const severe = flags.open.find(({ kind }) => kind.severe);
  if (severe)
    return {
      advice: 'leave',
      reason: { id: 'reason.severe', values: { flag: severe.kind.title } },
      wouldChange: [{ id: 'change.severeSettled' }],
    };
  const unpaid = datedInvoices(record).find((invoice) => {
    const finals = (invoice.reminders ?? []).filter(({ stage, on }) => stage === 'final' && on < today);
    const isAnswered = (invoice.payments ?? []).some((payment) =>
      finals.every(({ on }) => payment.on >= on && payment.on <= today),
    );
    return finals.length > 0 && !isAnswered && !isPaid(invoice, today);
  });
  return unpaid && daysOverdue(unpaid, today) !== undefined
    ? {
        advice: 'leave',
        reason: { id: 'reason.neverPaid', values: { number: unpaid.number } },
        wouldChange: [{ id: 'change.paid', values: { number: unpaid.number } }],
      }
    : undefined;
}

/** Nothing but one bad event: no reason to end anything (practice 92). */
function oneBadEvent({ record, flags, suggested, orbit }: Evidence): RuleOutcome | undefined {
  const [only, ...more] = flags.open.filter(({ kind }) => kind.group !== 'fit');
  const nothingElse =
    more.length === 0 && flags.open.length === 1 && suggested.length === 0 && orbit.signals.length === 0;
  if (!only || !nothingElse || only.sightings.length > 1) return undefined;
  return {
    advice: 'keep',
    // Nothing has begun with a lead that could be ended.
    reason: { id: record.stage === 'lead' ? 'reason.oneSign' : 'reason.oneEvent', values: { flag: only.kind.title } },
    wouldChange: [{ id: 'change.seenAgain', values: { flag: only.kind.title } }],
    looksAgain: true,
  };
}

/** Repairs that did not help, made since the flags that are open now were first seen, or since the gut feeling is low. */
function vainRepairs(evidence: Evidence, context: SignalContext): readonly Repair[] {
  const { record, flags } = evidence;
  const { today, thresholds } = context;
  const seenOn = flags.open.flatMap(({ sightings }) => sightings.map(({ row }) => row.seenOn ?? ''));
  const lowOn = lowFeelings(evidence, context).map(({ on }) => on);
  const [firstSeen] = [...seenOn, ...lowOn].sort();
  const ripe = addDays(today, -thresholds.lookAgainDays);
  return (record.repairs ?? []).filter(({ on, worked }) => {
    const isSince = on === undefined || on >= (firstSeen ?? '');
    // A repair of last week whose outcome nobody has noted may still show.
    const hadItsTime = worked === false || (worked === undefined && on !== undefined && on <= ripe);
    return isSince && hadItsTime && (on ?? '') <= today;
  });
}

/** Serious, and repairs tried since without effect (practices 48 and 163). */
function repairsWithoutEffect(evidence: Evidence, context: SignalContext): RuleOutcome | undefined {
  if (evidence.flags.level !== 'serious' || repairsLeft(evidence, context) > 0) return undefined;
  return {
    advice: 'leave',
    reason: { id: 'reason.repairsInVain', values: { count: vainRepairs(evidence, context).length } },
    wouldChange: [{ id: 'change.repairWorked' }],
  };
}

/** Trouble or worse: repair first, in the way that fits the heaviest group (practices 36, 45, 47 and 62). */
function inTrouble(evidence: Evidence, context: SignalContext): RuleOutcome | undefined {
  const { flags, record } = evidence;
  const isSerious = flags.level === 'serious';
  const isLead = record.stage === 'lead';
  if ((!isSerious && flags.level !== 'trouble') || repairsWithoutEffect(evidence, context)) return undefined;
  return {
    advice: 'repair',
    reason: { id: isSerious ? 'reason.serious' : 'reason.trouble', values: { weight: flags.weight } },
    repair: fittingRepair(evidence, context),
    wouldChange: [
      // Nothing has begun with a lead that repairs could be tried on.
      ...(isSerious && !isLead ? [repairsToTry(evidence, context)] : []),
      {
        id: isLead ? 'change.belowTroubleLead' : 'change.belowTrouble',
        values: { weight: context.thresholds.troubleAt },
      },
    ],
  };
}

/** How many repairs may still be tried before they were enough; one at least has to be. */
function repairsLeft(evidence: Evidence, context: SignalContext): number {
  return Math.ceil(Math.max(context.thresholds.repairsTried, 1)) - vainRepairs(evidence, context).length;
}

/** How many repairs have to be without effect before leaving is recommended, or how many more. */
function repairsToTry(evidence: Evidence, context: SignalContext): Message {
  const isFirst = vainRepairs(evidence, context).length === 0;
  const count = repairsLeft(evidence, context);
  return { id: isFirst ? 'change.repairsInVain' : 'change.moreRepairsInVain', values: { count } };
}

/** The repair of the heaviest flag in the heaviest group, unless it was tried in vain and another is left. */
function fittingRepair(evidence: Evidence, context: SignalContext): RepairKind | undefined {
  const { open, heaviest } = evidence.flags;
  const vain = new Set(vainRepairs(evidence, context).map(({ kind }) => kind));
  const ofGroup = open.filter(({ kind }) => kind.group === heaviest?.group).map(({ kind }) => kind.repair);
  const wanted = [...ofGroup, ...open.map(({ kind }) => kind.repair), ...REPAIR_KINDS];
  return wanted.find((kind) => !vain.has(kind)) ?? ofGroup[0];
}

/** The low gut feelings up to today, without a better one since; the latest first. */
function lowFeelings({ record }: Evidence, { today, thresholds }: SignalContext) {
  const felt = [...(record.fit?.gut ?? [])].filter(({ on }) => on <= today).sort((a, b) => b.on.localeCompare(a.on));
  const better = felt.findIndex(({ feeling }) => feeling > thresholds.lowGutFeeling);
  return better < 0 ? felt : felt.slice(0, better);
}

/** Orbiting, and the last gut feelings were low (practices 11, 84 and 161). */
function orbitingAndLow(evidence: Evidence, context: SignalContext): RuleOutcome | undefined {
  const count = lowFeelings(evidence, context).length;
  const isLow = count >= Math.max(context.thresholds.lowGutFeelings, 1);
  if (evidence.orbit.state !== 'orbiting' || !isLow) return undefined;
  const reason: Message = { id: 'reason.orbitingAndLow', values: { count } };
  return repairsLeft(evidence, context) <= 0
    ? { advice: 'leave', reason, wouldChange: [{ id: 'change.repairWorked' }] }
    : {
        advice: 'repair',
        reason,
        repair: fittingRepair(evidence, context),
        looksAgain: true,
        wouldChange: [{ id: 'change.orbitEnds' }, repairsToTry(evidence, context)],
      };
}

/** Months of effort that have to be known before little effort can be told from none recorded. */
const MONTHS_OF_LITTLE_EFFORT = 3;

/** Little work that brings steady money (practices 33 to 35). */
function littleEffort({ record }: Evidence, { today, thresholds }: SignalContext): RuleOutcome | undefined {
  const months = [...(record.effort ?? [])]
    .filter(({ month }) => month <= monthOf(today) && month >= monthOf(addMonths(today, -12)))
    .sort((a, b) => b.month.localeCompare(a.month))
    .slice(0, MONTHS_OF_LITTLE_EFFORT);
  const isLittle =
    months.length === MONTHS_OF_LITTLE_EFFORT && months.every(({ hours }) => hours <= thresholds.lowEffortHours);
  return isLittle && isPaidSteadily(record, today)
    ? {
        advice: 'keep',
        reason: { id: 'reason.littleEffort', values: { hours: thresholds.lowEffortHours } },
        wouldChange: [{ id: 'change.moreEffort', values: { hours: thresholds.lowEffortHours } }],
      }
    : undefined;
}

function isPaidSteadily(record: ClientRecord, today: string): boolean {
  const invoices = datedInvoices(record);
  const since = addMonths(today, -12);
  const isRecent = (day: string | undefined) => day !== undefined && day > since && day <= today;
  return (
    invoices.some((invoice) => isRecent(paidOn(invoice, today))) &&
    invoices.every((invoice) => daysOverdue(invoice, today) === undefined)
  );
}

/** Flags that say that the work no longer suits, and blame nobody. */
const OUTGROWN: readonly string[] = ['outgrown', 'too-little-work'];

/** Outgrown or too little work, no fault: leave at the end of the work, with options (practices 90, 91, 99 and 100). */
function outgrown({ flags }: Evidence): RuleOutcome | undefined {
  if (flags.open.length === 0 || !flags.open.every(({ kind }) => OUTGROWN.includes(kind.id))) return undefined;
  return {
    advice: 'leave',
    reason: { id: 'reason.outgrown' },
    atEndOfWork: true,
    wouldChange: [{ id: 'change.newWork' }],
  };
}

/** Nothing of the above: stay. Where the flags mean trouble, one of the above always holds. */
function nothingAgainstIt({ record, flags, suggested, orbit }: Evidence): RuleOutcome | undefined {
  if (flags.level === 'trouble' || flags.level === 'serious') return undefined;
  const more = orbit.state === 'none' ? 'change.moreFlags' : 'change.moreFlagsOrLowGut';
  return {
    advice: 'keep',
    reason: littleOpen(flags.open.length === 0 ? undefined : flags.weight, suggested.length),
    wouldChange: [{ id: record.stage === 'lead' ? 'change.moreFlagsLead' : more }],
  };
}

/** That little or nothing is open, and that what is suggested does not count yet. */
function littleOpen(weight: number | undefined, suggested: number): Message {
  if (weight === undefined)
    return suggested === 0 ? { id: 'reason.nothing' } : { id: 'reason.nothingYet', values: { count: suggested } };
  return suggested === 0
    ? { id: 'reason.little', values: { weight } }
    : { id: 'reason.littleYet', values: { weight, count: suggested } };
}

/** The rules in order: the first that holds decides. */
export const DECISION_RULES: readonly DecisionRule[] = [
  { id: 'past repair', holds: pastRepair },
  { id: 'one bad event', holds: oneBadEvent },
  { id: 'repairs without effect', holds: repairsWithoutEffect },
  { id: 'in trouble', holds: inTrouble },
  { id: 'orbiting and low', holds: orbitingAndLow },
  { id: 'little effort, steady income', holds: littleEffort },
  { id: 'outgrown', holds: outgrown },
  { id: 'nothing against it', holds: nothingAgainstIt },
];
