import * as vscode from 'vscode';
import type { CommandParts } from './command.ts';

/**
 * Lets the person pick the folder of their own for every window's records, offering one that is made for it, and
 * remembers it in the settings. One that was made and not taken is removed again.
 *
 * @returns the folder
 */
export async function pickOwnFolder(parts: CommandParts): Promise<string> {
  const { files, places } = parts;
  const suggested = places.suggestion;
  const isNew = (await files.stat(suggested)) === undefined;
  if (isNew) await files.mkdir(suggested);
  const picked = await vscode.window.showOpenDialog({
    title: parts.text.say('ownFolder.title'),
    openLabel: parts.text.say('ownFolder.use'),
    defaultUri: vscode.Uri.file(suggested),
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
  });
  const path = picked?.[0]?.fsPath;
  if (isNew && path !== suggested) await files.remove(suggested).catch(() => {});
  if (path === undefined) throw new vscode.CancellationError();
  await places.decideForOwn(path);
  return places.ownPath ?? path;
}
