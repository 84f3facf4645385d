import * as vscode from 'vscode';

/**
 * Turns an editor's text into another as one undo step, by replacing only the lines that differ, so that the cursor, folded
 * parts and the view stay where they are. False when the editor would not take it. With `undoStopAfter: false` what is
 * edited next is undone in the same step.
 */
export async function replaceText(
  editor: vscode.TextEditor,
  wanted: string,
  { undoStopAfter = true }: { readonly undoStopAfter?: boolean } = {},
): Promise<boolean> {
  const { document } = editor;
  const { version } = document;
  const current = document.getText();
  if (current === wanted) return true;
  let start = 0;
  while (start < current.length && start < wanted.length && current[start] === wanted[start]) start++;
  let end = 0;
  const most = Math.min(current.length, wanted.length) - start;
  while (end < most && current[current.length - 1 - end] === wanted[wanted.length - 1 - end]) end++;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(current.length - end));
  const taken = await editor.edit((edit) => edit.replace(range, wanted.slice(start, wanted.length - end)), {
    undoStopBefore: true,
    undoStopAfter,
  });
  // A read-only editor says that it took the edit, and did not.
  return taken && document.version !== version;
}
