import type { BackgroundWatch } from '../base/ports/background.ts';
import type { Message } from '../base/ports/text.ts';
import type { RecordStore } from '../records/record-store.ts';
import type { RecordEdit } from '../relationship/client/record-edit.ts';

/** A change to one of several records. */
export interface ChangeOfOne {
  /** Of the record's file. */
  readonly path: string;
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
 * @throws {UserError} the same as `RecordStore.edit`, and as `RecordStore.undo` where a change cannot be taken back
 */
export async function changeTogether(
  store: Pick<RecordStore, 'edit' | 'undo'>,
  changes: readonly ChangeOfOne[],
  { summary, act }: OneAct,
  { signal, progress }: BackgroundWatch = {},
): Promise<void> {
  const made: string[] = [];
  for (const { path, edit } of changes) {
    if (signal?.aborted) {
      for (const changed of made.reverse()) await store.undo(changed);
      signal.throwIfAborted();
    }
    const { changed } = await store.edit(path, edit, summary, act);
    if (changed) made.push(path);
    progress?.(made.length);
  }
}
