import * as vscode from 'vscode';

/** A question whose answer nobody may see; its words are said already. */
export interface SecretQuestion {
  readonly title: string;
  readonly prompt: string;
  /** What the button says that takes the answer from the clipboard. */
  readonly fromClipboard: string;
  /** Says what is wrong with an answer; `undefined` when nothing is. An empty answer is asked about too. */
  readonly check: (answer: string) => string | undefined;
}

/**
 * Asks for a secret in a box that shows dots. A box holds one line, so a button takes what is in the clipboard as it is.
 * Nothing is trimmed but the line break that copying adds at the end.
 *
 * @returns `undefined` where the box was closed
 */
export function askSecret(question: SecretQuestion): Promise<string | undefined> {
  const box = vscode.window.createInputBox();
  box.title = question.title;
  box.prompt = question.prompt;
  box.password = true;
  box.ignoreFocusOut = true;
  box.buttons = [{ iconPath: new vscode.ThemeIcon('clippy'), tooltip: question.fromClipboard }];
  return new Promise((resolve) => {
    const take = (answer: string) => {
      box.validationMessage = question.check(answer);
      if (box.validationMessage !== undefined) return;
      resolve(answer);
      box.hide();
    };
    box.onDidChangeValue(() => {
      box.validationMessage = undefined;
    });
    box.onDidAccept(() => take(box.value));
    box.onDidTriggerButton(async () => take((await vscode.env.clipboard.readText()).replace(/\r?\n$/, '')));
    box.onDidHide(() => {
      box.dispose();
      resolve(undefined);
    });
    box.show();
  });
}
