import { addDays } from '../../base/calendar/days.ts';
import type { Message, MessageId } from '../../base/ports/text.ts';
import type { ClientRecord } from '../client/record.ts';
import type { EmergencyStepId } from '../exit/emergency-steps.ts';
import { announcingStep } from '../exit/exit-plan.ts';
import type { ExitStepId } from '../exit/exit-steps.ts';
import { planRows } from '../exit/plan-rows.ts';
import { leaveDecision } from '../signals/leave-decision.ts';
import { orbitOf } from '../signals/orbit.ts';
import { redFlagsOf } from '../signals/red-flags.ts';
import type { SignalContext } from '../signals/signal-context.ts';
import type { AgendaEntry } from './agenda-entry.ts';
import { entryFor } from './make-entry.ts';
import { openSteps, type StepKind, unjudgedRepairs } from './rows.ts';

const LOOK_AGAIN: Message = { id: 'agenda.short.lookAgain' };

/** What repairing, deciding and leaving ask for. */
export function entriesAboutEnding(record: ClientRecord, context: SignalContext): readonly AgendaEntry[] {
  return [
    ...leaving(record, context),
    ...repairsToJudge(record, context),
    ...decisionToReview(record, context),
    ...lastDay(record, context),
    ...STEP_KINDS.flatMap((kind) => steps(record, kind, context)),
  ];
}

/**
 * A decision to leave: looked at once more while it cools off, and from the day it counts to be announced; it is late only
 * when it has waited too long (practices 2, 3, 31 and 92).
 */
function leaving(record: ClientRecord, context: SignalContext): readonly AgendaEntry[] {
  const { today, thresholds } = context;
  const decision = leaveDecision(record, context);
  if (!decision || decision.state === 'announced' || announcesByPlan(record)) return [];
  const { state, countsFrom: date } = decision;
  if (state === 'cooling off') {
    const [title, short] = [{ id: 'agenda.coolingOff' }, { id: 'agenda.short.coolingOff' }] as const;
    return [entryFor({ kind: 'cooling-off', row: '', title, short, date }, today)];
  }
  const overdue = addDays(date, thresholds.unannouncedAfterDays) <= today;
  const fact = (count: number): Message => {
    return { id: overdue ? 'glance.unannounced' : 'glance.coolingOffOver', values: { count } };
  };
  const title: Message = { id: 'agenda.announce' };
  return [entryFor({ kind: 'unannounced', row: '', title, date, fact, overdue }, today)];
}

/** Whether the plan of the exit has the announcement as a step with a day of its own. */
function announcesByPlan(record: ClientRecord): boolean {
  const { list, rows } = planRows(record);
  const step = rows.find(({ key }) => key === announcingStep(list));
  return step?.due !== undefined && step.doneOn === undefined && step.skipped === undefined;
}

/** A repair some time after it was tried: did it help? (practices 45 and 47) */
function repairsToJudge(record: ClientRecord, { today, thresholds }: SignalContext): readonly AgendaEntry[] {
  if (record.stage === 'left') return [];
  return unjudgedRepairs(record).flatMap(({ key, row: { kind, on } }) => {
    if (on === undefined) return [];
    const repair: Message = { id: `repair.${kind.replace(' ', '-') as 'conversation'}` };
    const title: Message = { id: 'agenda.judgeRepair', values: { repair } };
    const date = addDays(on, thresholds.lookAgainDays);
    return [entryFor({ kind: 'repair', row: key, title, short: LOOK_AGAIN, date }, today)];
  });
}

/**
 * A client that was kept, or was to be repaired, while something spoke against it: looked at again some time later
 * (practice 92). A repair that was tried since is looked at itself.
 */
function decisionToReview(record: ClientRecord, context: SignalContext): readonly AgendaEntry[] {
  const { decision, repairs = [], stage } = record;
  const { today, thresholds } = context;
  if (!decision?.on || decision.what === undefined || decision.what === 'leave' || stage === 'left') return [];
  const { on } = decision;
  if (repairs.some((repair) => repair.on !== undefined && repair.on >= on)) return [];
  const isCalm = redFlagsOf(record, context).open.length === 0 && orbitOf(record, context).state === 'none';
  if (isCalm) return [];
  const title: Message = { id: decision.what === 'keep' ? 'agenda.reviewKeep' : 'agenda.reviewRepair' };
  const date = addDays(on, thresholds.lookAgainDays);
  return [entryFor({ kind: 'decision', row: '', title, short: LOOK_AGAIN, date }, today)];
}

/** The last day of work; from then on the client has left. */
function lastDay({ exit, stage }: ClientRecord, { today }: SignalContext): readonly AgendaEntry[] {
  if (exit?.lastDay === undefined || stage === 'left') return [];
  const fact = (days: number): Message =>
    days > 0
      ? { id: 'glance.lastDayPast', values: { count: days } }
      : { id: 'glance.lastDayAhead', values: { count: -days } };
  return [entryFor({ kind: 'last-day', row: '', title: { id: 'agenda.lastDay' }, date: exit.lastDay, fact }, today)];
}

const STEP_KINDS: readonly StepKind[] = [
  'step',
  'emergency-step',
  'deadline',
  'session',
  'week-check',
  'month-check',
  'deletion',
];

/** Steps that nobody can take any more once a client has left. */
const BEFORE_THE_END: ReadonlySet<string> = new Set<ExitStepId | EmergencyStepId>([
  'decide',
  'talk',
  'announce',
  'notice',
  'finish',
]);

/** Steps of the exit; those of an exit within a day are due at once, others without a day are left to the plan. */
function steps(record: ClientRecord, kind: StepKind, { today }: SignalContext): readonly AgendaEntry[] {
  return openSteps(record, kind).flatMap(({ key, what, on }) => {
    if (record.stage === 'left' && BEFORE_THE_END.has(key)) return [];
    const date = on ?? (kind === 'emergency-step' ? today : undefined);
    const title = titleOf(kind, what);
    const short: Message = what === '' ? title : { id: shortId(kind), values: { what } };
    return date === undefined ? [] : [entryFor({ kind, row: key, title, short, date }, today)];
  });
}

/** What a session is about does not say by itself that it is one. */
function shortId(kind: StepKind): MessageId {
  return kind === 'session' ? 'agenda.short.session' : 'agenda.short.plain';
}

function titleOf(kind: StepKind, what: string | Message): Message {
  switch (kind) {
    case 'step':
    case 'emergency-step':
      return { id: 'agenda.step', values: { what } };
    case 'deadline':
      return { id: 'agenda.deadline', values: { what } };
    case 'session':
      return { id: 'agenda.session', values: { what } };
    case 'week-check':
      return { id: 'agenda.weekCheck' };
    case 'month-check':
      return { id: 'agenda.monthCheck' };
    case 'deletion':
      return { id: 'agenda.deletion' };
  }
}
