import * as vscode from 'vscode';
import { pathOf, uriOf } from '../../base/ports/vscode/uri-paths.ts';
import { UserError } from '../../base/user-error.ts';
import type { CommandParts } from './command.ts';

/**
 * Lets the person pick the folder of their own for every window's records, offering one that is made for it, and
 * remembers it in the settings. One that was made and not taken is removed again.
 *
 * @returns the folder
 * @throws {UserError} in a browser, which reaches no folder beside the open ones
 */
export async function pickOwnFolder(parts: CommandParts): Promise<string> {
  const { files, places } = parts;
  const suggested = places.suggestion;
  if (suggested === undefined) throw new UserError('ownFolder.notInBrowser');
  const isNew = (await files.stat(suggested)) === undefined;
  if (isNew) await files.mkdir(suggested);
  const picked = await vscode.window.showOpenDialog({
    title: parts.text.say('ownFolder.title'),
    openLabel: parts.text.say('ownFolder.use'),
    defaultUri: uriOf(suggested),
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
  });
  const path = picked?.[0] && pathOf(picked[0]);
  if (isNew && path !== suggested) await files.remove(suggested).catch(() => {});
  if (path === undefined) throw new vscode.CancellationError();
  await places.decideForOwn(path);
  return places.ownPath ?? path;
}
