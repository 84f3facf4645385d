import { appendRow, type RecordEdit } from '../relationship/client/record-edit.ts';

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
