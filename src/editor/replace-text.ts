import * as vscode from 'vscode';

/**
 * Turns an editor's text into another as one undo step, by replacing only the lines that differ, so that the cursor, folded
 * parts and the view stay where they are. False when the editor would not take it.
 */
export function replaceText(editor: vscode.TextEditor, wanted: string): Thenable<boolean> {
  const { document } = editor;
  const current = document.getText();
  let start = 0;
  while (start < current.length && start < wanted.length && current[start] === wanted[start]) start++;
  let end = 0;
  const most = Math.min(current.length, wanted.length) - start;
  while (end < most && current[current.length - 1 - end] === wanted[wanted.length - 1 - end]) end++;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(current.length - end));
  return editor.edit((edit) => edit.replace(range, wanted.slice(start, wanted.length - end)), {
    undoStopBefore: true,
    undoStopAfter: true,
  });
}
