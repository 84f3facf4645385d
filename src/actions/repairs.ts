import { UserError } from '../base/user-error.ts';
import type { RepairKind } from '../relationship/client/private.ts';
import { appendRow, type RecordChange, type RecordEdit } from '../relationship/client/record-edit.ts';
import { placeOfRow, type RowReference } from '../relationship/client/row-reference.ts';

/** What came of a repair; `worked` is left out while nobody can tell. */
export interface RepairOutcome {
  readonly worked?: boolean | undefined;
  readonly outcome: string;
}

/** A repair as a person notes it. */
export interface NewRepair extends RepairOutcome {
  /** Of the row that is made. */
  readonly id: string;
  readonly kind: RepairKind;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/**
 * Notes what was tried to mend the relationship (practices 36, 45, 47 and 62).
 *
 * @throws {UserError} for a day to come
 */
export function logRepair({ id, kind, on, worked, outcome }: NewRepair, today: string): RecordEdit {
  if (on > today) throw new UserError('repairs.inFuture', { date: { date: on } });
  return (record) => [appendRow(record, 'repairs', { id, kind, on, outcome: outcome.trim(), worked })];
}

/** Notes what came of a repair that was tried. */
export function noteOutcome(reference: RowReference, { worked, outcome }: RepairOutcome): RecordEdit {
  return ({ repairs = [] }) => {
    const index = placeOfRow(repairs, reference);
    const wanted = { worked, outcome: outcome.trim() || undefined };
    return Object.entries(wanted).flatMap(([field, value]): RecordChange[] =>
      repairs[index]?.[field] === value ? [] : [{ path: ['repairs', index, field], value }],
    );
  };
}
