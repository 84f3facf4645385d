import * as vscode from 'vscode';
import { DisposableBag } from '../base/disposables.ts';
import type { Text } from '../base/ports/text.ts';
import { findGaps } from '../documents/sections/gaps.ts';
import { findDocuments } from '../documents/sections/markers.ts';
import type { Hiding } from './hiding.ts';

/** Above a document of Deorbit's: how many gaps are left, and what to do with the answers. */
export class DocumentLens extends DisposableBag implements vscode.CodeLensProvider {
  readonly #text: Text;
  readonly #hiding: Hiding;
  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(hiding: Hiding, text: Text) {
    super();
    this.#hiding = hiding;
    this.onDidChangeCodeLenses = hiding.onDidChange;
    this.#text = text;
    this.own(vscode.languages.registerCodeLensProvider({ language: 'markdown' }, this));
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    if (this.#hiding.hidden) return [];
    const text = document.getText();
    const [first] = findDocuments(text);
    if (!first) return [];
    const range = new vscode.Range(document.positionAt(first.offset), document.positionAt(first.offset));
    const count = findGaps(text).length;
    const lens = (command: string, title: string) => new vscode.CodeLens(range, { command, title });
    return [
      lens(count > 0 ? 'deorbit.nextGap' : '', this.#text.say('lens.gaps', { count })),
      lens('deorbit.saveAnswers', this.#text.say('lens.saveAnswers')),
      ...(first.identity.kind === 'questionnaire'
        ? []
        : [lens('deorbit.refreshHandover', this.#text.say('lens.refresh'))]),
    ];
  }
}
