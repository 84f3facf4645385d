import * as vscode from 'vscode';
import { findGaps } from '../documents/sections/gaps.ts';
import { insertionPlace } from '../documents/sections/insertion-place.ts';
import { withMarkedRevision } from '../documents/sections/markers.ts';
import { replaceText } from './replace-text.ts';

/** How many gaps become tab stops; further ones are reached by *Next Gap*. */
const TAB_STOPS = 10;

/** A document that a rendering joins: its marker names another rendering from then on. */
export interface JoinedDocument {
  readonly id: string;
  readonly revision: string;
}

/**
 * Puts a rendered document into an editor, at the first blank top-level line from the cursor on, as one undo step. What
 * comes from the record is text, whatever it looks like; only the first gaps are tab stops. False when the editor would
 * not take it, as a read-only one.
 */
export async function insertRendering(
  editor: vscode.TextEditor,
  rendered: string,
  joined?: JoinedDocument,
): Promise<boolean> {
  const { document } = editor;
  if (joined) {
    const marked = withMarkedRevision(document.getText(), joined.id, joined.revision);
    if (!(await replaceText(editor, marked, { undoStopAfter: false }))) return false;
  }
  const { version } = document;
  const place = insertionPlace(document.getText(), document.offsetAt(editor.selection.active));
  const text = `${place.before}${rendered}`;
  const inserted = await editor.insertSnippet(snippetFrom(text), document.positionAt(place.offset), {
    undoStopBefore: !joined,
    undoStopAfter: true,
    keepWhitespace: true,
  });
  if (!inserted || document.version === version) return false;
  editor.revealRange(
    new vscode.Range(editor.selection.active, editor.selection.active),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  );
  return true;
}

function snippetFrom(text: string): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  let done = 0;
  for (const gap of findGaps(text).slice(0, TAB_STOPS)) {
    snippet.appendText(text.slice(done, gap.offset));
    done = gap.offset + gap.length;
    snippet.appendPlaceholder((placeholder) => placeholder.appendText(text.slice(gap.offset, done)));
  }
  return snippet.appendText(text.slice(done));
}
