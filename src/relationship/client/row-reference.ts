import { shortHash } from '../../base/short-hash.ts';
import { UserError } from '../../base/user-error.ts';
import { keysOfRows } from './row-titles.ts';

/** Names a row of a list as somebody saw it: its key (see `keysOfRows`), and a print of what it held then. */
export interface RowReference {
  readonly key: string;
  readonly print: string;
}

/** A print of a row, other when anything in the row is other; the order of its fields is nothing. */
export function printOf(row: object): string {
  return shortHash(JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** The references of all rows of a list, as they are now. */
export function referencesOf(list: readonly { readonly id?: string | undefined }[]): readonly RowReference[] {
  const keys = keysOfRows(list);
  return list.map((row, index) => ({ key: keys[index] ?? '', print: printOf(row) }));
}

/**
 * Where a row is now. A person only changes what they saw: a row that somebody else changed since is not theirs to
 * overwrite.
 *
 * @throws {UserError} `row.changed` when it is gone or holds something else by now
 */
export function placeOfRow(list: readonly { readonly id?: string | undefined }[], wanted: RowReference): number {
  const index = referencesOf(list).findIndex(({ key, print }) => key === wanted.key && print === wanted.print);
  if (index < 0) throw new UserError('row.changed');
  return index;
}
