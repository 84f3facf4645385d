import * as vscode from 'vscode';
import type { Closable } from '../files.ts';
import { uriOf } from './uri-paths.ts';

/** Changes that come within this time are told together, in milliseconds. */
const QUIET = 50;

/** Calls `changed` at most every 50 milliseconds after something in the folder changed, or the folder itself came or went. */
export function watchFolder(folder: string, changed: () => void): Closable {
  const uri = uriOf(folder);
  const name = uri.path.split('/').at(-1) ?? '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = (place: vscode.Uri): void => {
    if (place.path.endsWith('.deorbit-tmp')) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      changed();
    }, QUIET);
  };
  const watchers = [
    vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(uri, '*')),
    vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name.replace(/[[\]{}*?]/g, '[$&]')),
    ),
  ];
  const listening = watchers.flatMap((watcher) => [
    watcher.onDidCreate(schedule),
    watcher.onDidChange(schedule),
    watcher.onDidDelete(schedule),
  ]);
  return {
    close: () => {
      clearTimeout(timer);
      vscode.Disposable.from(...listening, ...watchers).dispose();
    },
  };
}
