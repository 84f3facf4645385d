import * as vscode from 'vscode';
import { DisposableBag } from '../base/disposables.ts';
import type { Text } from '../base/ports/text.ts';
import { type MergeResult, mergeRefresh } from '../documents/sections/merge.ts';
import type { Notifications } from './notifications.ts';
import { replaceText } from './replace-text.ts';

const SCHEME = 'deorbit-record';

/** The record's side of a refresh, read-only, for the left of a diff editor; kept while it is open. */
export class RecordSides extends DisposableBag implements vscode.TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();

  constructor() {
    super();
    this.own(vscode.workspace.registerTextDocumentContentProvider(SCHEME, this));
    this.own(vscode.workspace.onDidCloseTextDocument((document) => this.#texts.delete(document.uri.toString())));
  }

  /** Keeps a text and gives the address that it is shown under. */
  add(name: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}`, query: String(Date.now()) });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }
}

/** What asking about a conflict needs. */
interface ConflictParts {
  readonly recordSides: RecordSides;
  readonly notifications: Notifications;
  readonly text: Text;
}

/**
 * Shows what changed both in the record and in the document: the record's side on the left, the document, which keeps the
 * person's words until they decide, on the right. One answer settles all; the arrows of the diff editor settle them singly.
 */
export async function decideConflicts(
  parts: ConflictParts,
  editor: vscode.TextEditor,
  merged: MergeResult,
): Promise<void> {
  const count = merged.conflicts.length;
  if (count === 0) return;
  const { document } = editor;
  const name = document.uri.path.split('/').pop() ?? '';
  const left = parts.recordSides.add(name, merged.recordsText);
  await vscode.commands.executeCommand(
    'vscode.diff',
    left,
    document.uri,
    parts.text.say('conflict.title', { file: name, count }),
  );
  const chosen = await parts.notifications.tell(
    { id: 'conflict.question', values: { count } },
    { record: { id: 'conflict.takeRecords' }, mine: { id: 'conflict.keepMine' } },
  );
  if (chosen === undefined) return;
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  const shown = await vscode.window.showTextDocument(document);
  if (chosen !== 'record') return;
  // The person may have typed on while the question stood there: that stays.
  const settled = mergeRefresh({ base: merged.text, current: document.getText(), fresh: merged.recordsText });
  await replaceText(shown, settled.text);
}
