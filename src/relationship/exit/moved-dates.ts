import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord } from '../client/record.ts';
import { leaveDecision } from '../signals/leave-decision.ts';
import type { SignalContext } from '../signals/signal-context.ts';
import { announcement, announcingStep, titleOfStep } from './exit-plan.ts';
import { EXIT_STEPS, type ExitStepId, plannedDates } from './exit-steps.ts';
import { warningsOf } from './last-day.ts';
import { planRows } from './plan-rows.ts';

/** A step whose day changes; both days are `YYYY-MM-DD`. */
export interface MovedStep {
  /** The key of the step, see `exitPlan`. */
  readonly id: string;
  readonly title: Message;
  readonly from: string;
  readonly to: string;
}

/** What another last day does to the steps that are still open. */
export interface MovedPlan {
  readonly moves: readonly MovedStep[];
  /** The steps whose day would move, had the person not given them one of their own. */
  readonly stays: readonly Message[];
}

/**
 * The open steps that move along when the work ends on another day: those that still have the day they were planned for. A day
 * of the person's own stays. An exit within a day hangs on its announcement and moves nothing.
 *
 * @param lastDay `YYYY-MM-DD`
 */
export function stepsMovedBy(record: ClientRecord, lastDay: string, context: SignalContext): MovedPlan {
  const { list, rows } = planRows(record);
  const old = record.exit?.lastDay;
  if (list === 'emergencySteps' || old === undefined) return { moves: [], stays: [] };
  const plannedFor = planner(record, context);
  const { announceOn } = announcement(record, context.today);
  // The announcement may have moved since the plan was made.
  const dueOf = (id: ExitStepId) => rows.find(({ key }) => key === id)?.due;
  const announced = [announceOn, dueOf('announce'), dueOf('talk'), context.today].filter((day) => day !== undefined);
  const plans = announced.map((day) => ({ before: plannedFor(day, old), after: plannedFor(day, lastDay) }));
  const anew = plannedFor(announceOn, lastDay);
  const [moves, stays]: [MovedStep[], Message[]] = [[], []];
  for (const row of rows) {
    const id = EXIT_STEPS.find((step) => step === row.key);
    if (id === undefined || row.due === undefined || row.doneOn !== undefined || row.skipped !== undefined) continue;
    const hangsOnIt = plans.filter(({ before, after }) => before[id] !== after[id]);
    const title = titleOfStep(row, list);
    if (hangsOnIt.some(({ before }) => before[id] === row.due)) {
      if (anew[id] !== row.due) moves.push({ id: row.key, title, from: row.due, to: anew[id] });
    } else if (hangsOnIt.length > 0 && !plans.some(({ before }) => before[id] === row.due)) stays.push(title);
  }
  return { moves, stays };
}

function planner(record: ClientRecord, context: SignalContext) {
  const decidedOn = leaveDecision(record, context)?.countsFrom ?? context.today;
  return (announceOn: string, lastDay: string) =>
    plannedDates({ decidedOn, announceOn, lastDay, holidays: context.holidays });
}

const BY_LAST_DAY: readonly ExitStepId[] = [
  'talk',
  'announce',
  'acknowledge',
  'finish',
  'knowledge-transfer',
  'hand-over',
];
const AFTER_LAST_DAY: readonly ExitStepId[] = ['remove-access', 'rotate', 'sign-off', 'check-week', 'check-month'];

/** What speaks against another day (`YYYY-MM-DD`) for a step; `undefined` where nothing does. It is said, never forbidden. */
export function doubtAboutStep(
  record: ClientRecord,
  { id, day }: { readonly id: string; readonly day: string },
  context: SignalContext,
): Message | undefined {
  const { list } = planRows(record);
  const lastDay = record.exit?.lastDay;
  if (day < context.today) return { id: 'moveStep.past' };
  if (lastDay === undefined) return undefined;
  if (list === 'checklist') {
    const values = { date: { date: lastDay } };
    const isOneOf = (steps: readonly string[]) => steps.includes(id);
    if (isOneOf(BY_LAST_DAY) && day > lastDay) return { id: 'moveStep.afterLastDay', values };
    if (isOneOf(AFTER_LAST_DAY) && day < lastDay) return { id: 'moveStep.beforeLastDay', values };
  }
  return id === announcingStep(list) ? warningsOf(record, { announceOn: day, lastDay }, context)[0] : undefined;
}

/** What speaks against another last day (`YYYY-MM-DD`), the weightiest first. */
export function doubtsAboutLastDay(record: ClientRecord, lastDay: string, context: SignalContext): readonly Message[] {
  const { exit } = record;
  const days = announcement(record, context.today);
  const past: readonly Message[] = days.isAnnounced && lastDay < context.today ? [{ id: 'exit.warn.lastDayPast' }] : [];
  const told: readonly Message[] =
    days.isAnnounced && exit?.lastDay !== undefined && exit.lastDay !== lastDay
      ? [{ id: 'moveLastDay.told', values: { date: { date: exit.lastDay } } }]
      : [];
  return [...past, ...warningsOf(record, { ...days, lastDay }, context), ...told];
}
