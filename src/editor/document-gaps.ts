import * as vscode from 'vscode';
import { DisposableBag } from '../base/disposables.ts';
import type { Text } from '../base/ports/text.ts';
import { findGaps } from '../documents/sections/gaps.ts';
import { findDocuments } from '../documents/sections/markers.ts';
import type { ContextKeys } from './context-keys.ts';
import type { Hiding } from './hiding.ts';

/** How long typing has to pause before gaps are looked for again, in milliseconds. */
const PAUSE_MS = 150;

/** Shows the gaps of Deorbit's documents in *Problems*, and tells the menus what the active editor holds. */
export class DocumentGaps extends DisposableBag {
  readonly #collection = this.own(vscode.languages.createDiagnosticCollection('deorbit-gaps'));
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #keys: ContextKeys;
  readonly #hiding: Hiding;
  readonly #text: Text;

  constructor(keys: ContextKeys, hiding: Hiding, text: Text) {
    super();
    this.#keys = keys;
    this.#hiding = hiding;
    this.#text = text;
    this.own(vscode.workspace.onDidOpenTextDocument((document) => this.#meet(document)));
    this.own(vscode.workspace.onDidChangeTextDocument((event) => this.#follow(event)));
    this.own(vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)));
    this.own(vscode.window.onDidChangeActiveTextEditor(() => this.#describeActive()));
    // VS Code may call an editor active a moment after its text has changed, without a word of its own.
    this.own(vscode.window.onDidChangeVisibleTextEditors(() => this.#describeActive()));
    this.own(vscode.window.tabGroups.onDidChangeTabs(() => this.#describeActive()));
    this.own({ dispose: () => this.#stopWaiting() });
    this.own(hiding.onDidChange(() => this.#lookAtAll()));
    this.#lookAtAll();
    this.#describeActive();
  }

  #lookAtAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#look(document);
  }

  /** A document that is opened, or that has become Markdown: VS Code closes and opens one whose language changes. */
  #meet(document: vscode.TextDocument): void {
    this.#look(document);
    if (document === vscode.window.activeTextEditor?.document) this.#describeActive();
  }

  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    // A document that has just been put in: its commands are wanted at once, before typing pauses.
    const arrived = contentChanges.some(({ text }) => text.includes('<!-- deorbit '));
    if (arrived && document === vscode.window.activeTextEditor?.document) this.#describeActive();
    this.#lookSoon(document);
  }

  #lookSoon(document: vscode.TextDocument): void {
    if (!isMarkdown(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#waiting.get(key));
    this.#waiting.set(
      key,
      setTimeout(() => {
        this.#waiting.delete(key);
        if (document.isClosed) return;
        this.#look(document);
        if (document === vscode.window.activeTextEditor?.document) this.#describeActive();
      }, PAUSE_MS),
    );
  }

  #look(document: vscode.TextDocument): void {
    if (!isMarkdown(document) || !isWorkedOn(document)) return;
    const text = document.getText();
    const gaps = !this.#hiding.hidden && findDocuments(text).length > 0 ? findGaps(text) : [];
    this.#collection.set(
      document.uri,
      gaps.map((gap) => {
        const range = new vscode.Range(document.positionAt(gap.offset), document.positionAt(gap.offset + gap.length));
        const message = this.#text.say('gap.missing', { what: gap.label });
        const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Information);
        diagnostic.source = 'Deorbit';
        diagnostic.code = 'gap';
        return diagnostic;
      }),
    );
  }

  #forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    this.#collection.delete(document.uri);
  }

  #stopWaiting(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
  }

  #describeActive(): void {
    const document = vscode.window.activeTextEditor?.document;
    const text = document && isMarkdown(document) && isWorkedOn(document) ? document.getText() : '';
    const inEditor = findDocuments(text).length > 0;
    this.#keys.set('deorbit.documentInEditor', inEditor);
    this.#keys.set('deorbit.gapsInEditor', inEditor && findGaps(text).length > 0);
  }
}

const WORKED_ON: readonly string[] = ['file', 'untitled', 'vscode-remote'];

/**
 * Whether somebody writes in it. The read-only side of a diff holds the same gaps once more: the record's in a refresh, an
 * older version in a git diff.
 */
export function isWorkedOn({ uri }: vscode.TextDocument): boolean {
  return WORKED_ON.includes(uri.scheme) || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** Whether a document is Markdown, the only kind of file that Deorbit's documents stand in. */
export function isMarkdown(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown';
}
