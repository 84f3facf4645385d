import { daysBetween } from '../../base/calendar/days.ts';
import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord } from '../client/record.ts';
import type { SignalContext } from '../signals/signal-context.ts';
import { rotationWorking, transferWorking } from './accounts-working.ts';
import { EMERGENCY_STEPS, type EmergencyStepId } from './emergency-steps.ts';
import { EXIT_STEPS, type ExitStepId } from './exit-steps.ts';
import { type ExitDays, warningsOf } from './last-day.ts';
import { type PlanRow, type PlanRows, planRows } from './plan-rows.ts';
import { refundWorking } from './refund-working.ts';

/** One step of the plan as it stands. */
export interface ExitStep {
  /** The key of its row in the record's list of steps. */
  readonly id: string;
  readonly title: Message;
  /** The day it is planned for; a step written by hand may have none. */
  readonly due: string | undefined;
  readonly state: 'open' | 'done' | 'skipped';
  readonly doneOn: string | undefined;
  /** The day it was done, or why it was left out. */
  readonly note: Message | undefined;
  /** What it is worked out from, line by line; empty for most steps. */
  readonly working: readonly Message[];
  /** Days it is late; negative when it lies ahead. */
  readonly days: number | undefined;
  /** Whether it was settled before today: done on an earlier day, or left out and its day is past. */
  readonly isPast: boolean;
}

/** The end of the work with a client, step by step. */
export interface ExitPlan {
  /** Everything has to happen within a day. */
  readonly isEmergency: boolean;
  readonly lastDay: string | undefined;
  readonly steps: readonly ExitStep[];
  /** How many steps are done or left out. */
  readonly done: number;
  readonly warnings: readonly Message[];
}

/** The plan of a client that is leaving, from the record's list of steps; `undefined` where no exit was started. */
export function exitPlan(record: ClientRecord, context: SignalContext): ExitPlan | undefined {
  const { list, rows } = planRows(record);
  if (rows.length === 0) return undefined;
  const steps = rows.map((row) => stepFrom(row, list, { record, today: context.today })).sort(byDay);
  const { lastDay } = record.exit ?? {};
  const days = announcement(record, context.today);
  const isOver = record.stage === 'left';
  return {
    isEmergency: list === 'emergencySteps',
    lastDay,
    steps,
    done: steps.filter(({ state }) => state !== 'open').length,
    warnings: lastDay === undefined || isOver ? [] : warningsOf(record, { ...days, lastDay }, context),
  };
}

/** The day the client was told, else the day that is planned for, else today. */
export function announcement(record: ClientRecord, today: string): Omit<ExitDays, 'lastDay'> {
  const { list, rows } = planRows(record);
  const planned = rows.find(({ key }) => key === announcingStep(list))?.due;
  const { announcedOn } = record.exit ?? {};
  return { announceOn: announcedOn ?? planned ?? today, isAnnounced: announcedOn !== undefined };
}

/** The step by which the client is told, in writing. */
export function announcingStep(list: PlanRows['list']): ExitStepId | EmergencyStepId {
  return list === 'checklist' ? 'announce' : 'notice';
}

/** By the day they are planned for; on the same day, and without a day, in the order of the record. */
function byDay(a: ExitStep, b: ExitStep): number {
  return (a.due ?? '9999-12-31').localeCompare(b.due ?? '9999-12-31');
}

function stepFrom(
  { key, what, due, doneOn, skipped }: PlanRow,
  list: PlanRows['list'],
  { record, today }: { readonly record: ClientRecord; readonly today: string },
): ExitStep {
  return {
    id: key,
    title: titleOfStep({ key, what }, list),
    due,
    state: doneOn !== undefined ? 'done' : skipped !== undefined ? 'skipped' : 'open',
    doneOn,
    note: noteOf(doneOn, skipped),
    working: workingOf(key, list, record),
    days: due === undefined ? undefined : daysBetween(due, today),
    isPast: doneOn === undefined ? skipped !== undefined && due !== undefined && due < today : doneOn < today,
  };
}

function workingOf(key: string, list: PlanRows['list'], record: ClientRecord): readonly Message[] {
  const id = (list === 'checklist' ? EXIT_STEPS : EMERGENCY_STEPS).find((step) => step === key);
  switch (id) {
    case 'refund':
      return refundWorking(record);
    case 'hand-over':
      return transferWorking(record);
    case 'rotate':
      return rotationWorking(record);
    default:
      return [];
  }
}

/** What a step is called: those that Deorbit plans in the language of the interface, others in the person's own words. */
export function titleOfStep({ key, what }: Pick<PlanRow, 'key' | 'what'>, list: PlanRows['list']): Message {
  const known = <T extends string>(ids: readonly T[]) => ids.find((id) => id === key);
  const [usual, emergency] = [known(EXIT_STEPS), known(EMERGENCY_STEPS)];
  if (list === 'checklist' && usual) return { id: `exitStep.${usual}` };
  if (list === 'emergencySteps' && emergency) return { id: `emergencyStep.${emergency}` };
  return { id: 'exitStep.own', values: { what } };
}

function noteOf(doneOn: string | undefined, skipped: string | undefined): Message | undefined {
  if (doneOn !== undefined) return { id: 'exitStep.doneOn', values: { date: { date: doneOn } } };
  return skipped === undefined ? undefined : { id: 'exitStep.skipped', values: { why: skipped } };
}
