import { shortHash } from '../../base/short-hash.ts';
import { isObject } from './change-value.ts';
import { slugOf } from './row-keys.ts';
import { keysOfRows, titleOfRow } from './row-titles.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * The rows of a list that a row could be mistaken for, itself included, by index: those without an id of their own whose
 * keys are made from the same title. None for a row that has an id, or a title that no other has.
 */
export function twinsOf(list: readonly Row[], index: number): readonly number[] {
  return new KeyedRows(list).twinsOf(index);
}

/**
 * What tells whether an address still leads to the same rows: a fingerprint of all the rows that could be mistaken for one
 * on its way. Undefined where there are none. Where two rows share a title, their keys are numbered in their order, which
 * says nothing once one of them is taken out or two are swapped.
 *
 * @param lists what is known of the content's lists by now; one map for many addresses of one content makes each list be
 *   read once
 */
export function printOfTwins(
  content: unknown,
  address: readonly string[],
  lists: Map<unknown, KeyedRows> = new Map(),
): string | undefined {
  const prints = rowsOnTheWay(content, address, lists).flatMap(({ list, index }) => list.printOf(index) ?? []);
  return prints.length > 0 ? prints.join('.') : undefined;
}

/** Whether each row on the way of an address is known by an id of its own. */
export function isKnownById(content: unknown, address: readonly string[]): boolean {
  return rowsOnTheWay(content, address, new Map()).every(({ list, index }) => isText(list.rows[index]?.id));
}

interface RowOnTheWay {
  readonly list: KeyedRows;
  readonly index: number;
}

function rowsOnTheWay(content: unknown, address: readonly string[], lists: Map<unknown, KeyedRows>): RowOnTheWay[] {
  const found: RowOnTheWay[] = [];
  let value = content;
  for (const step of address) {
    if (!step.startsWith('#')) value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
    else {
      const list = lists.get(value) ?? new KeyedRows(value);
      lists.set(value, list);
      const index = list.indexOf(step.slice(1));
      found.push({ list, index });
      value = list.rows[index];
    }
  }
  return found;
}

/** A list of rows with what their keys are made from, worked out once. */
export class KeyedRows {
  readonly rows: readonly Row[];
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #alike = new Map<string, number[]>();
  readonly #prints = new Map<string, string>();

  constructor(list: unknown) {
    this.rows = Array.isArray(list) ? list.map((row): Row => (isObject(row) ? row : {})) : [];
    this.#indexes = new Map(keysOfRows(this.rows).map((key, index) => [key, index]));
    for (const row of this.rows) if (!isText(row.id)) this.#alike.set(titleKey(row), []);
    // Rows that all have ids are never mistaken for each other.
    if (this.#alike.size === 0) return;
    for (const [index, row] of this.rows.entries())
      for (const title of titlesMeant(row)) this.#alike.get(title)?.push(index);
  }

  /** Where the row with a key stands; -1 when it is gone. */
  indexOf(key: string): number {
    return this.#indexes.get(key) ?? -1;
  }

  /** See {@link twinsOf}. */
  twinsOf(index: number): readonly number[] {
    const row = this.rows[index];
    const alike = row && !isText(row.id) ? (this.#alike.get(titleKey(row)) ?? []) : [];
    return alike.length > 1 ? alike : [];
  }

  /** A fingerprint of a row's twins; undefined where it has none. */
  printOf(index: number): string | undefined {
    const twins = this.twinsOf(index);
    const row = this.rows[index];
    if (!row || twins.length === 0) return undefined;
    const title = titleKey(row);
    const print = this.#prints.get(title) ?? shortHash(JSON.stringify(twins.map((twin) => this.rows[twin])));
    this.#prints.set(title, print);
    return print;
  }
}

/** The titles whose keys a row could take: its own; or, since a number may stand behind a title, all that its id begins with. */
function titlesMeant(row: Row): string[] {
  if (!isText(row.id)) return [titleKey(row)];
  const parts = row.id.split('-');
  return parts.map((_, index) => parts.slice(0, index + 1).join('-'));
}

function titleKey(row: Row): string {
  return slugOf(titleOfRow(row)) || 'row';
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
