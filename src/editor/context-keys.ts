import * as vscode from 'vscode';
import type { ContextKey } from '../generated/contributions.ts';

/** Writes context keys, each only when its value changes. */
export class ContextKeys {
  readonly #written = new Map<ContextKey, unknown>();

  set(key: ContextKey, value: boolean): void {
    if (this.#written.get(key) === value) return;
    this.#written.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }
}
