import * as v from 'valibot';
import { changedValue } from '../relationship/client/change-value.ts';
import {
  changesToMigrate,
  type Migration,
  type MigrationContext,
  versionOf,
} from '../relationship/client/migrations.ts';
import type { RecordChange } from '../relationship/client/record-edit.ts';
import { decodeText, type FileText } from './file-text.ts';
import { readJson } from './json-text.ts';
import { errorAt, type RecordProblem, warningAt } from './record-problem.ts';
import { placeOf, problemsOf } from './schema-problems.ts';

/** A larger file is no record. */
export const LARGEST_BYTES = 5 * 1024 * 1024;

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
  if (bytes.length > LARGEST_BYTES) return { kind: 'broken', problems: [errorAt(tooLarge())] };
  const decoded = decodeText(bytes);
  if (!('text' in decoded)) return { kind: 'broken', problems: [decoded] };
  const { text } = decoded;
  const json = readJson(text);
  if (json.kind === 'problem') return { kind: 'broken', text, problems: [json.problem] };
  const migration = changesToMigrate(json.value, form.migrations, context);
  const version = versionOf(json.value);
  const newerVersion = version !== undefined && version > form.version ? version : undefined;
  const newer = newerVersion === undefined ? [] : [newerProblem(text, newerVersion)];
  const known = newerVersion === undefined ? migration : [{ path: ['version'], value: form.version }];
  const result = v.safeParse(form.schema, changedValue(json.value, known));
  if (result.success)
    return { kind: 'whole', ...decoded, value: result.output, newerVersion, warnings: newer, migration };
  // A newer form may well look wrong to an older schema: the version is the thing to say then.
  const problems =
    newer.length > 0
      ? newer.map(({ message, ...place }) => ({ ...place, message, severity: 'error' as const }))
      : problemsOf(result.issues, text);
  return { kind: 'broken', text, problems };
}

/** Says that a file is larger than {@link LARGEST_BYTES}. */
export function tooLarge() {
  return { id: 'record.tooLargeHere', values: { limit: LARGEST_BYTES / 1024 / 1024 } } as const;
}

function newerProblem(text: string, version: number): RecordProblem {
  const { offset, length } = placeOf(text, ['version']);
  return warningAt({ id: 'record.newerVersionHere', values: { version } }, offset, length);
}
