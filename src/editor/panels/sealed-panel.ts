import type * as vscode from 'vscode';
import { DisposableBag } from '../../base/disposables.ts';
import type { SealedContent } from '../../records/sealing/sealed-content.ts';
import {
  readSealedPageMessage,
  SEALED_WORDS,
  type SealedHostMessage,
  type SealedView,
  type SealedWords,
} from '../../webview/sealed-messages.ts';
import { pageHtml } from './page-html.ts';
import type { PanelParts } from './panel-parts.ts';

/** What was opened, and the way to open it again. */
export interface OpenedFile {
  /** The file's name. */
  readonly name: string;
  readonly content: SealedContent;
  /** Asks for the key or the passphrase again. */
  readonly again: () => Promise<unknown>;
}

/**
 * Shows what a sealed file holds, masked. The values are in memory alone, for as long as the tab is in view: a tab that is
 * hidden or closed, and *Hide*, let go of them, and only what is asked for ever gets to the page.
 */
export class SealedPanel extends DisposableBag {
  readonly #panel: vscode.WebviewPanel;
  readonly #file: Omit<OpenedFile, 'content'>;
  readonly #parts: PanelParts;
  #content: SealedContent | undefined;

  constructor(panel: vscode.WebviewPanel, { content, ...file }: OpenedFile, parts: PanelParts) {
    super();
    this.#panel = panel;
    this.#content = content;
    this.#file = file;
    this.#parts = parts;
    this.own(panel.webview.onDidReceiveMessage((message) => this.#take(message)));
    this.own(panel.onDidChangeViewState(() => !panel.visible && this.#forget()));
    this.own(parts.hiding.onDidChange(() => parts.hiding.hidden && this.#forget()));
    this.own({ dispose: () => panel.dispose() });
    panel.onDidDispose(() => {
      this.#content = undefined;
      this.dispose();
    });
    const { language } = parts.text;
    const head = { language, title: panel.title, client: '', script: 'sealed.js' } as const;
    panel.webview.html = pageHtml(panel.webview, parts.extension, head, parts.ids);
  }

  #forget(): void {
    this.#content = undefined;
    this.#show();
  }

  #take(message: unknown): void {
    const read = readSealedPageMessage(message);
    if (!read || this.isDisposed) return;
    if (read.kind === 'ready') this.#show();
    else if (read.kind === 'openAgain') void this.#parts.notifications.attempt(() => this.#openAgain());
    else void this.#parts.notifications.attempt(() => this.#hand(read.kind, read.index));
  }

  async #openAgain(): Promise<void> {
    await this.#file.again();
    this.dispose();
  }

  #show(): void {
    const { text } = this.#parts;
    const content = this.#content;
    this.#post(
      content
        ? { kind: 'view', view: this.#viewOf(content) }
        : { kind: 'forgotten', text: text.say('sealedPanel.forgotten'), again: text.say('sealedPanel.again') },
    );
  }

  async #hand(how: 'reveal' | 'copy', index: number): Promise<void> {
    const { clipboard, text } = this.#parts;
    const value = this.#content?.entries[index]?.value;
    if (value === undefined) return;
    if (how === 'reveal') return this.#post({ kind: 'value', index, value });
    await clipboard.copy(value);
    this.#post({ kind: 'said', said: text.say('copySecret.done', { count: clipboard.seconds }) });
  }

  #viewOf({ client, sealedOn, entries }: SealedContent): SealedView {
    const { text } = this.#parts;
    const count = text.say('sealedPanel.count', { count: entries.length });
    const on = sealedOn && isDate(sealedOn) ? text.say('sealedPanel.sealedOn', { date: { date: sealedOn } }) : '';
    return {
      words: Object.fromEntries(SEALED_WORDS.map((word) => [word, text.say(`sealedPanel.${word}`)])) as SealedWords,
      title: [this.#file.name, count, on].filter((each) => each !== '').join(' · '),
      about: client ?? text.say('sealedPanel.title'),
      privacy: text.say('sealedPanel.privacy'),
      rows: entries.map(({ name, where = '', account = '', notes = '' }) => ({ name, where, account, notes })),
    };
  }

  #post(message: SealedHostMessage): void {
    if (!this.isDisposed) void this.#panel.webview.postMessage(message);
  }
}

/** Whoever wrote the file may have put any words there. */
function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
