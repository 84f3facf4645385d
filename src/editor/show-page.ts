import * as vscode from 'vscode';

/** In front of a page, it lets `media/page.css` know that the page is Deorbit's. */
export const PAGE_MARK = '<div class="deorbit-page"></div>\n\n';

/**
 * Shows a page of Deorbit's own, such as the portfolio, as it is read. It stays what it is: an unlocked preview would
 * show whatever Markdown is opened next.
 */
export async function showPage(page: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('markdown.showPreview', page, undefined, { locked: true });
}
