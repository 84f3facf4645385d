import * as vscode from 'vscode';
import type { Trash } from '../trash.ts';
import { uriOf } from './uri-paths.ts';

/** The trash of the machine that the files are on, where VS Code offers one. */
export const vsCodeTrash: Trash = {
  async take(path) {
    const uri = uriOf(path);
    try {
      await vscode.workspace.fs.delete(uri, { useTrash: true });
      return true;
    } catch {
      // Some systems take the file and fail afterwards; what counts is whether it is still there.
      return await vscode.workspace.fs.stat(uri).then(
        () => false,
        (error: unknown) => error instanceof vscode.FileSystemError && error.code === 'FileNotFound',
      );
    }
  },
};
