import * as vscode from 'vscode';
import { DisposableBag } from '../base/disposables.ts';

const SCHEME = 'deorbit-record';

/** The record's side of a refresh, read-only, for the left of a diff editor; kept while it is open. */
export class RecordSides extends DisposableBag implements vscode.TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();
  #added = 0;

  constructor() {
    super();
    this.own(vscode.workspace.registerTextDocumentContentProvider(SCHEME, this));
    this.own(vscode.workspace.onDidCloseTextDocument((document) => this.#texts.delete(document.uri.toString())));
  }

  /** Keeps a text and gives the address that it is shown under. */
  add(name: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}`, query: String(++this.#added) });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }
}
