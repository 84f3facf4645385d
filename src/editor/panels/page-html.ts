import * as vscode from 'vscode';
import type { Ids } from '../../base/ports/ids.ts';
import { filledPage } from './filled-page.ts';

/** What a panel's page is told before its first message. */
export interface PageHead {
  readonly language: string;
  /** Names no client: others may look on. */
  readonly title: string;
  /** The client's id, which the page keeps for the time after a reload of the window. */
  readonly client: string;
  readonly script: 'panel.js' | 'sealed.js' | 'copy.js';
}

/** The one folder that pages load anything from. */
export function pageFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'webview');
}

/** The page of a panel: one script with a nonce, one style sheet of ours, and nothing else. */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri, head: PageHead, ids: Ids): string {
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extension), name)).toString();
  const places = { source: webview.cspSource, script: file(head.script), style: file('panel.css') };
  return filledPage({ ...head, ...places, nonce: ids.longId() });
}
