import * as vscode from 'vscode';
import { evidenceFrom } from '../../actions/flag-evidence.ts';
import { seeFlag } from '../../actions/red-flags.ts';
import { UserError } from '../../base/user-error.ts';
import { groupTitle } from '../../relationship/flags/catalogue.ts';
import type { FlagKind } from '../../relationship/flags/flag-kind.ts';
import { flagKinds } from '../../relationship/flags/flag-kinds.ts';
import { searchFlags } from '../../relationship/flags/search-flags.ts';
import { withoutIcons } from '../shown-text.ts';
import { type Command, type CommandParts, clientFor, editClient } from './command.ts';

type FlagItem = vscode.QuickPickItem & { readonly flag: FlagKind };

/**
 * *Red Flag from Selection...*: the selected words of the editor are the evidence of a red flag that was seen today; which one
 * is searched for in the catalogue. It decides nothing (practice 152).
 */
export function redFlagFromSelection(parts: CommandParts): Command {
  return async () => {
    const editor = vscode.window.activeTextEditor;
    const evidence = evidenceFrom(editor?.document.getText(editor.selection) ?? '');
    if (evidence === '') throw new UserError('redFlagFromSelection.nothing');
    const client = await parts.asking.known(await clientFor(parts, undefined, { id: 'log.client' }));
    const flag = await askFlag(parts, flagKinds(await parts.profile.load()), evidence);
    const today = parts.clock.today();
    await editClient(parts, client, {
      edit: seeFlag({ id: parts.ids.rowId(), flag: flag.id, seenOn: today, evidence }, today),
      summary: { id: 'redFlagFromSelection.done' },
      done: { id: 'redFlagFromSelection.done' },
    });
  };
}

/** The list finds flags as the panel does: by what they are called, and by what people also say for it. */
function askFlag({ text }: CommandParts, kinds: readonly FlagKind[], evidence: string): Promise<FlagKind> {
  const say = ({ id, values }: FlagKind['title']) => text.say(id, values);
  const box = vscode.window.createQuickPick<FlagItem>();
  box.title = text.say('redFlagFromSelection.title');
  box.placeholder = text.say('redFlagFromSelection.hint', { evidence: evidence.slice(0, 80) });
  box.ignoreFocusOut = true;
  const show = () => {
    box.items = searchFlags(kinds, box.value, text).map((kind) => ({
      label: withoutIcons(say(kind.title)),
      description: say(groupTitle(kind.group)),
      ...(kind.explanation && { detail: withoutIcons(say(kind.explanation)) }),
      alwaysShow: true,
      flag: kind,
    }));
  };
  show();
  return new Promise((resolve, reject) => {
    box.onDidChangeValue(show);
    box.onDidAccept(() => {
      const [picked] = box.selectedItems;
      if (!picked) return;
      resolve(picked.flag);
      box.hide();
    });
    box.onDidHide(() => {
      box.dispose();
      reject(new vscode.CancellationError());
    });
    box.show();
  });
}
