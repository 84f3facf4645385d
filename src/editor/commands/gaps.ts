import * as vscode from 'vscode';
import { UserError } from '../../base/user-error.ts';
import { type Gap, nextGap as gapAfter, previousGap as gapBefore } from '../../documents/sections/gaps.ts';
import type { Command, CommandParts } from './command.ts';

/** *Next Gap*: selects the next thing that is missing; after the last one comes the first. */
export function nextGap(parts: CommandParts): Command {
  return goTo(parts, (text, selection) => gapAfter(text, selection.end - 1));
}

/** *Previous Gap*: the other way round. */
export function previousGap(parts: CommandParts): Command {
  return goTo(parts, (text, selection) => gapBefore(text, selection.start));
}

type Find = (text: string, selection: { readonly start: number; readonly end: number }) => Gap | undefined;

function goTo(parts: CommandParts, find: Find): Command {
  return async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) throw new UserError('document.none');
    const { document, selection } = editor;
    const offsets = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
    const gap = find(document.getText(), offsets);
    if (!gap) return parts.notifications.done({ id: 'gap.none' });
    const range = new vscode.Range(document.positionAt(gap.offset), document.positionAt(gap.offset + gap.length));
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
}
