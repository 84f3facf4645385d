import { changedValue, isObject } from './change-value.ts';
import type { RecordChange } from './record-edit.ts';

/** What a migration may need beside the file. */
export interface MigrationContext {
  /** The id of a record that has none yet. */
  readonly id: string;
}

/** A file's content before it is checked. */
export interface RawDocument {
  readonly version?: unknown;
  readonly id?: unknown;
  readonly stage?: unknown;
  readonly [field: string]: unknown;
}

/** One step from a version of a file's form to the next. */
export interface Migration {
  /** The version it starts from; it leads to the one after. */
  readonly from: number;
  apply(raw: RawDocument, context: MigrationContext): readonly RecordChange[];
}

/** The steps of the client record. Version 0 is a record written by hand, without a version. */
export const recordMigrations: readonly Migration[] = [
  {
    from: 0,
    apply: (raw, { id }) => [
      { path: ['version'], value: 1 },
      ...(raw.id === undefined ? [{ path: ['id'], value: id }] : []),
      ...(raw.stage === undefined ? [{ path: ['stage'], value: 'active' }] : []),
    ],
  },
];

/** The steps of the profile. Version 0 is a profile written by hand, without a version. */
export const profileMigrations: readonly Migration[] = [{ from: 0, apply: () => [{ path: ['version'], value: 1 }] }];

/** The version of a file's content: 0 where it names none, `undefined` where what it names is no version. */
export function versionOf(raw: unknown): number | undefined {
  const version = isObject(raw) ? ((raw as RawDocument).version ?? 0) : undefined;
  return typeof version === 'number' && Number.isInteger(version) && version >= 0 ? version : undefined;
}

/** The changes that bring a file's content to the newest version that the steps lead to; none where it is there already. */
export function changesToMigrate(
  raw: unknown,
  steps: readonly Migration[],
  context: MigrationContext,
): readonly RecordChange[] {
  const changes: RecordChange[] = [];
  let present = raw;
  for (;;) {
    const version = versionOf(present);
    const step = steps.find(({ from }) => from === version);
    if (!step || !isObject(present)) return changes;
    const made = step.apply(present, context);
    changes.push(...made);
    present = changedValue(present, made);
    if (versionOf(present) === version) return changes;
  }
}
