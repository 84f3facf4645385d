import * as vscode from 'vscode';

type Box = vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>;

/**
 * Keeps the focus where a question was answered until what was asked for is there to take it: the box stays, busy. Who
 * meanwhile opens the palette, clicks elsewhere or presses Escape closes it, and nothing may take the focus from them.
 */
export class KeptFocus {
  #box: Box | undefined;
  #isThere = false;

  /**
   * Asks in a box that was made for it and is not shown yet.
   *
   * @param answerOf what was answered by now; `undefined` where that is no answer
   * @throws {vscode.CancellationError} where the box is closed without one
   */
  ask<T>(box: Box, answerOf: () => T | undefined): Promise<T> {
    this.letGo();
    this.#box = box;
    this.#isThere = true;
    box.ignoreFocusOut = true;
    return new Promise((resolve, reject) => {
      box.onDidHide(() => {
        if (this.#box === box) this.#isThere = false;
        // Changes nothing where it was answered.
        reject(new vscode.CancellationError());
      });
      box.onDidAccept(() => {
        const answer = answerOf();
        if (answer === undefined) return;
        box.busy = true;
        box.ignoreFocusOut = false;
        resolve(answer);
      });
      box.show();
    });
  }

  /** Takes the box away. @returns whether it was still there, and with it the focus */
  letGo(): boolean {
    const wasThere = this.#isThere;
    this.#isThere = false;
    this.#box?.dispose();
    this.#box = undefined;
    return wasThere;
  }
}
