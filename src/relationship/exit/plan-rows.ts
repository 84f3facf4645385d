import type { ClientRecord } from '../client/record.ts';
import { keysOfRows } from '../client/row-titles.ts';

/** A step as the record holds it, in either list. */
export interface PlanRow {
  /** Names the step within its list, see `keysOfRows`. */
  readonly key: string;
  readonly index: number;
  readonly what: string;
  readonly due: string | undefined;
  readonly doneOn: string | undefined;
  readonly skipped: string | undefined;
}

/** The list of the record's exit that the plan is made of, and its steps. */
export interface PlanRows {
  readonly list: 'checklist' | 'emergencySteps';
  readonly rows: readonly PlanRow[];
}

/** The steps of the exit under way; an exit within a day has a plan of its own. */
export function planRows({ exit }: ClientRecord): PlanRows {
  const emergency = exit?.emergency ? (exit.emergencySteps ?? []) : [];
  const list = emergency.length > 0 ? 'emergencySteps' : 'checklist';
  const rows = emergency.length > 0 ? emergency : (exit?.checklist ?? []).map((row) => ({ ...row, what: row.step }));
  const keys = keysOfRows(rows);
  return {
    list,
    rows: rows.map(({ what, due, doneOn, skipped }, index) => {
      return { key: keys[index] ?? '', index, what, due, doneOn, skipped: skipped || undefined };
    }),
  };
}
