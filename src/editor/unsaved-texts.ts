import * as vscode from 'vscode';
import { DisposableBag } from '../base/disposables.ts';
import { clientIdIn } from '../records/kept-texts.ts';
import type { Hiding } from './hiding.ts';

/** A text that could not be written, as it is shown. */
export interface ShownText {
  readonly text: string;
  /** `undefined` while clients are hidden. */
  document: vscode.TextDocument | undefined;
  /** What it held when it was opened. */
  content: string;
}

/**
 * Whole records that could not be written, each in an untitled document because a person wanted to see it. They are closed
 * when they are no longer needed, and while clients are hidden; what somebody has worked on is theirs, and stays.
 */
export class UnsavedTexts extends DisposableBag {
  readonly #shown = new Set<ShownText>();

  constructor(hiding: Pick<Hiding, 'hidden' | 'onDidChange'>) {
    super();
    this.own(hiding.onDidChange(() => void this.#follow(hiding.hidden)));
  }

  /** Shows a text below a comment of one line that says what it is. */
  async show(text: string, head: string): Promise<ShownText> {
    const content = `// ${head}\n${text}`;
    const shown: ShownText = { text, content, document: undefined };
    await open(shown);
    this.#shown.add(shown);
    return shown;
  }

  /** Closes it for good: what it holds was written after all. */
  async close(shown: ShownText): Promise<void> {
    this.#shown.delete(shown);
    await closeUnlessChanged(shown);
  }

  /** Closes those of a client that is forgotten. */
  async closeOf(client: string): Promise<void> {
    for (const shown of this.#shown) if (clientIdIn(shown.text) === client) await this.close(shown);
  }

  /** Nothing is lost for having been hidden: it is nowhere else, and comes back. */
  async #follow(hidden: boolean): Promise<void> {
    for (const shown of this.#shown) {
      if (!hidden && shown.document === undefined) await open(shown, { preserveFocus: true, preview: false });
      if (hidden && !(await closeUnlessChanged(shown))) this.#shown.delete(shown);
    }
  }
}

async function open(shown: ShownText, options?: vscode.TextDocumentShowOptions): Promise<void> {
  shown.document = await vscode.workspace.openTextDocument({ content: shown.content, language: 'jsonc' });
  // VS Code gives all line ends one form.
  shown.content = shown.document.getText();
  await vscode.window.showTextDocument(shown.document, options);
}

/** `false` where it is not Deorbit's to close: somebody has closed, saved or changed it. */
async function closeUnlessChanged(shown: ShownText): Promise<boolean> {
  const { document, content } = shown;
  if (!document) return true;
  if (document.isClosed || document.getText() !== content) return false;
  shown.document = undefined;
  // VS Code asks whether to save an untitled document, unless it is empty.
  const edit = new vscode.WorkspaceEdit();
  edit.delete(document.uri, new vscode.Range(0, 0, document.lineCount, 0));
  await vscode.workspace.applyEdit(edit);
  const isIts = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputText && input.uri.toString() === document.uri.toString();
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(isIts);
  await vscode.window.tabGroups.close(tabs, true);
  return true;
}
