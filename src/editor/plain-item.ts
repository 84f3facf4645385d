import type * as vscode from 'vscode';
import { amongWords, oneLine } from '../base/one-line.ts';

/**
 * A row of a tree whose texts show what they say: names of files, branches and clients may hold marks that turn the reading
 * direction over, or characters that nobody sees. Tooltips in Markdown are escaped where they are made.
 */
export function plainItem(item: vscode.TreeItem): vscode.TreeItem {
  const { label = heardOf(item), role } = item.accessibilityInformation ?? {};
  if (typeof item.label === 'string') item.label = amongWords(oneLine(item.label));
  if (typeof item.description === 'string') item.description = amongWords(oneLine(item.description));
  if (typeof item.tooltip === 'string') item.tooltip = item.tooltip.split('\n').map(oneLine).join('\n');
  item.accessibilityInformation = { label: oneLine(label), ...(role !== undefined && { role }) };
  return item;
}

/** Lines of a tooltip: those that say the same once, with their number, and how many are left out of more than `most`. */
export function gathered(lines: readonly string[], most: number): { readonly lines: string[]; readonly more: number } {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  const all = [...counts].map(([line, count]) => (count === 1 ? line : `${line} × ${count}`));
  return { lines: all.slice(0, most), more: Math.max(0, all.length - most) };
}

/**
 * What is heard of a row: its texts, and what is seen of it by an icon or its colour. VS Code would read out a tooltip in
 * the place of the row's own texts.
 *
 * @param beside in words, what an icon, a colour or a place says
 */
export function heardOf({ label, description }: vscode.TreeItem, ...beside: readonly (string | undefined)[]): string {
  const texts = [label, ...beside, description].filter((text) => typeof text === 'string' && text !== '');
  return texts.join(', ');
}
