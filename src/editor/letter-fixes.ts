import * as vscode from 'vscode';
import { DisposableBag } from '../base/disposables.ts';
import type { Text } from '../base/ports/text.ts';
import type { LetterFinding, Replacement } from '../documents/checks/letter-finding.ts';
import type { LetterDiagnostics, ShownFinding } from './letter-diagnostics.ts';
import { SEVERITIES_SETTING } from './letter-setting-names.ts';

/** Longer offers are cut in the menu, not in the letter. */
const LONGEST_TITLE = 80;

/** Offers what may stand in place of what a letter check has found. */
export class LetterFixes extends DisposableBag implements vscode.CodeActionProvider {
  readonly #letters: LetterDiagnostics;
  readonly #text: Text;

  constructor(letters: LetterDiagnostics, text: Text) {
    super();
    this.#letters = letters;
    this.#text = text;
    const metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
    for (const language of ['markdown', 'plaintext'])
      this.own(vscode.languages.registerCodeActionsProvider({ language }, this, metadata));
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const shown = this.#letters.shownIn(document);
    return shown
      .filter(({ diagnostic }) => diagnostic.range.intersection(range) !== undefined)
      .flatMap((each) => [...this.#replacements(document, each), this.#weighDifferently(each)]);
  }

  #replacements(document: vscode.TextDocument, { finding, diagnostic }: ShownFinding): vscode.CodeAction[] {
    return finding.replacements.map((replacement, index) => {
      const action = new vscode.CodeAction(this.#titleOf(replacement, finding), vscode.CodeActionKind.QuickFix);
      const { start, end, text } = replacement;
      const place = new vscode.Range(document.positionAt(start), document.positionAt(end));
      action.edit = new vscode.WorkspaceEdit();
      action.edit.replace(document.uri, place, text);
      action.diagnostics = [diagnostic];
      action.isPreferred = index === 0;
      return action;
    });
  }

  #titleOf({ start, end, text }: Replacement, finding: LetterFinding): string {
    const words = text.trim();
    const shown = words.length > LONGEST_TITLE ? `${words.slice(0, LONGEST_TITLE - 1)}…` : words;
    if (shown === '') return this.#text.say('check.fix.remove');
    if (start === end) return this.#text.say('check.fix.add', { text: shown });
    const isWider = start < finding.start || end > finding.end;
    return this.#text.say(isWider ? 'check.fix.replaceSentence' : 'check.fix.replace', { text: shown });
  }

  #weighDifferently({ finding, diagnostic }: ShownFinding): vscode.CodeAction {
    const rule = this.#text.say(`check.rule.${finding.rule}`);
    const title = this.#text.say('check.fix.weigh', { rule });
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command: 'workbench.action.openSettings', title, arguments: [SEVERITIES_SETTING] };
    action.diagnostics = [diagnostic];
    return action;
  }
}
