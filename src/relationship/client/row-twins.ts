import { shortHash } from '../../base/short-hash.ts';
import { isObject } from './change-value.ts';
import { slugOf } from './row-keys.ts';
import { keysOfRows, titleOfRow } from './row-titles.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * The rows of a list that a row could be mistaken for, itself included, by index: those without an id of their own whose
 * keys are made from the same title. None for a row that has an id, or a title that no other has.
 */
export function twinsOf(list: readonly Row[], index: number): number[] {
  const row = list[index];
  if (!row || isText(row.id)) return [];
  const title = titleKey(row);
  const alike = list.flatMap((other, at) => (isAlike(other, title) ? [at] : []));
  return alike.length > 1 ? alike : [];
}

/**
 * What tells whether an address still leads to the same rows: a fingerprint of all the rows that could be mistaken for one
 * on its way. Undefined where there are none. Where two rows share a title, their keys are numbered in their order, which
 * says nothing once one of them is taken out or two are swapped.
 */
export function printOfTwins(content: unknown, address: readonly string[]): string | undefined {
  const prints = rowsOnTheWay(content, address).flatMap(({ list, index }) => {
    const twins = twinsOf(list, index).map((twin) => list[twin]);
    return twins.length > 0 ? [shortHash(JSON.stringify(twins))] : [];
  });
  return prints.length > 0 ? prints.join('.') : undefined;
}

/** Whether each row on the way of an address is known by an id of its own. */
export function isKnownById(content: unknown, address: readonly string[]): boolean {
  return rowsOnTheWay(content, address).every(({ list, index }) => isText(list[index]?.id));
}

interface RowOnTheWay {
  readonly list: readonly Row[];
  readonly index: number;
}

function rowsOnTheWay(content: unknown, address: readonly string[]): RowOnTheWay[] {
  const found: RowOnTheWay[] = [];
  let value = content;
  for (const step of address) {
    if (!step.startsWith('#')) value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
    else {
      const list = Array.isArray(value) ? value.map((row): Row => (isObject(row) ? row : {})) : [];
      const index = keysOfRows(list).indexOf(step.slice(1));
      found.push({ list, index });
      value = list[index];
    }
  }
  return found;
}

// A number is also added to a key where another row has it as its id.
function isAlike(row: Row, title: string): boolean {
  const { id } = row;
  return isText(id) ? id === title || id.startsWith(`${title}-`) : titleKey(row) === title;
}

function titleKey(row: Row): string {
  return slugOf(titleOfRow(row)) || 'row';
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
