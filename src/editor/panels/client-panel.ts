import * as vscode from 'vscode';
import { DisposableBag } from '../../base/disposables.ts';
import { oneLine, shortened } from '../../base/one-line.ts';
import { shortHash } from '../../base/short-hash.ts';
import { UserError } from '../../base/user-error.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { searchFlags } from '../../relationship/flags/search-flags.ts';
import { type Act, type Draft, type HostMessage, readPageMessage, type Visit } from '../../webview/messages.ts';
import { openAt } from '../notifications.ts';
import { decisionView } from './decision-view.ts';
import { pageHtml } from './page-html.ts';
import { changeFor } from './panel-acts.ts';
import { type PanelCase, panelCase, sayIn } from './panel-case.ts';
import type { PanelPage, PanelParts } from './panel-parts.ts';
import { kindsOffered, redFlagsView } from './red-flags-view.ts';

/** Characters of a name on a tab, which leave room for other tabs; the whole of it is at the top of the page. */
const LONGEST_NAME = 40;

/** What a panel is about. */
interface PanelSubject {
  readonly page: PanelPage;
  /** The client's id. */
  readonly client: string;
  /** Opens another page about the same client. */
  readonly visit: (page: PanelPage) => Promise<void>;
}

/**
 * A page about a client: shows the record as it is on disk, and saves what is done there at once. What is typed and not
 * saved is kept here while the page is in the background, and nowhere else.
 */
export class ClientPanel extends DisposableBag {
  readonly #panel: vscode.WebviewPanel;
  readonly #subject: PanelSubject;
  readonly #parts: PanelParts;
  readonly #drafts = new Map<string, Draft>();
  /** Where the record was when it could last be read. */
  #path: string | undefined;
  #isReady = false;
  #round = 0;

  constructor(panel: vscode.WebviewPanel, subject: PanelSubject, parts: PanelParts) {
    super();
    this.#panel = panel;
    this.#subject = subject;
    this.#parts = parts;
    const refresh = () => void this.#refresh();
    this.own(panel.webview.onDidReceiveMessage((message) => this.#take(message)));
    this.own(parts.list.onDidChange(refresh));
    this.own(parts.hiding.onDidChange(refresh));
    // A window that stood open overnight, or a profile that was edited elsewhere.
    this.own(vscode.window.onDidChangeWindowState(({ focused }) => focused && refresh()));
    this.own({ dispose: () => panel.dispose() });
    panel.onDidDispose(() => this.dispose());
    const head = {
      language: parts.text.language,
      title: this.#plainTitle,
      client: subject.client,
      script: 'panel.js',
    } as const;
    panel.webview.html = pageHtml(panel.webview, parts.extension, head, parts.ids);
    refresh();
  }

  /** The name in the tab. */
  get title(): string {
    return this.#panel.title;
  }

  /** The client it is about, while it is in front. */
  get clientInFront(): string | undefined {
    return this.#panel.active ? this.#subject.client : undefined;
  }

  reveal(): void {
    this.#panel.reveal();
  }

  get #plainTitle(): string {
    return this.#parts.text.say(`panelTitle.${this.#subject.page}`);
  }

  get #client(): LoadedClient | undefined {
    return this.#parts.list.find(this.#subject.client);
  }

  /** Tells one state of the record from another. */
  get #print(): string {
    return shortHash(this.#client?.text ?? '');
  }

  /** Shows what is true by now; of several at once the last counts. */
  async #refresh(): Promise<void> {
    const round = ++this.#round;
    await this.#parts.list.loaded;
    const client = this.#client;
    const of = client && (await this.#caseOf(client));
    if (round !== this.#round || this.isDisposed) return;
    this.#path = client?.path ?? this.#path;
    const { hidden } = this.#parts.hiding;
    this.#panel.title =
      hidden || !client
        ? this.#plainTitle
        : this.#parts.text.say(`panelTitle.${this.#subject.page}Of`, {
            name: shortened(oneLine(client.record.name), LONGEST_NAME),
          });
    if (!this.#isReady) return;
    if (hidden || !of) this.#post({ kind: 'notice', notice: this.#notice(hidden) });
    else
      this.#post({
        kind: 'view',
        view: this.#viewOf(of),
        record: this.#print,
        drafts: Object.fromEntries(this.#drafts),
      });
  }

  #viewOf(of: PanelCase) {
    return this.#subject.page === 'redFlags' ? redFlagsView(of) : decisionView(of);
  }

  async #caseOf({ record, readOnly }: LoadedClient): Promise<PanelCase> {
    const { list, profile, clock, text } = this.#parts;
    const read = await profile.load().catch((error) => {
      if (!(error instanceof UserError)) throw error;
      return undefined;
    });
    const all = list.clients.map((client) => client.record);
    return panelCase({ record, readOnly, all, profile: read, today: clock.today(), text });
  }

  #notice(hidden: boolean) {
    const { text, list } = this.#parts;
    if (hidden) return { text: text.say('panel.hidden'), label: text.say('panel.show'), visit: 'show' } as const;
    const isBroken = list.broken.some(({ path }) => path === this.#path);
    return isBroken
      ? ({ text: text.say('panel.broken'), label: text.say('remedy.open'), visit: 'openRecord' } as const)
      : { text: text.say('panel.clientGone'), label: undefined, visit: undefined };
  }

  #take(message: unknown): void {
    const read = readPageMessage(message);
    if (!read || this.isDisposed) return;
    if (read.kind === 'ready') this.#start();
    else if (read.kind === 'draft') this.#keepDraft(read.form, read.values);
    else if (read.kind === 'search') void this.#search(read.query);
    else if (read.kind === 'act') void this.#act(read.number, read.act);
    else void this.#parts.notifications.attempt(() => this.#visit(read.to));
  }

  /** VS Code throws a page away with its tab in the background; a new one asks anew. */
  #start(): void {
    this.#isReady = true;
    void this.#refresh();
  }

  #keepDraft(form: string, values: Draft): void {
    if (Object.keys(values).length === 0) this.#drafts.delete(form);
    else this.#drafts.set(form, values);
  }

  async #search(query: string): Promise<void> {
    const of = this.#client && (await this.#caseOf(this.#client));
    if (!of) return;
    const found = searchFlags(kindsOffered(of), query, of.text);
    const said = of.text.say('redFlags.found', { count: found.length });
    this.#post({ kind: 'found', query, flags: found.map(({ id }) => id), said });
  }

  /**
   * Saves what was done in the page. Where that fails, the person is told by a message with remedies, and the page keeps
   * what was typed; when a remedy mends the cause, the page hears of it under the same number.
   */
  async #act(number: number, act: Act): Promise<void> {
    const { list, store, notifications, ids, text } = this.#parts;
    const outcome = await notifications.attempt(async () => {
      const client = this.#client;
      const of = client && (await this.#caseOf(client));
      const change = of && changeFor(act, of, ids);
      if (!client || !change) throw new UserError('row.changed');
      const { changed } = await store.edit(client.path, change.edit, change.summary);
      if (changed) await list.reload();
      await this.#refresh();
      this.#post({ kind: 'outcome', number, done: true, said: sayIn(text)(change.summary), record: this.#print });
      return change;
    });
    if (!outcome) this.#post({ kind: 'outcome', number, done: false, said: '', record: this.#print });
  }

  async #visit(to: Visit): Promise<void> {
    const { client, visit } = this.#subject;
    switch (to) {
      case 'undo':
        return vscode.commands.executeCommand('deorbit.undoLastRecordChange', { client });
      case 'show':
        return vscode.commands.executeCommand('deorbit.show');
      case 'cancelExit':
        return vscode.commands.executeCommand('deorbit.cancelExit', { client });
      case 'makeActive':
      case 'makeLeft':
        return vscode.commands.executeCommand('deorbit.changeStage', {
          client,
          stage: to === 'makeLeft' ? 'left' : 'active',
        });
      case 'declineLetter':
        return vscode.commands.executeCommand('deorbit.newDocument', { client, kind: 'decline' });
      case 'openRecord':
        return this.#path === undefined ? undefined : openAt(this.#path);
      default:
        return visit(to);
    }
  }

  #post(message: HostMessage): void {
    if (!this.isDisposed) void this.#panel.webview.postMessage(message);
  }
}
