import * as vscode from 'vscode';
import { findGaps } from '../documents/sections/gaps.ts';
import { insertionPlace } from '../documents/sections/insertion-place.ts';
import { withMarkedRevision } from '../documents/sections/markers.ts';
import { replaceText } from './replace-text.ts';

/** How many gaps become tab stops of the snippet; it ends in the one after them, and Tab goes on by *Next Gap*. */
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
  for (const [index, gap] of findGaps(text)
    .slice(0, TAB_STOPS + 1)
    .entries()) {
    snippet.appendText(text.slice(done, gap.offset));
    done = gap.offset + gap.length;
    const words = text.slice(gap.offset, done);
    // A snippet's stop 0 is where it ends; left out, that is behind the whole document.
    snippet.appendPlaceholder((placeholder) => placeholder.appendText(words), index < TAB_STOPS ? undefined : 0);
  }
  return snippet.appendText(text.slice(done));
}
