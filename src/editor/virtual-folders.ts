import type * as vscode from 'vscode';
import { isUri } from '../base/ports/vscode/uri-paths.ts';

const SILENT = 'virtualFoldersSilent';

/** Knows the folders that only VS Code can reach, where no git can be told to leave records out. */
export class VirtualFolders {
  readonly #memory: vscode.Memento;

  /** @param memory keeps that the person wants to hear no more about them */
  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** Whether a folder is one of them, and still worth a word. */
  isToBeTold(folder: string): boolean {
    return isUri(folder) && this.#memory.get(SILENT) !== true;
  }

  /** Lets nothing more be said about such folders, in any window. */
  async silence(): Promise<void> {
    await this.#memory.update(SILENT, true);
  }
}
