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
  return addFields({}, from, names);
}

/** Copies the named fields of a group in the same way into a copy that has others already, and gives it back. */
export function addFields<Copy extends object, T extends object, const K extends keyof T>(
  copy: Copy,
  from: T | undefined,
  names: readonly K[],
): Copy & Pick<T, K> {
  const grown = copy as Copy & Pick<T, K>;
  if (!from) return grown;
  for (const name of names) {
    const value = from[name];
    if (value === undefined || value === null || typeof value === 'object') continue;
    if (typeof value === 'string' && value.trim() === '') continue;
    grown[name] = (typeof value === 'string' ? withoutLogins(value) : value) as (Copy & Pick<T, K>)[K];
  }
  return grown;
}

/** Copies the named fields of each row and gives it its key; a list that is missing is an empty one. */
export function copyRows<T extends { readonly id?: string | undefined }, const K extends keyof T>(
  list: readonly T[] | undefined,
  names: readonly K[],
): Keyed<T, K>[] {
  if (!list || list.length === 0) return [];
  const keys = keysOfRows(list);
  return list.map((row, index) => addFields({ key: keys[index] ?? '' }, row, names));
}

/** Addresses such as `https://user:token@host` carry secrets from place to place unnoticed. */
function withoutLogins(text: string): string {
  if (!text.includes('@') || !text.includes('://')) return text;
  return text
    .replace(/\b(https?:\/\/)[^\s/@]+@/gi, '$1')
    .replace(/\b([a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/@:]*:[^\s/@]*@/gi, '$1');
}
