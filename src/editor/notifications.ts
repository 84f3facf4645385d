import * as vscode from 'vscode';
import { DisposableBag } from '../base/disposables.ts';
import { FileError } from '../base/ports/files.ts';
import type { Log } from '../base/ports/log.ts';
import type { OpenDocuments } from '../base/ports/open-documents.ts';
import type { Message, MessageId, Text } from '../base/ports/text.ts';
import { uriOf } from '../base/ports/vscode/uri-paths.ts';
import { inTurns, type Steps } from '../base/steps.ts';
import { NothingYet, type Remedy, UserError } from '../base/user-error.ts';
import type { Hiding } from './hiding.ts';
import { withoutIcons, withoutLinks } from './shown-text.ts';
import type { ShownText, UnsavedTexts } from './unsaved-texts.ts';

/** How long a word in the status bar stays, in milliseconds. */
const STATUS_SHOWN_MS = 6000;

/** What is done before this, in milliseconds, would only flash up. */
const PROGRESS_AFTER_MS = 300;

/** How long the way back is offered there, in milliseconds. */
const UNDO_SHOWN_MS = 15_000;

/** The word stands behind what is always there, and the way back behind the word. */
const DONE_PRIORITY = -1000;

/** The one place that tells a person something unasked. Success is a word in the status bar; only trouble is a message. */
export class Notifications extends DisposableBag {
  readonly #text: Text;
  readonly #log: Log & { show(): void };
  readonly #openDocuments: OpenDocuments;
  readonly #hiding: Pick<Hiding, 'hidden' | 'onDidChange'>;
  #unsaved: UnsavedTexts | undefined;
  #said: vscode.Disposable | undefined;
  #offered: vscode.Disposable | undefined;

  constructor(
    text: Text,
    log: Log & { show(): void },
    {
      openDocuments,
      hiding,
    }: { readonly openDocuments: OpenDocuments; readonly hiding: Pick<Hiding, 'hidden' | 'onDidChange'> },
  ) {
    super();
    this.#text = text;
    this.#hiding = hiding;
    this.#log = log;
    this.#openDocuments = openDocuments;
  }

  /**
   * Says in the status bar, and to a screen reader, that something was done. Others may look on, so the text names no
   * client. What found something to look at, or nothing at all, bears no check mark: `sign` is `info`.
   */
  done(message: Message, sign: 'check' | 'info' = 'check'): void {
    this.#said?.dispose();
    this.#said = shownFor(STATUS_SHOWN_MS, [this.#doneItem('done', message, sign)]);
  }

  /**
   * The same of something that one click did: beside it stands the way back, for all that the act of that id changed. What
   * was said before makes room.
   */
  doneWithUndo(message: Message, act: string): void {
    this.#said?.dispose();
    this.#offered?.dispose();
    const said = this.#doneItem('doneWithUndo', message);
    const undo = vscode.window.createStatusBarItem('undo', vscode.StatusBarAlignment.Left, DONE_PRIORITY - 1);
    undo.name = this.#text.say('undo.offer');
    undo.text = undo.name;
    undo.command = { command: 'deorbit.undoLastRecordChange', title: undo.name, arguments: [{ act }] };
    undo.tooltip = undo.name;
    this.#offered = shownFor(UNDO_SHOWN_MS, [said, undo]);
  }

  #doneItem(name: string, { id, values }: Message, sign = 'check'): vscode.StatusBarItem {
    const item = vscode.window.createStatusBarItem(name, vscode.StatusBarAlignment.Left, DONE_PRIORITY);
    const says = this.#text.say(id, values);
    item.name = this.#text.say('status.doneName');
    item.text = `$(${sign}) ${withoutIcons(says)}`;
    // VS Code reads out nothing of its status bar; an alert is heard as soon as it stands there.
    item.accessibilityInformation = { label: says, role: 'alert' };
    return item;
  }

  /** Says something a person should read, with the answers they can give; the chosen answer's key comes back. */
  tell<K extends string>(message: Message, answers: Readonly<Record<K, Message>>): Promise<K | undefined> {
    return this.#ask(vscode.window.showInformationMessage, message, answers);
  }

  /** The same about something that goes wrong if nobody acts. */
  warn<K extends string>(message: Message, answers: Readonly<Record<K, Message>>): Promise<K | undefined> {
    return this.#ask(vscode.window.showWarningMessage, message, answers);
  }

  async #ask<K extends string>(
    show: (message: string, ...labels: string[]) => Thenable<string | undefined>,
    message: Message,
    answers: Readonly<Partial<Record<K, Message>>>,
  ): Promise<K | undefined> {
    const offered = Object.entries(answers) as [K, Message][];
    const keys = offered.map(([key]) => key);
    const labels = offered.map(([, { id, values }]) => this.#text.say(id, values));
    const chosen = await show(withoutLinks(this.#text.say(message.id, message.values)), ...labels);
    return chosen === undefined ? undefined : keys[labels.indexOf(chosen)];
  }

  /** The same before anything goes on; a person who answers none of it has said no. `detail` stands smaller below it. */
  decide<K extends string>(
    question: Message,
    answers: Readonly<Partial<Record<K, Message>>>,
    detail?: Message,
  ): Promise<K | undefined> {
    const options = { modal: true, ...(detail && { detail: this.#text.say(detail.id, detail.values) }) };
    return this.#ask(
      (text, ...labels) => vscode.window.showWarningMessage(text, options, ...labels),
      question,
      answers,
    );
  }

  /** The same as a question that has to be answered before anything goes on; `detail` stands smaller below it. */
  async confirm(question: Message, yes: Message, detail?: Message): Promise<boolean> {
    const label = this.#text.say(yes.id, yes.values);
    const options = { modal: true, ...(detail && { detail: this.#text.say(detail.id, detail.values) }) };
    return (
      (await vscode.window.showWarningMessage(this.#text.say(question.id, question.values), options, label)) === label
    );
  }

  /**
   * Shows that something is under way, and how far it is, unless it is done at once; who cancels it aborts the signal.
   * Work that gives up for that leaves the command as if it had not been asked for; work may also give what it has by then.
   */
  async working<T>(
    title: Message,
    work: (say: (message: Message) => void, signal: AbortSignal) => Promise<T>,
    { cancellable = true } = {},
  ): Promise<T> {
    const says = ({ id, values }: Message) => withoutLinks(this.#text.say(id, values));
    const options = { location: vscode.ProgressLocation.Notification, title: says(title), cancellable };
    const controller = new AbortController();
    let report = (_: Message) => {};
    const outcome = work((message) => report(message), controller.signal).catch((error: unknown) => {
      throw controller.signal.aborted && error === controller.signal.reason ? new vscode.CancellationError() : error;
    });
    const isOver = outcome.then(
      () => true,
      () => true,
    );
    const isLate = new Promise<false>((resolve) => setTimeout(resolve, PROGRESS_AFTER_MS, false));
    if (await Promise.race([isOver, isLate])) return outcome;
    return vscode.window.withProgress(options, (progress, token) => {
      report = (message) => progress.report({ message: says(message) });
      token.onCancellationRequested(() => controller.abort());
      return outcome;
    });
  }

  /** The same with work in steps, which `counts` says in words: `{count} rows read`. */
  inSteps<T>(title: Message, counts: MessageId, steps: Steps<T>): Promise<T> {
    return this.working(title, (say, signal) =>
      inTurns(steps, { signal, progress: (count) => say({ id: counts, values: { count } }) }),
    );
  }

  /**
   * Runs what a person asked for. What fails is shown with its remedies; a remedy that mends the cause runs it again.
   * A defect of ours is shown as one and is in the log. The caller does not wait for the person's answer.
   */
  async attempt<T>(task: () => Promise<T>): Promise<T | undefined> {
    try {
      return await task();
    } catch (error) {
      const shown: ShownText[] = [];
      void this.#show(error, shown).then((again) =>
        again ? this.attempt(() => this.#closing(shown, task)) : undefined,
      );
      return undefined;
    }
  }

  /** Lets go of what is kept in sight about a client that is forgotten. */
  async forget(client: string): Promise<void> {
    await this.#unsaved?.closeOf(client);
  }

  /** What was shown because it was not saved is no longer needed once it is. */
  async #closing<T>(shown: readonly ShownText[], task: () => Promise<T>): Promise<T> {
    const outcome = await task();
    for (const each of shown) await this.#unsaved?.close(each);
    return outcome;
  }

  /** @param shown where what is shown as a document is added to */
  async #show(error: unknown, shown: ShownText[]): Promise<boolean> {
    if (error instanceof vscode.CancellationError) return false;
    if (!(error instanceof UserError)) return this.#showDefect(error);
    this.#log.warn(`${error.id} ${JSON.stringify(error.values)}`);
    return this.#offer(error, error.remedies, shown);
  }

  async #offer(error: UserError, remedies: readonly Remedy[], shown: ShownText[]): Promise<boolean> {
    const labels = remedies.map((remedy) => this.#labelOf(remedy));
    const show = error instanceof NothingYet ? vscode.window.showInformationMessage : vscode.window.showErrorMessage;
    const chosen = await show(withoutLinks(this.#text.say(error.id, error.values)), ...labels);
    const remedy = remedies[chosen === undefined ? -1 : labels.indexOf(chosen)];
    if (remedy?.kind !== 'keep') return remedy !== undefined && this.#apply(remedy);
    const document = await this.#showUnsaved(remedy.text);
    if (document) shown.push(document);
    // It is still not written: the other ways stay.
    return this.#offer(error, document ? remedies.filter((other) => other !== remedy) : remedies, shown);
  }

  /** A whole record holds what nobody else is to see; nothing where somebody does, and the person would rather not. */
  async #showUnsaved(text: string): Promise<ShownText | undefined> {
    const { hidden } = this.#hiding;
    if (hidden && !(await this.confirm({ id: 'remedy.keepHidden' }, { id: 'remedy.keep' }))) return undefined;
    const { UnsavedTexts: Unsaved } = await import('./unsaved-texts.ts');
    this.#unsaved ??= this.own(new Unsaved(this.#hiding));
    return this.#unsaved.show(text, this.#text.say('remedy.keepHead'));
  }

  async #showDefect(error: unknown): Promise<boolean> {
    this.#log.error('unexpected', error);
    const what = error instanceof FileError ? error.message : error instanceof Error ? error.message : String(error);
    const showLog = this.#text.say('notify.showLog');
    const chosen = await vscode.window.showErrorMessage(
      withoutLinks(this.#text.say('notify.defect', { what })),
      showLog,
    );
    if (chosen === showLog) this.#log.show();
    return false;
  }

  #labelOf(remedy: Remedy): string {
    switch (remedy.kind) {
      case 'open':
        return this.#text.say('remedy.open');
      case 'save-and-retry':
        return this.#text.say('remedy.saveAndRetry');
      case 'retry':
        return this.#text.say('remedy.retry');
      case 'keep':
        return this.#text.say('remedy.keep');
      case 'command':
        return this.#text.say(remedy.label);
    }
  }

  async #apply(remedy: Exclude<Remedy, { kind: 'keep' }>): Promise<boolean> {
    switch (remedy.kind) {
      case 'open':
        await openAt(remedy.path, remedy.offset);
        return false;
      case 'save-and-retry':
        return this.#openDocuments.save(remedy.path);
      case 'retry':
        return true;
      case 'command':
        return (
          (await vscode.commands.executeCommand(
            remedy.command,
            ...(remedy.argument === undefined ? [] : [remedy.argument]),
          )) !== undefined && remedy.mends === true
        );
    }
  }
}

/** Shows items of the status bar for a while, in milliseconds, or until they are disposed of. */
function shownFor(time: number, items: readonly vscode.StatusBarItem[]): vscode.Disposable {
  for (const item of items) item.show();
  const shown = vscode.Disposable.from(...items);
  const timer = setTimeout(() => shown.dispose(), time);
  return vscode.Disposable.from(shown, { dispose: () => clearTimeout(timer) });
}

/** Opens a file at a line, counted from 1; beside a list that keeps the focus, where that is wanted. */
export async function openAtLine(
  path: string,
  line: number,
  options?: { readonly preserveFocus: true },
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uriOf(path));
  const range = document.lineAt(Math.min(Math.max(line, 1), document.lineCount) - 1).range;
  await vscode.window.showTextDocument(document, { ...options, selection: range });
}

/** Opens a file, at a place in its text when one is given; beside a list that keeps the focus, where that is wanted. */
export async function openAt(path: string, offset?: number, options?: { readonly preserveFocus: true }): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uriOf(path));
  const editor = await vscode.window.showTextDocument(document, { ...options });
  if (offset === undefined) return;
  const at = document.positionAt(offset);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
