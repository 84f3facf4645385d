import * as vscode from 'vscode';
import type { OpenDocuments } from '../open-documents.ts';
import { uriOf } from './uri-paths.ts';

/** The text documents of the window, by the path of their file. */
export class VsCodeOpenDocuments implements OpenDocuments {
  hasUnsavedChanges(path: string): boolean {
    return find(path)?.isDirty ?? false;
  }

  async save(path: string): Promise<boolean> {
    return (await find(path)?.save()) ?? true;
  }
}

function find(path: string): vscode.TextDocument | undefined {
  const wanted = uriOf(path).toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted);
}
