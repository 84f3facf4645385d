import * as vscode from 'vscode';
import type { Files } from '../base/ports/files.ts';
import type { Message } from '../base/ports/text.ts';
import { isUri, uriOf } from '../base/ports/vscode/uri-paths.ts';
import { isMarkdown } from './document-gaps.ts';

/** Where a document goes. */
export interface DocumentTarget {
  readonly editor: vscode.TextEditor;
  /** What a person is told where the active editor could not take it, so that a new document was opened. */
  readonly insteadOf: Message | undefined;
}

/** A place for a new document of a client's: its private folder beside the record, and a name without extension. */
export interface NewDocumentPlace {
  readonly folder: string;
  readonly name: string;
}

/**
 * The active editor when it holds Markdown. With `onlyEmpty` it is taken only when nothing stands in it: a click on a row
 * does not write into a text that happens to be open.
 */
export function editorAtHand(onlyEmpty: boolean): vscode.TextEditor | undefined {
  const active = vscode.window.activeTextEditor;
  if (!active || !isMarkdown(active.document)) return undefined;
  return onlyEmpty && active.document.getText().trim() !== '' ? undefined : active;
}

/** {@link editorAtHand}, else a new unsaved document that saves into the client's private folder. */
export async function documentTarget(
  files: Files,
  place: NewDocumentPlace,
  onlyEmpty: boolean,
): Promise<DocumentTarget> {
  const atHand = editorAtHand(onlyEmpty);
  if (atHand) return { editor: atHand, insteadOf: undefined };
  const active = vscode.window.activeTextEditor;
  const editor = await newDocument(files, place);
  if (active === undefined || isMarkdown(active.document)) return { editor, insteadOf: undefined };
  const file = files.baseName(active.document.uri.path);
  return { editor, insteadOf: { id: 'insertHandover.newDocument', values: { file } } };
}

/** A new unsaved document that saves into the client's private folder. */
export async function newDocument(files: Files, place: NewDocumentPlace): Promise<vscode.TextEditor> {
  const document = hasUntitledPaths(place.folder)
    ? await vscode.workspace.openTextDocument(await freeUri(files, place))
    : await vscode.workspace.openTextDocument({ language: 'markdown' });
  return vscode.window.showTextDocument(document, { preview: false });
}

/** Of an unsaved document VS Code remembers a path but no file system: where it is to be saved is asked in others. */
function hasUntitledPaths(folder: string): boolean {
  return !isUri(folder) || uriOf(folder).scheme === 'vscode-remote';
}

/** The first name that neither a file nor an open document has: handover.md, handover-2.md, and so on. */
async function freeUri(files: Files, { folder, name }: NewDocumentPlace): Promise<vscode.Uri> {
  const open = new Set(vscode.workspace.textDocuments.map((document) => document.uri.path));
  for (let n = 1; ; n++) {
    const path = files.join(folder, n === 1 ? `${name}.md` : `${name}-${n}.md`);
    const uri = uriOf(path).with({ scheme: 'untitled', authority: '' });
    if (!open.has(uri.path) && (await files.stat(path)) === undefined) return uri;
  }
}
