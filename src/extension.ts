import * as vscode from 'vscode';

/** Composition root: builds the parts and hands them to each other. */
export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.window.registerTreeDataProvider('deorbit.clients', {
      getChildren: () => [],
      getTreeItem: (item: vscode.TreeItem) => item,
    }),
  );
}
