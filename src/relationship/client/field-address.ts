import { isObject } from './change-value.ts';
import type { RecordPath } from './record-edit.ts';
import { keysOfRows } from './row-titles.ts';

/** A field found in a record. */
export interface FoundField {
  readonly path: RecordPath;
  /** Undefined where nothing is there yet. */
  readonly value: unknown;
}

/**
 * Finds a field by its address: field names, and rows of a list by their key behind `#` (see `keysOfRows`), as in
 * `['credentials', '#stripe', 'secondFactor']`. A group that is not there yet is no obstacle; undefined when a row is
 * gone.
 */
export function resolveField(record: unknown, address: readonly string[]): FoundField | undefined {
  const path: (string | number)[] = [];
  let value = record;
  for (const step of address) {
    const index = step.startsWith('#') ? rowIndex(value, step.slice(1)) : undefined;
    if (step.startsWith('#') && index === undefined) return undefined;
    path.push(index ?? step);
    value = valueAt(value, index ?? step);
  }
  return { path, value };
}

function rowIndex(list: unknown, key: string): number | undefined {
  if (!Array.isArray(list)) return undefined;
  const index = keysOfRows(list.map((row) => (isObject(row) ? row : {}))).indexOf(key);
  return index < 0 ? undefined : index;
}

function valueAt(value: unknown, step: string | number): unknown {
  if (typeof step === 'number') return Array.isArray(value) ? value[step] : undefined;
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
