import { rowKeys } from './row-keys.ts';

/** Fields that name a row, whatever list it is in; the first that is filled counts. */
const TITLES = ['name', 'what', 'number', 'session', 'step', 'version', 'remote', 'folder', 'party', 'role'] as const;

/** What a row of any list is called; empty when it has nothing that names it. */
export function titleOfRow(row: Readonly<Record<string, unknown>>): string {
  for (const field of TITLES) {
    const value = row[field];
    if (typeof value === 'string' && value.trim() !== '') return field === 'remote' ? nameOfRemote(value) : value;
  }
  return '';
}

/** `git@github.com:acme/shop.git` is called `shop`. */
function nameOfRemote(address: string): string {
  const name =
    address
      .replace(/(?<!\/)\/+$/, '')
      .split(/[/:]/)
      .at(-1) ?? '';
  return name.replace(/\.git$/, '') || address;
}

/**
 * The key of each row of any list of a record. Documents write these keys, and a field's address finds its row by them,
 * so both must come from here.
 */
export function keysOfRows(list: readonly { readonly id?: string | undefined }[]): string[] {
  return rowKeys(list, (index) => titleOfRow(list[index] ?? {}));
}
