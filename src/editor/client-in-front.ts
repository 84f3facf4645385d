import * as vscode from 'vscode';
import { uriOf } from '../base/ports/vscode/uri-paths.ts';
import { findDocuments } from '../documents/sections/markers.ts';
import type { LoadedClient } from '../records/parse-record.ts';
import type { ClientList } from './client-list.ts';
import { isMarkdown } from './document-gaps.ts';
import type { Panels } from './panels/panels.ts';

/** Whether what is in front belongs to a client whose record cannot be read: its record, its panel, or a document of its own. */
export function isUnreadInFront(list: ClientList, panels: Pick<Panels, 'clientInFront'>): boolean {
  if (list.broken.length === 0) return false;
  const inPanel = panels.clientInFront;
  if (inPanel !== undefined) return list.find(inPanel) === undefined;
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return false;
  const uri = document.uri.toString();
  if (list.broken.some(({ path }) => uriOf(path).toString() === uri)) return true;
  return isMarkdown(document) && findDocuments(document.getText()).some(({ identity }) => !list.find(identity.client));
}

/** The client that the editor in front is about: their panel, their record, or a document that is theirs alone. */
export function clientInFront(list: ClientList, panels: Pick<Panels, 'clientInFront'>): LoadedClient | undefined {
  const inPanel = panels.clientInFront;
  if (inPanel !== undefined) return list.find(inPanel);
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return undefined;
  const uri = document.uri.toString();
  const ofRecord = list.clients.find(({ path }) => uriOf(path).toString() === uri);
  if (ofRecord || !isMarkdown(document)) return ofRecord;
  const [id, ...others] = new Set(findDocuments(document.getText()).map(({ identity }) => identity.client));
  return id === undefined || others.length > 0 ? undefined : list.find(id);
}
