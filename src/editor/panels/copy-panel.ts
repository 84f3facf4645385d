import type * as vscode from 'vscode';
import type { OutgoingMail } from '../../actions/outgoing-document.ts';
import { DisposableBag } from '../../base/disposables.ts';
import { COPY_WORDS, type CopyHostMessage, type CopyWords, readCopyPageMessage } from '../../webview/copy-messages.ts';
import { pageHtml } from './page-html.ts';
import type { PanelParts } from './panel-parts.ts';

/** A document that may go out. */
export interface DocumentToCopy {
  readonly mail: OutgoingMail;
  /** The document's own language, BCP 47. */
  readonly language: string;
  /** Called once, when it was copied for the first time. */
  readonly noteCopied: () => Promise<unknown>;
}

/**
 * Shows a document as it goes out, to be copied as HTML or as text: VS Code's own clipboard takes text alone, that of a page
 * takes both. *Hide* closes it.
 */
export class CopyPanel extends DisposableBag {
  readonly #panel: vscode.WebviewPanel;
  readonly #document: DocumentToCopy;
  readonly #parts: PanelParts;
  #isNoted = false;

  constructor(panel: vscode.WebviewPanel, document: DocumentToCopy, parts: PanelParts) {
    super();
    this.#panel = panel;
    this.#document = document;
    this.#parts = parts;
    this.own(panel.webview.onDidReceiveMessage((message) => this.#take(message)));
    this.own(parts.hiding.onDidChange(() => parts.hiding.hidden && this.dispose()));
    this.own({ dispose: () => panel.dispose() });
    panel.onDidDispose(() => this.dispose());
    const { language } = parts.text;
    const head = { language, title: panel.title, client: '', script: 'copy.js' } as const;
    panel.webview.html = pageHtml(panel.webview, parts.extension, head, parts.ids);
  }

  #take(message: unknown): void {
    const read = readCopyPageMessage(message);
    if (!read || this.isDisposed) return;
    if (read.kind === 'ready') this.#show();
    else if (!this.#isNoted) {
      this.#isNoted = true;
      void this.#parts.notifications.attempt(() => this.#document.noteCopied());
    }
  }

  #show(): void {
    const { text } = this.#parts;
    const words = Object.fromEntries(COPY_WORDS.map((word) => [word, text.say(`copyPanel.${word}`)])) as CopyWords;
    const { mail, language } = this.#document;
    const message: CopyHostMessage = {
      kind: 'view',
      view: { words, language, subject: mail.subject, text: mail.text, html: mail.html },
    };
    void this.#panel.webview.postMessage(message);
  }
}
