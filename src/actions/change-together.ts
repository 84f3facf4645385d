import type { BackgroundWatch } from '../base/ports/background.ts';
import type { Message } from '../base/ports/text.ts';
import { UserError } from '../base/user-error.ts';
import type { RecordStore } from '../records/record-store.ts';
import type { RecordEdit } from '../relationship/client/record-edit.ts';

/** A change to one of several records. */
export interface ChangeOfOne {
  /** Of the record's file. */
  readonly path: string;
  /** Of the client. */
  readonly name: string;
  readonly edit: RecordEdit;
}

/** What the changes have in common. */
export interface OneAct {
  /** What is done, for the list of versions. */
  readonly summary: Message;
  /** A random id, by which they are taken back together. */
  readonly act: string;
}

/**
 * Makes the changes to the records, one after the other. Once the signal is aborted, those that were made are taken back.
 * Where one cannot be made, those before it stay: the same changes again complete them.
 *
 * @param watch progress counts records
 * @throws the reason of the signal
 * @throws {UserError} the same as `RecordStore.edit`; `imports.notTakenBack` where records keep their change although the
 *   signal was aborted, since somebody changed them meanwhile or they cannot be written
 */
export async function changeTogether(
  store: Pick<RecordStore, 'edit' | 'undo'>,
  changes: readonly ChangeOfOne[],
  { summary, act }: OneAct,
  { signal, progress }: BackgroundWatch = {},
): Promise<void> {
  const made: ChangeOfOne[] = [];
  for (const change of changes) {
    if (signal?.aborted) {
      await takeBack(store, made.reverse(), act);
      signal.throwIfAborted();
    }
    const { changed } = await store.edit(change.path, change.edit, summary, act);
    if (changed) made.push(change);
    progress?.(made.length);
  }
}

/**
 * Takes back what belongs to the act and nothing else, and leaves no version of it; what cannot be taken back holds up none
 * of the others.
 */
async function takeBack(store: Pick<RecordStore, 'undo'>, made: readonly ChangeOfOne[], act: string): Promise<void> {
  const left: { readonly name: string; readonly error: unknown }[] = [];
  for (const { path, name } of made)
    await store.undo(path, { act, leavesNothing: true }).catch((error) => left.push({ name, error }));
  const defect = left.find(({ error }) => !(error instanceof UserError));
  if (defect) throw defect.error;
  // No remedy: to try again would be to make the changes.
  if (left.length > 0)
    throw new UserError('imports.notTakenBack', { count: left.length, names: left.map(({ name }) => name).join(', ') });
}
