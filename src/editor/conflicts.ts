import * as vscode from 'vscode';
import { type Refreshed, settleConflicts } from '../actions/refresh-handover.ts';
import type { Text } from '../base/ports/text.ts';
import { UserError } from '../base/user-error.ts';
import { mergeRefresh } from '../documents/sections/merge.ts';
import type { Notifications } from './notifications.ts';
import type { RecordSides } from './record-sides.ts';
import { replaceText } from './replace-text.ts';

/** What asking about a conflict needs. */
interface ConflictParts {
  readonly recordSides: Pick<RecordSides, 'add'>;
  readonly notifications: Pick<Notifications, 'tell'>;
  readonly text: Text;
}

/**
 * Shows what changed both in the record and in the document: the record's side on the left, the document, which keeps the
 * person's words until they decide, on the right. One answer settles all; the arrows of the diff editor settle them singly.
 */
export async function decideConflicts(
  parts: ConflictParts,
  document: vscode.TextDocument,
  refreshed: readonly Refreshed[],
): Promise<void> {
  const count = refreshed.reduce((sum, { merged }) => sum + merged.conflicts.length, 0);
  if (count === 0) return;
  const name = document.uri.path.split('/').pop() ?? '';
  const left = parts.recordSides.add(name, recordsSide(document.getText(), refreshed));
  const title = parts.text.say('conflict.title', { file: name, count });
  await vscode.commands.executeCommand('vscode.diff', left, document.uri, title);
  const chosen = await parts.notifications.tell(
    { id: 'conflict.question', values: { count } },
    { record: { id: 'conflict.takeRecords' }, mine: { id: 'conflict.keepMine' } },
  );
  // Undecided: the next refresh asks again.
  if (chosen === undefined || document.isClosed) return;
  await closeDiff(left);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const settled = refreshed.reduce((text, one) => settleConflicts(one, text, chosen), document.getText());
  if (!(await replaceText(editor, settled))) throw new UserError('refresh.notApplied', {}, [{ kind: 'retry' }]);
}

function recordsSide(text: string, refreshed: readonly Refreshed[]): string {
  return refreshed.reduce((side, { merged }) => {
    if (merged.conflicts.length === 0) return side;
    return mergeRefresh({ base: merged.text, current: side, fresh: merged.recordsText }).text;
  }, text);
}

/** Closes the diff editor that was opened for the question, and nothing else, wherever the person is by now. */
async function closeDiff(left: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const own = tabs.filter(
    ({ input }) => input instanceof vscode.TabInputTextDiff && input.original.toString() === left.toString(),
  );
  await vscode.window.tabGroups.close(own);
}
