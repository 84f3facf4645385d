import type { ClientRecord } from '../../relationship/client/record.ts';
import { seenValue } from '../json-text.ts';
import type { SecretPlace } from './vault.ts';

/**
 * Why a secret belongs to no row that can be seen: its row was deleted, or the whole record; or nothing is known of the record,
 * which may be another window's.
 */
export type Straying = 'rowGone' | 'recordGone' | 'elsewhere';

/** A secret that is held and belongs to no row that can be seen. */
export interface StraySecret {
  readonly place: SecretPlace;
  readonly why: Straying;
}

/** What can be seen of the records. */
interface SeenRecords {
  /** Those that can be read in this window; copies of a record have the same id. */
  readonly records: readonly Pick<ClientRecord, 'id' | 'credentials'>[];
  /** Ids of clients whose record is known to be there no more. */
  readonly gone: ReadonlySet<string>;
}

/** The secrets that are held and belong to no row. A row of any copy of the record is enough. */
export function findStrays(held: readonly SecretPlace[], { records, gone }: SeenRecords): readonly StraySecret[] {
  return held.flatMap((place): readonly StraySecret[] => {
    const copies = records.filter(({ id }) => id === place.client);
    const hasRow = copies.some(({ credentials = [] }) => credentials.some(({ id }) => id === place.row));
    if (hasRow) return [];
    return [{ place, why: copies.length > 0 ? 'rowGone' : gone.has(place.client) ? 'recordGone' : 'elsewhere' }];
  });
}

/** What the row of a secret was called in an older text of the record; `undefined` where it has no such row. */
export function nameOfCredentialIn(text: string, row: string): string | undefined {
  const seen = seenValue(text);
  const rows: unknown =
    typeof seen === 'object' && seen !== null && 'credentials' in seen ? seen.credentials : undefined;
  if (!Array.isArray(rows)) return undefined;
  const found: unknown = rows.find((each: unknown) => hasId(each, row));
  return typeof found === 'object' && found !== null && 'name' in found && typeof found.name === 'string'
    ? found.name
    : undefined;
}

function hasId(value: unknown, id: string): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && value.id === id;
}
