import { USUAL_EXIT_TYPE } from '../relationship/client/exit.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import type { JsonValue, RecordChange, RecordEdit } from '../relationship/client/record-edit.ts';
import { EXIT_STEPS, isStepNeeded, plannedDates } from '../relationship/exit/exit-steps.ts';

/** What *Start Exit* asks, and the days it works with. */
export interface ExitOrder {
  /** The one neutral reason the client is told (practice 20). */
  readonly reason: string;
  /** Ways forward that are offered (practice 100). */
  readonly options: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly announceOn: string;
  readonly lastDay: string;
  readonly today: string;
  readonly holidays: ReadonlySet<string>;
}

/**
 * Starts the exit: reason, options, last day and the steps with their dates, and the stage *leaving*. What the record has of
 * them already, by hand or from an earlier plan, stays.
 */
export function startExit(order: ExitOrder): RecordEdit {
  return (record) => {
    const decidedOn = record.decision?.on ?? order.today;
    const due = plannedDates({
      decidedOn,
      announceOn: order.announceOn,
      lastDay: order.lastDay,
      holidays: order.holidays,
    });
    const present = record.exit?.checklist ?? [];
    const steps = EXIT_STEPS.filter((step) => isStepNeeded(step, record) && !present.some(({ id }) => id === step));
    const rows = steps.map((step): JsonValue => {
      const isDecided = step === 'decide' && record.decision?.what === 'leave';
      return { id: step, step: step.replace('-', ' '), due: due[step], ...(isDecided && { doneOn: decidedOn }) };
    });
    return [
      { path: ['stage'], value: 'leaving' },
      { path: ['exit', 'type'], value: record.exit?.type ?? USUAL_EXIT_TYPE },
      { path: ['exit', 'noticeBy'], value: record.exit?.noticeBy ?? 'me' },
      { path: ['exit', 'reason'], value: order.reason },
      { path: ['exit', 'lastDay'], value: order.lastDay },
      ...order.options.map(
        (what, index): RecordChange => ({
          path: ['exit', 'optionsOffered', (record.exit?.optionsOffered?.length ?? 0) + index],
          value: { what },
        }),
      ),
      ...rows.map((value, index): RecordChange => ({ path: ['exit', 'checklist', present.length + index], value })),
    ];
  };
}

/** What belongs to a plan alone; the rest of the exit, such as deadlines and open points, stays with the record. */
const OF_THE_PLAN = ['announcedOn', 'acknowledgedOn', 'lastDay', 'reason', 'optionsOffered', 'checklist'] as const;

/**
 * Takes the exit back: the client is active again, and the plan is kept with what changed, so that the next one can learn
 * from it.
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
    const kept = { cancelledOn: today, whatChanged, ...Object.fromEntries(plan) };
    return [
      { path: ['pastExits', record.pastExits?.length ?? 0], value: kept },
      ...plan.map(([field]): RecordChange => ({ path: ['exit', field], value: undefined })),
      { path: ['stage'], value: 'active' },
    ];
  };
}

/** Marks a step done, takes that back, or leaves it out with a reason. What a step says of the exit is noted there too. */
export function settleStep(
  id: string,
  how: { readonly doneOn: string } | { readonly skipped: string } | 'open',
): RecordEdit {
  return (record) => {
    const index = (record.exit?.checklist ?? []).findIndex((row) => (row.id ?? row.step) === id);
    if (index < 0) return [];
    const doneOn = how !== 'open' && 'doneOn' in how ? how.doneOn : undefined;
    const skipped = how !== 'open' && 'skipped' in how ? how.skipped : undefined;
    return [
      ...changeTo(record, ['exit', 'checklist', index, 'doneOn'], doneOn),
      ...changeTo(record, ['exit', 'checklist', index, 'skipped'], skipped),
      ...(id === 'announce' ? [{ path: ['exit', 'announcedOn'], value: doneOn }] : []),
      ...(id === 'acknowledge' ? [{ path: ['exit', 'acknowledgedOn'], value: doneOn }] : []),
    ];
  };
}

/** No change where nothing is there and nothing is wanted: what is not there cannot be removed. */
function changeTo(
  record: ClientRecord,
  path: readonly [string, string, number, 'doneOn' | 'skipped'],
  value: string | undefined,
): RecordChange[] {
  const present = record.exit?.checklist?.[path[2]]?.[path[3]];
  return present === value ? [] : [{ path, value }];
}
