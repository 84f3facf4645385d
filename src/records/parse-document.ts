import * as v from 'valibot';
import type { Message } from '../base/ports/text.ts';
import { changedValue, isObject } from '../relationship/client/change-value.ts';
import {
  changesToMigrate,
  type Migration,
  type MigrationContext,
  versionOf,
} from '../relationship/client/migrations.ts';
import type { RecordChange, RecordPath } from '../relationship/client/record-edit.ts';
import { decodeText, type FileText } from './file-text.ts';
import { readJson } from './json-text.ts';
import { LARGEST_BYTES } from './largest-file.ts';
import { errorAt, type RecordProblem, warningAt } from './record-problem.ts';
import { notAGroup, notARecord, placeOf, problemsOf } from './schema-problems.ts';

/** What a kind of file holds, and how older forms of it become the newest. */
export interface DocumentForm<T> {
  readonly schema: v.GenericSchema<unknown, T>;
  readonly version: number;
  readonly migrations: readonly Migration[];
}

/** A file that holds what its form asks for. */
export interface WholeDocument<T> extends FileText {
  readonly kind: 'whole';
  readonly value: T;
  /** The version, when it is newer than this code knows: then the file is shown only. */
  readonly newerVersion: number | undefined;
  readonly warnings: readonly RecordProblem[];
  /** What the text still lacks to be of the newest version; `value` has it already. */
  readonly migration: readonly RecordChange[];
}

/** A file that cannot be read; `text` is there when it is text at all. */
export interface BrokenDocument {
  readonly kind: 'broken';
  readonly text?: string;
  readonly problems: readonly RecordProblem[];
}

/** Reads the bytes of a file of the given form. Never throws: whatever they are, the answer is a document or located problems. */
export function parseDocument<T>(
  bytes: Uint8Array,
  form: DocumentForm<T>,
  context: MigrationContext,
): WholeDocument<T> | BrokenDocument {
  if (bytes.length > LARGEST_BYTES)
    return {
      kind: 'broken',
      problems: [errorAt({ id: 'record.tooLargeHere', values: { limit: LARGEST_BYTES / 1024 / 1024 } })],
    };
  const decoded = decodeText(bytes);
  if (!('text' in decoded)) return { kind: 'broken', problems: [decoded] };
  const { text } = decoded;
  const json = readJson(text);
  if (json.kind === 'problem') return { kind: 'broken', text, problems: [json.problem] };
  const version = versionOf(json.value) ?? 0;
  if (version > form.version) return parseNewer(decoded, json.value, version, form);
  const migration = changesToMigrate(json.value, form.migrations, context);
  const checked = check(changedValue(json.value, migration), form, text);
  if (checked.problems) return { kind: 'broken', text, problems: checked.problems };
  return { kind: 'whole', ...decoded, value: checked.value, newerVersion: undefined, warnings: [], migration };
}

/** A newer form may well look wrong to an older schema: the version is the thing to say then, and the only one. */
function parseNewer<T>(
  file: FileText,
  value: unknown,
  newerVersion: number,
  form: DocumentForm<T>,
): WholeDocument<T> | BrokenDocument {
  const { offset, length } = placeOf(file.text, ['version']);
  const message: Message = { id: 'record.newerVersionHere', values: { version: newerVersion } };
  const checked = check(changedValue(value, [{ path: ['version'], value: form.version }]), form, file.text);
  if (checked.problems) return { kind: 'broken', text: file.text, problems: [errorAt(message, offset, length)] };
  const warnings = [warningAt(message, offset, length)];
  return { kind: 'whole', ...file, value: checked.value, newerVersion, warnings, migration: [] };
}

type Checked<T> = { readonly value: T; readonly problems?: never } | { readonly problems: readonly RecordProblem[] };

function check<T>(value: unknown, form: DocumentForm<T>, text: string): Checked<T> {
  const result = isObject(value) ? v.safeParse(form.schema, value) : undefined;
  if (!result) return { problems: [notARecord(text)] };
  if (!result.success) return { problems: problemsOf(result.issues, text) };
  const lists = listsTakenForGroups(value, result.output, []);
  return lists.length > 0 ? { problems: lists.map((path) => notAGroup(text, path)) } : { value: result.output };
}

/** The schema library takes a list for a group without fields; an edit of the group would then lose what the list holds. */
function listsTakenForGroups(value: unknown, output: unknown, path: RecordPath): RecordPath[] {
  if (typeof value !== 'object' || value === null || !(Array.isArray(output) || isObject(output))) return [];
  if (Array.isArray(value) && isObject(output)) return [path];
  const found: RecordPath[] = [];
  const look = (key: string | number, field: unknown, made: unknown): void => {
    // Most of a record is texts, of which none is worth a place in it.
    if (typeof field !== 'object' || field === null) return;
    found.push(...listsTakenForGroups(field, made, [...path, key]));
  };
  if (Array.isArray(value) && Array.isArray(output))
    for (const [at, item] of value.entries()) look(at, item, output[at]);
  else if (isObject(value) && isObject(output))
    // What the library leaves out, such as a field called "__proto__", every object has by its prototype.
    for (const key of Object.keys(value)) if (Object.hasOwn(output, key)) look(key, value[key], output[key]);
  return found;
}
