import * as vscode from 'vscode';

/** A passphrase that is offered, with the words around it. */
export interface PassphraseQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly copy: string;
  readonly another: string;
  /** Makes one. */
  readonly generate: () => string;
  readonly copied: (passphrase: string) => Promise<void>;
  /** Says why one that was changed is too weak; `undefined` where it is not. */
  readonly check: (passphrase: string) => string | undefined;
}

/**
 * Shows a generated passphrase, this once, to be copied, changed or made anew.
 *
 * @returns `undefined` where the box was closed
 */
export function askPassphrase(question: PassphraseQuestion): Promise<string | undefined> {
  const box = vscode.window.createInputBox();
  const copy = { iconPath: new vscode.ThemeIcon('copy'), tooltip: question.copy };
  const another = { iconPath: new vscode.ThemeIcon('refresh'), tooltip: question.another };
  box.title = question.title;
  box.prompt = question.prompt;
  box.value = question.generate();
  box.ignoreFocusOut = true;
  box.buttons = [copy, another];
  const judge = () => {
    box.validationMessage = question.check(box.value.trim());
    return box.validationMessage === undefined;
  };
  return new Promise((resolve) => {
    box.onDidChangeValue(judge);
    box.onDidTriggerButton((button) => {
      if (button === copy) return void question.copied(box.value.trim());
      box.value = question.generate();
      judge();
    });
    box.onDidAccept(() => {
      if (!judge()) return;
      resolve(box.value.trim());
      box.hide();
    });
    box.onDidHide(() => {
      box.dispose();
      resolve(undefined);
    });
    box.show();
  });
}
