import * as vscode from 'vscode';
import { uriOf } from '../../base/ports/vscode/uri-paths.ts';
import { findDocuments } from '../../documents/sections/markers.ts';
import type { ClientList } from '../client-list.ts';
import type { Command, CommandParts } from './command.ts';

/**
 * *Hide*: blanks what Deorbit shows unasked, at once and in every window, for screen sharing. Editors are the person's:
 * those that show a client are closed only when they say so.
 */
export function hide({ hiding, notifications, list }: CommandParts): Command {
  return async () => {
    await hiding.set(true);
    notifications.done({ id: 'hide.done' });
    // Nobody waits for the answer: everything else is hidden by now.
    void notifications.attempt(() => offerToClose(notifications, list));
  };
}

async function offerToClose(notifications: CommandParts['notifications'], list: ClientList): Promise<void> {
  const showing = tabsOfClients(list);
  if (showing.length === 0) return;
  const message = { id: 'hide.editorsShow', values: { count: showing.length } } as const;
  const chosen = await notifications.warn(message, { close: { id: 'hide.closeThem' } });
  if (chosen === 'close') await vscode.window.tabGroups.close(tabsOfClients(list));
}

/** Open editors that hold a record, a private document of a client's, or a document of Deorbit's elsewhere. */
function tabsOfClients(list: ClientList): readonly vscode.Tab[] {
  const folders = list.folders.map((folder) => `${uriOf(folder).path}/`);
  const documents = new Set(
    vscode.workspace.textDocuments
      .filter((document) => document.languageId === 'markdown' && findDocuments(document.getText()).length > 0)
      .map(({ uri }) => uri.toString()),
  );
  const isOfClient = (uri: vscode.Uri) =>
    documents.has(uri.toString()) || folders.some((folder) => uri.path.startsWith(folder));
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && isOfClient(input.uri));
}

/** *Show*: the way back. */
export function show({ hiding, notifications }: CommandParts): Command {
  return async () => {
    await hiding.set(false);
    notifications.done({ id: 'hide.shown' });
  };
}
