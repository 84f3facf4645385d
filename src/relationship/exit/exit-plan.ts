import { daysBetween } from '../../base/calendar/days.ts';
import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord } from '../client/record.ts';
import type { SignalContext } from '../signals/signal-context.ts';
import { EXIT_STEPS, type ExitStepId } from './exit-steps.ts';
import { warningsOf } from './last-day.ts';

/** One step of the plan as it stands. */
export interface ExitStep {
  /** The id of its row in the record's checklist. */
  readonly id: string;
  readonly title: Message;
  /** The day it is planned for; a step written by hand may have none. */
  readonly due: string | undefined;
  readonly state: 'open' | 'done' | 'skipped';
  /** The day it was done, or why it was left out. */
  readonly note: Message | undefined;
  /** Days it is late; negative when it lies ahead. */
  readonly days: number | undefined;
}

/** The end of the work with a client, step by step. */
export interface ExitPlan {
  readonly lastDay: string | undefined;
  readonly steps: readonly ExitStep[];
  readonly done: number;
  readonly warnings: readonly Message[];
}

/** The plan of a client that is leaving, from the record's checklist; `undefined` where no exit was started. */
export function exitPlan(record: ClientRecord, context: SignalContext): ExitPlan | undefined {
  const rows = record.exit?.checklist ?? [];
  if (rows.length === 0) return undefined;
  const steps = rows.map(({ id, step, due, doneOn, skipped }): ExitStep => {
    const state = doneOn !== undefined ? 'done' : skipped ? 'skipped' : 'open';
    return {
      id: id ?? step,
      title: isKnownStep(id) ? { id: `exitStep.${id}` } : { id: 'exitStep.own', values: { what: step } },
      due,
      state,
      note: noteOf(doneOn, skipped),
      days: due === undefined ? undefined : daysBetween(due, context.today),
    };
  });
  const { lastDay, announcedOn } = record.exit ?? {};
  const announceOn = announcedOn ?? rows.find(({ id }) => id === 'announce')?.due ?? context.today;
  const isOver = record.stage === 'left';
  return {
    lastDay,
    steps,
    done: steps.filter(({ state }) => state !== 'open').length,
    warnings: lastDay === undefined || isOver ? [] : warningsOf(record, { announceOn, lastDay }, context),
  };
}

function isKnownStep(id: string | undefined): id is ExitStepId {
  return (EXIT_STEPS as readonly (string | undefined)[]).includes(id);
}

function noteOf(doneOn: string | undefined, skipped: string | undefined): Message | undefined {
  if (doneOn !== undefined) return { id: 'exitStep.doneOn', values: { date: { date: doneOn } } };
  return skipped ? { id: 'exitStep.skipped', values: { why: skipped } } : undefined;
}
