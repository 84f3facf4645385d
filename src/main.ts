import type * as vscode from 'vscode';

/**
 * Starts Deorbit where there is a machine below. VS Code 1.100 asks the name of this file alone whether a package holds ES
 * modules, and where it does, runs none of it in a browser: so that this one is CommonJS, and the rest is not.
 */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const { activate: start } = await import('./extension.ts');
  return start(context);
}
