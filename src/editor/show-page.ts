import * as vscode from 'vscode';

/**
 * Shows a page of Deorbit's own, such as the portfolio, as it is read. It stays what it is: an unlocked preview would
 * show whatever Markdown is opened next.
 */
export async function showPage(page: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('markdown.showPreview', page, undefined, { locked: true });
}
