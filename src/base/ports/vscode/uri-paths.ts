import * as vscode from 'vscode';

/** Two letters at least: one is a drive. */
const URI = /^[a-z][a-z0-9+.-]+:\//i;

/** The path that a place has in this window: a file's own on this machine, the whole URI of anything else. */
export function pathOf(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.toString();
}

/** The place that a path stands for, the other way round. */
export function uriOf(path: string): vscode.Uri {
  return isUri(path) ? vscode.Uri.parse(path, true) : vscode.Uri.file(path);
}

/** Whether a path is a URI: then it belongs to a file system that only VS Code can reach. */
export function isUri(path: string): boolean {
  return URI.test(path);
}
