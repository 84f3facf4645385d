import type { RecordEdit } from '../relationship/client/record-edit.ts';
import type { MovedStep } from '../relationship/exit/moved-dates.ts';
import { planRows } from '../relationship/exit/plan-rows.ts';

/**
 * Plans a step of the exit for another day. A step that is gone is left alone.
 *
 * @param id the key of the step, see `exitPlan`
 * @param day `YYYY-MM-DD`
 */
export function moveStep(id: string, day: string): RecordEdit {
  return (record) => {
    const { list, rows } = planRows(record);
    const row = rows.find(({ key }) => key === id);
    return !row || row.due === day ? [] : [{ path: ['exit', list, row.index, 'due'], value: day }];
  };
}

/** Another end of an exit under way. */
export interface MovedEnd {
  /** `YYYY-MM-DD`. */
  readonly lastDay: string;
  /** The steps that move along; one that was given another day in the meantime is left alone. */
  readonly moves: readonly MovedStep[];
  /** Why it ends before the agreed notice does, where that is new; private. */
  readonly earlyReason?: string | undefined;
}

/** Moves the last day, and the steps that hang on it. */
export function moveLastDay({ lastDay, moves, earlyReason }: MovedEnd): RecordEdit {
  return (record) => {
    const asPlanned = moves.filter(({ id, from }) =>
      planRows(record).rows.some((row) => row.key === id && row.due === from),
    );
    return [
      ...(record.exit?.lastDay === lastDay ? [] : [{ path: ['exit', 'lastDay'], value: lastDay }]),
      ...(earlyReason ? [{ path: ['exit', 'earlyReason'], value: earlyReason }] : []),
      ...asPlanned.flatMap(({ id, to }) => moveStep(id, to)(record)),
    ];
  };
}
