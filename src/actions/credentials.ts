import { appendRow, type RecordEdit } from '../relationship/client/record-edit.ts';
import { placeOfRow, type RowReference } from '../relationship/client/row-reference.ts';

/** An account or key, as a person adds it: what it opens and who holds it, never its value. */
export interface NewCredential {
  readonly id: string;
  readonly name: string;
  readonly account?: string | undefined;
  readonly ownerNow?: string | undefined;
}

/** Adds an account or key to the inventory, not transferred yet (practice 22: everything needed to go on). */
export function addCredential(credential: NewCredential): RecordEdit {
  const { id, name, account, ownerNow } = credential;
  return (record) => [appendRow(record, 'credentials', { id, name, account, ownerNow, transfer: 'not started' })];
}

/**
 * Gives a row that was written by hand an id of its own, so that what is kept about it elsewhere finds it again.
 *
 * @throws {UserError} `row.changed` when the row is gone or holds something else by now
 */
export function identifyCredential(row: RowReference, id: string): RecordEdit {
  return (record) => [{ path: ['credentials', placeOfRow(record.credentials ?? [], row), 'id'], value: id }];
}

/**
 * Notes where the secret of a row lives; `undefined` takes it out.
 *
 * @throws {UserError} `row.changed` when the row is gone or holds something else by now
 */
export function setReference(row: RowReference, reference: string | undefined): RecordEdit {
  return (record) => {
    const rows = record.credentials ?? [];
    const at = placeOfRow(rows, row);
    return rows[at]?.reference === reference ? [] : [{ path: ['credentials', at, 'reference'], value: reference }];
  };
}

/**
 * Notes which program holds the secret of a row, so that whoever has only the record knows it, such as the command line;
 * `undefined` takes it out. Where the row is gone by now, nothing is noted.
 *
 * @param row id of the row
 */
export function noteHeld(row: string, program: string | undefined): RecordEdit {
  return ({ credentials = [] }) => {
    const at = credentials.findIndex(({ id }) => id === row);
    return at < 0 || credentials[at]?.heldIn === program
      ? []
      : [{ path: ['credentials', at, 'heldIn'], value: program }];
  };
}
