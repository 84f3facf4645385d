import type * as vscode from 'vscode';
import { oneLine } from '../base/one-line.ts';

/**
 * A row of a tree whose texts show what they say: names of files, branches and clients may hold marks that turn the reading
 * direction over, or characters that nobody sees. Tooltips in Markdown are escaped where they are made.
 */
export function plainItem(item: vscode.TreeItem): vscode.TreeItem {
  if (typeof item.label === 'string') item.label = oneLine(item.label);
  if (typeof item.description === 'string') item.description = oneLine(item.description);
  if (typeof item.tooltip === 'string') item.tooltip = item.tooltip.split('\n').map(oneLine).join('\n');
  const { label, role } = item.accessibilityInformation ?? {};
  if (label !== undefined)
    item.accessibilityInformation = { label: oneLine(label), ...(role !== undefined && { role }) };
  return item;
}
