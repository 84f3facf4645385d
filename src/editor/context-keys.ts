import * as vscode from 'vscode';
import type { ContextKey } from '../generated/contributions.ts';

/** Writes context keys, each only when its value changes. */
export class ContextKeys {
  readonly #written = new Map<ContextKey, unknown>();

  /** @returns whether the value changed */
  set(key: ContextKey, value: boolean): boolean {
    if (this.#written.get(key) === value) return false;
    this.#written.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
    return true;
  }
}
