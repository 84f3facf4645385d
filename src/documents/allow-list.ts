import { keysOfRows } from '../relationship/client/row-titles.ts';

type Keyed<T, K extends keyof T> = Pick<T, K> & {
  /** Names the row in comments of a document and in the address of a field. */
  readonly key: string;
};

/**
 * Copies the named fields of a group and nothing else. Blank texts count as missing; what is no plain value is left
 * behind, so that nothing a field was never meant to hold comes along inside it; so are logins inside addresses.
 */
export function copyFields<T extends object, const K extends keyof T>(
  from: T | undefined,
  names: readonly K[],
): Pick<T, K> {
  const copy: Partial<Pick<T, K>> = {};
  for (const name of names) {
    const value = from?.[name];
    if (value === undefined || value === null || typeof value === 'object') continue;
    if (typeof value === 'string' && value.trim() === '') continue;
    copy[name] = (typeof value === 'string' ? withoutLogins(value) : value) as T[K];
  }
  return copy as Pick<T, K>;
}

/** Copies the named fields of each row and gives it its key; a list that is missing is an empty one. */
export function copyRows<T extends { readonly id?: string | undefined }, const K extends keyof T>(
  list: readonly T[] | undefined,
  names: readonly K[],
): Keyed<T, K>[] {
  const rows = list ?? [];
  const keys = keysOfRows(rows);
  return rows.map((row, index) => ({ ...copyFields(row, names), key: keys[index] ?? '' }));
}

/** Addresses such as `https://user:token@host` carry secrets from place to place unnoticed. */
function withoutLogins(text: string): string {
  return text
    .replace(/\b(https?:\/\/)[^\s/@]+@/gi, '$1')
    .replace(/\b([a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/@:]*:[^\s/@]*@/gi, '$1');
}
