import * as vscode from 'vscode';
import { DisposableBag } from '../base/disposables.ts';
import { findGaps } from '../documents/sections/gaps.ts';
import { findDocuments } from '../documents/sections/markers.ts';
import type { ContextKeys } from './context-keys.ts';
import { isMarkdown } from './document-gaps.ts';

/** Where a gap is, or what was typed in its place; offsets, the end behind the last character. */
interface Answer {
  readonly document: vscode.TextDocument;
  readonly start: number;
  readonly end: number;
}

/**
 * Knows whether the cursor is in a gap of a Deorbit document or in what was just typed in its place, so that Tab leads
 * on from there and stays Tab everywhere else.
 */
export class GapAnswer extends DisposableBag {
  readonly #keys: ContextKeys;
  #answer: Answer | undefined;

  constructor(keys: ContextKeys) {
    super();
    this.#keys = keys;
    this.own(vscode.workspace.onDidChangeTextDocument((event) => this.#follow(event)));
    this.own(vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#look(textEditor)));
    this.own(vscode.window.onDidChangeActiveTextEditor((editor) => this.#look(editor)));
    this.#look(vscode.window.activeTextEditor);
  }

  #look(editor: vscode.TextEditor | undefined): void {
    if (editor !== vscode.window.activeTextEditor) return;
    this.#answer = editor && (gapAt(editor) ?? (isInside(editor, this.#answer) ? this.#answer : undefined));
    this.#keys.set('deorbit.inGap', this.#answer !== undefined);
  }

  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (document !== this.#answer?.document) return;
    for (const change of contentChanges) this.#answer = this.#answer && afterChange(this.#answer, change);
    this.#keys.set('deorbit.inGap', this.#answer !== undefined);
  }
}

/** The gap that the only selection of an editor lies in. */
function gapAt({ document, selections }: vscode.TextEditor): Answer | undefined {
  const [selection] = selections;
  if (!selection || selections.length > 1 || !isMarkdown(document)) return undefined;
  // Looking through the whole text is for lines that may hold a gap only: this runs whenever the cursor moves.
  if (!selection.isSingleLine || !document.lineAt(selection.start.line).text.includes('?›')) return undefined;
  const text = document.getText();
  if (findDocuments(text).length === 0) return undefined;
  const [from, to] = [document.offsetAt(selection.start), document.offsetAt(selection.end)];
  const gap = findGaps(text).find(({ offset, length }) => offset <= from && to <= offset + length);
  return gap && { document, start: gap.offset, end: gap.offset + gap.length };
}

function isInside({ document, selections }: vscode.TextEditor, answer: Answer | undefined): boolean {
  const [selection] = selections;
  if (!selection || selections.length > 1 || document !== answer?.document) return false;
  return answer.start <= document.offsetAt(selection.start) && document.offsetAt(selection.end) <= answer.end;
}

/** An answer after a change of the text: it grows with what is typed in it, and ends with a new line. */
function afterChange(answer: Answer, change: vscode.TextDocumentContentChangeEvent): Answer | undefined {
  const [from, to] = [change.rangeOffset, change.rangeOffset + change.rangeLength];
  const growth = change.text.length - change.rangeLength;
  if (from >= answer.start && to <= answer.end) {
    return /[\r\n]/.test(change.text) ? undefined : { ...answer, end: answer.end + growth };
  }
  if (from > answer.end) return answer;
  return to <= answer.start ? { ...answer, start: answer.start + growth, end: answer.end + growth } : undefined;
}
