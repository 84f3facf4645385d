import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';

/** The folder of the throw-away workspace that the host tests share. */
export function workspaceFolder(): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the host tests need a workspace');
  return folder.uri.fsPath;
}

/** A file of the workspace. */
export function inWorkspace(path: string): string {
  return join(workspaceFolder(), path);
}

/** Runs one of Deorbit's commands, named without its prefix. */
export function run<T>(command: string, argument?: unknown): Thenable<T> {
  return vscode.commands.executeCommand<T>(`deorbit.${command}`, argument);
}

/** Writes a file of the workspace, folders included. */
export async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(inWorkspace(path)), { recursive: true });
  await writeFile(inWorkspace(path), text);
}

/** The text of a file of the workspace. */
export function read(path: string): Promise<string> {
  return readFile(inWorkspace(path), 'utf8');
}

/** Waits until something is there; fails after ten seconds, or the patience given in milliseconds. */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
  patience = 10_000,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    assert.ok(Date.now() < deadline, `waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Closes all editors, unsaved ones without asking, and removes what tests left in the workspace. */
export async function cleanUp(): Promise<void> {
  const diffs = vscode.window.tabGroups.all.flatMap((group) =>
    group.tabs.filter((tab) => tab.input instanceof vscode.TabInputTextDiff),
  );
  await vscode.window.tabGroups.close(diffs);
  for (const document of vscode.workspace.textDocuments.filter((each) => each.isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const name of await readdir(workspaceFolder())) {
    if (name !== 'README.md') await rm(inWorkspace(name), { recursive: true, force: true });
  }
}

let notes = 0;

/** Opens a Markdown document in an editor, with the cursor at the start of a line. */
export async function openMarkdown(content: string, line = 0): Promise<vscode.TextEditor> {
  const path = `notes-${++notes}.md`;
  await write(path, content);
  const document = await vscode.workspace.openTextDocument(inWorkspace(path));
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(line, 0, line, 0);
  return editor;
}

/** Puts words in the place of something that stands once in an editor. */
export async function replaceOnce(editor: vscode.TextEditor, what: string, words: string): Promise<void> {
  const at = editor.document.getText().indexOf(what);
  assert.ok(at >= 0, `"${what}" stands in the document`);
  const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + what.length));
  assert.ok(await editor.edit((edit) => edit.replace(range, words)));
}

/** Waits for a command, and closes every list that it opens to ask something. */
export async function refusingPicks(command: Thenable<unknown>): Promise<void> {
  let isDone = false;
  const done = Promise.resolve(command).finally(() => {
    isDone = true;
  });
  await until('the command is done', async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    return isDone;
  });
  await done;
}
