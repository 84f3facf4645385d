import * as vscode from 'vscode';
import type { Files } from '../base/ports/files.ts';
import type { Message } from '../base/ports/text.ts';
import { pathOf, uriOf } from '../base/ports/vscode/uri-paths.ts';
import { inWords } from '../records/file-trouble.ts';
import type { CommandParts } from './commands/command.ts';

/** A file to be saved where the person says. */
export interface FileToSave {
  readonly content: Uint8Array;
  /** The name it is offered under. */
  readonly name: string;
  /** The folder it is offered in. */
  readonly folder: string;
  /** What such files are called, for the dialog. */
  readonly kind: Message;
  /** A path that was given beforehand. */
  readonly to: string | undefined;
}

/**
 * Saves a file where the person says; VS Code's own dialog asks before it takes the place of another.
 *
 * @returns where it was saved; `undefined` when the person would rather not
 */
export async function saveFile(parts: CommandParts, file: FileToSave): Promise<vscode.Uri | undefined> {
  const { files } = parts;
  const uri = file.to === undefined ? await askWhere(parts, file) : uriOf(file.to);
  if (!uri) return undefined;
  const path = pathOf(uri);
  try {
    await files.mkdir(files.parent(path));
    await files.replace(path, file.content, await presentContent(files, path));
  } catch (error) {
    throw inWords(error, files.baseName(path), 'write');
  }
  return uri;
}

function askWhere({ files, text }: CommandParts, { name, folder, kind }: FileToSave): Thenable<vscode.Uri | undefined> {
  const [extension = ''] = /[^.]+$/.exec(name) ?? [];
  return vscode.window.showSaveDialog({
    defaultUri: uriOf(files.join(folder, name)),
    filters: { [text.say(kind.id, kind.values)]: [extension] },
  });
}

async function presentContent(files: Files, path: string): Promise<Uint8Array | undefined> {
  return (await files.stat(path)) && files.read(path);
}

/**
 * Says that a file was saved, and offers to open it with the program that this machine has for it; in other windows than
 * those of this machine nothing could open it, and it is only said.
 */
export async function offerToOpen({ notifications }: CommandParts, saved: vscode.Uri, said: Message): Promise<void> {
  const { uiKind, remoteName, openExternal } = vscode.env;
  const canOpen = saved.scheme === 'file' && uiKind === vscode.UIKind.Desktop && remoteName === undefined;
  if (!canOpen) return notifications.done(said);
  const chosen = await notifications.tell(said, { open: { id: 'remedy.open' } });
  if (chosen) await openExternal(saved);
}
