import { USUAL_EXIT_TYPE } from '../relationship/client/exit.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import type { JsonValue, RecordChange, RecordEdit } from '../relationship/client/record-edit.ts';
import { EMERGENCY_STEPS, type EmergencyStepId, emergencyDate } from '../relationship/exit/emergency-steps.ts';
import { announcingStep } from '../relationship/exit/exit-plan.ts';
import { EXIT_STEPS, isStepNeeded, plannedDates } from '../relationship/exit/exit-steps.ts';
import { planRows } from '../relationship/exit/plan-rows.ts';
import { leaveDecision } from '../relationship/signals/leave-decision.ts';
import type { SignalContext } from '../relationship/signals/signal-context.ts';

/** What *Start Exit* asks, and the days it works with. */
export interface ExitOrder {
  /** The one neutral reason the client is told (practice 20). */
  readonly reason: string;
  /** Ways forward that are offered (practice 100). */
  readonly options: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly announceOn: string;
  readonly lastDay: string;
  /** Why it ends before the agreed notice does, where it does; private. */
  readonly earlyReason?: string | undefined;
}

/**
 * Starts the exit: reason, options, last day and the steps with their dates, and the stage *leaving*. What the record has of
 * them already, by hand or from an earlier plan, stays.
 */
export function startExit(order: ExitOrder, context: SignalContext): RecordEdit {
  return (record) => {
    const decision = leaveDecision(record, context);
    const decidedOn = decision?.countsFrom ?? context.today;
    const due = plannedDates({ ...order, decidedOn, holidays: context.holidays });
    const present = record.exit?.checklist ?? [];
    const steps = EXIT_STEPS.filter(
      (step) => isStepNeeded(step, record, order.lastDay) && !present.some(({ id }) => id === step),
    );
    const rows = steps.map((step): JsonValue => {
      const isDecided = step === 'decide' && decision !== undefined && decision.state !== 'cooling off';
      return { id: step, step: step.replaceAll('-', ' '), due: due[step], ...(isDecided && { doneOn: decidedOn }) };
    });
    return [...beginning(record, order, USUAL_EXIT_TYPE), ...appended('checklist', present.length, rows)];
  };
}

/**
 * Starts an exit within a day: after non-payment or abuse. A plan under way stays where it is, below this one.
 *
 * @param words what each step is called in the handover, in the client's language
 */
export function startEmergencyExit(order: ExitOrder, words: Readonly<Record<EmergencyStepId, string>>): RecordEdit {
  return (record) => {
    const present = record.exit?.emergencySteps ?? [];
    const rows = EMERGENCY_STEPS.filter((step) => !present.some(({ id }) => id === step)).map((step): JsonValue => {
      const doneOn = step === 'notice' ? record.exit?.announcedOn : undefined;
      const row = { id: step, what: words[step], due: emergencyDate(step, order.announceOn) };
      return doneOn === undefined ? row : { ...row, doneOn };
    });
    return [
      ...beginning(record, order, 'cause'),
      { path: ['exit', 'emergency'], value: true },
      ...appended('emergencySteps', present.length, rows),
    ];
  };
}

function beginning({ exit, language }: ClientRecord, order: ExitOrder, type: string): readonly RecordChange[] {
  const offered = exit?.optionsOffered ?? [];
  const options = order.options.filter((what) => !offered.some((option) => option.what === what));
  return [
    { path: ['stage'], value: 'leaving' },
    { path: ['exit', 'type'], value: type === USUAL_EXIT_TYPE ? (exit?.type ?? type) : type },
    { path: ['exit', 'noticeBy'], value: exit?.noticeBy ?? 'me' },
    { path: ['exit', 'reason'], value: order.reason },
    { path: ['exit', 'reasonLanguage'], value: language ?? 'en' },
    ...(exit?.reason === order.reason ? [] : [{ path: ['exit', 'reasonTranslations'], value: undefined }]),
    { path: ['exit', 'lastDay'], value: order.lastDay },
    { path: ['exit', 'earlyReason'], value: order.earlyReason || undefined },
    ...appended(
      'optionsOffered',
      offered.length,
      options.map((what) => ({ what })),
    ),
  ];
}

function appended(list: string, from: number, rows: readonly JsonValue[]): readonly RecordChange[] {
  return rows.map((value, index) => ({ path: ['exit', list, from + index], value }));
}

/** What belongs to a plan alone; the rest of the exit, such as deadlines and open points, stays with the record. */
const OF_THE_PLAN = [
  'type',
  'emergency',
  'noticeBy',
  'announcedOn',
  'acknowledgedOn',
  'lastDay',
  'reason',
  'reasonLanguage',
  'reasonTranslations',
  'earlyReason',
  'optionsOffered',
  'checklist',
  'emergencySteps',
] as const;

/**
 * Takes the exit back: the client is active again, and the plan is kept with what changed and the decision it came from, so
 * that the next one can learn from it (practice 79).
 */
export function cancelExit({
  whatChanged,
  today,
}: {
  readonly whatChanged: string;
  readonly today: string;
}): RecordEdit {
  return (record) => {
    const plan = OF_THE_PLAN.flatMap((field) => {
      const value = record.exit?.[field];
      return value === undefined ? [] : [[field, value as JsonValue] as const];
    });
    const decision = record.decision?.what === 'leave' ? (record.decision as JsonValue) : undefined;
    const kept = { cancelledOn: today, whatChanged, ...Object.fromEntries(plan), ...(decision && { decision }) };
    return [
      { path: ['pastExits', record.pastExits?.length ?? 0], value: kept },
      ...plan.map(([field]): RecordChange => ({ path: ['exit', field], value: undefined })),
      ...(decision ? [{ path: ['decision'], value: undefined }] : []),
      { path: ['stage'], value: 'active' },
    ];
  };
}

/** How a step is settled, or taken back. */
export type Settlement = { readonly doneOn: string } | { readonly skipped: string } | 'open';

/**
 * Marks a step of the plan done, takes that back, or leaves it out with a reason. What a step says of the exit is noted there
 * too. A step that is gone is left alone.
 *
 * @param id the key of the step, see `exitPlan`
 */
export function settleStep(id: string, how: Settlement): RecordEdit {
  return (record) => {
    const { list, rows } = planRows(record);
    const row = rows.find(({ key }) => key === id) ?? rows.find(({ what }) => what === id);
    if (!row) return [];
    const doneOn = how !== 'open' && 'doneOn' in how ? how.doneOn : undefined;
    const skipped = how !== 'open' && 'skipped' in how ? how.skipped : undefined;
    const changes: readonly (readonly [RecordChange, string | undefined])[] = [
      [{ path: ['exit', list, row.index, 'doneOn'], value: doneOn }, row.doneOn],
      [{ path: ['exit', list, row.index, 'skipped'], value: skipped }, row.skipped],
      ...(row.key === announcingStep(list)
        ? [[{ path: ['exit', 'announcedOn'], value: doneOn }, record.exit?.announcedOn] as const]
        : []),
      ...(row.key === 'acknowledge'
        ? [[{ path: ['exit', 'acknowledgedOn'], value: doneOn }, record.exit?.acknowledgedOn] as const]
        : []),
    ];
    return changes.filter(([{ value }, present]) => value !== present).map(([change]) => change);
  };
}
