import type { Message } from '../base/ports/text.ts';
import { UserError } from '../base/user-error.ts';
import type { Version } from './record-versions.ts';

/** The change that undoing takes back. */
export interface ChangeToUndo {
  readonly version: Version & { readonly before: string };
  /** True when the file no longer holds what the change wrote. */
  readonly editedSince: boolean;
}

/** What Deorbit did last to one of several records. */
export interface LastChange {
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly summary: Message;
  /** What it has in common with other changes of the same act. */
  readonly act: string | undefined;
}

/**
 * The last change by Deorbit that is still in the file. Changes that were taken back already, and changes that never came
 * about (the process ended in between), are passed over.
 *
 * @param versions the newest first
 * @param present what the file holds
 * @param isAnother whether a path is that of another file that is still there: a copy shares its original's id
 */
export async function changeToUndo(
  versions: AsyncIterable<Version>,
  present: string,
  isAnother: (path: string) => Promise<boolean>,
): Promise<ChangeToUndo | undefined> {
  const takenBack = new Set<string>();
  // What the file held after the version that is looked at; texts come back, so the present one does not tell it.
  let then: string | undefined = present;
  for await (const version of versions) {
    if (await isAnother(version.path)) continue;
    if (version.before === then && version.after !== then) continue;
    then = version.before;
    if (takenBack.has(version.key)) continue;
    if (version.undoes !== undefined) {
      takenBack.add(version.undoes);
      continue;
    }
    const { before } = version;
    return before === undefined
      ? undefined
      : { version: { ...version, before }, editedSince: version.after !== present };
  }
  return undefined;
}

/** Which change is to be taken back, and whatever the cost. */
export interface UndoOptions {
  /** Although the file was edited by hand since; that state is kept as a version. */
  readonly force?: boolean;
  /** Only if it belongs to that act. */
  readonly act?: string;
  /** Neither the change nor its taking back stays among the versions: it was never meant to come about. */
  readonly leavesNothing?: boolean;
}

/**
 * The change, if it can be taken back.
 *
 * @param name of the client
 * @throws {UserError} `record.nothingToUndo`, `undo.changedSince`, `record.undoBlocked`
 */
export function undoable(
  undo: ChangeToUndo | undefined,
  name: string,
  { force = false, act }: UndoOptions,
): ChangeToUndo {
  if (!undo) throw new UserError('record.nothingToUndo', { name });
  if (act !== undefined && undo.version.act !== act) throw new UserError('undo.changedSince');
  if (undo.editedSince && !force) throw new UserError('record.undoBlocked', { name, what: undo.version.summary });
  return undo;
}
