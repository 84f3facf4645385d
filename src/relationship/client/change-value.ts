import type { RecordChange, RecordPath } from './record-edit.ts';

/** What a JSON text stands for: an object by its own properties, whatever they are called. */
type JsonObject = Record<string, unknown>;

/**
 * The value that a file holds once the changes are made to it; the given value stays as it is. The same changes made to
 * the file's text give a text with this value.
 */
export function changedValue(value: unknown, changes: readonly RecordChange[]): unknown {
  return changes.reduce((present, change) => placed(present, change.path, change.value), value);
}

/** Whether two JSON values are the same; the order of an object's fields does not count. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
}

/** Whether a value is a JSON object, and neither a list nor `null`. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function placed(present: unknown, path: RecordPath, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  return typeof step === 'number'
    ? placedInList(present, [step, rest], value)
    : placedInObject(present, [step, rest], value);
}

function placedInList(present: unknown, [index, rest]: [number, RecordPath], value: unknown): unknown {
  if (value === undefined && !(Array.isArray(present) && index < present.length)) return present;
  const list: unknown[] = Array.isArray(present) ? [...present] : [];
  const item = placed(list[index], rest, value);
  if (item === undefined) list.splice(index, 1);
  else list[Math.min(index, list.length)] = item;
  return list;
}

function placedInObject(present: unknown, [key, rest]: [string, RecordPath], value: unknown): unknown {
  const fields = new Map(isObject(present) ? Object.entries(present) : []);
  if (value === undefined && !fields.has(key)) return present;
  const field = placed(fields.get(key), rest, value);
  if (field === undefined) fields.delete(key);
  else fields.set(key, field);
  // Unlike an assignment, this makes a field called "__proto__" a field like any other.
  return Object.fromEntries(fields);
}
