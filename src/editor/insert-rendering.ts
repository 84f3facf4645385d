import * as vscode from 'vscode';
import { findGaps } from '../documents/sections/gaps.ts';
import { insertionPlace } from '../documents/sections/insertion-place.ts';

/** How many gaps become tab stops; further ones are reached by *Next Gap*. */
const TAB_STOPS = 10;

/**
 * Puts a rendered document into an editor, at the first blank top-level line from the cursor on, as one undo step. What
 * comes from the record is text, whatever it looks like; only the first gaps are tab stops.
 */
export async function insertRendering(editor: vscode.TextEditor, rendered: string): Promise<boolean> {
  const { document } = editor;
  const place = insertionPlace(document.getText(), document.offsetAt(editor.selection.active));
  const text = `${place.before}${rendered}`;
  const inserted = await editor.insertSnippet(snippetFrom(text), document.positionAt(place.offset), {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
  editor.revealRange(
    new vscode.Range(editor.selection.active, editor.selection.active),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  );
  return inserted;
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
