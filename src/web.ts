import * as vscode from 'vscode';
import { LinkedModules } from './base/linked-modules.ts';

/**
 * Starts Deorbit in a browser, where VS Code runs one file: it reads the others of the package, which the extension shares
 * with the one for machines.
 */
export async function activate(context: vscode.ExtensionContext): Promise<unknown> {
  const folder = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const modules = new LinkedModules(
    {
      read: async (name) =>
        new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name))),
      publish: (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' })),
      load: (address) => import(address),
    },
    vscode,
  );
  const { activate: start } = await modules.load('extension.web.js');
  return typeof start === 'function' ? start(context) : undefined;
}
