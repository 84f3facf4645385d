import * as vscode from 'vscode';
import { evidenceFrom } from '../../actions/flag-evidence.ts';
import { seeFlag } from '../../actions/red-flags.ts';
import { UserError } from '../../base/user-error.ts';
import { groupTitle } from '../../relationship/flags/catalogue.ts';
import type { FlagKind } from '../../relationship/flags/flag-kind.ts';
import { flagKinds } from '../../relationship/flags/flag-kinds.ts';
import { searchFlags } from '../../relationship/flags/search-flags.ts';
import { askWithDay } from '../ask-with-day.ts';
import { type Command, type CommandParts, clientFor, editClient } from './command.ts';

/**
 * *Red Flag from Selection...*: the selected words of the editor are the evidence of a red flag that was seen today, or on a
 * day that is typed first; which one is searched for in the catalogue. It decides nothing (practice 152).
 */
export function redFlagFromSelection(parts: CommandParts): Command {
  return async () => {
    const editor = vscode.window.activeTextEditor;
    const evidence = evidenceFrom(editor?.document.getText(editor.selection) ?? '');
    if (evidence === '') throw new UserError('redFlagFromSelection.nothing');
    const client = await parts.asking.known(await clientFor(parts, undefined, { id: 'log.client' }));
    const { value: flag, on } = await askFlag(parts, flagKinds(await parts.profile.load()), evidence);
    const today = parts.clock.today();
    await editClient(parts, client, {
      edit: seeFlag({ id: parts.ids.rowId(), flag: flag.id, seenOn: on, evidence }, today),
      summary: { id: 'redFlagFromSelection.done' },
      done: { id: 'redFlagFromSelection.done' },
    });
  };
}

/** The list finds flags as the panel does: by what they are called, and by what people also say for it. */
function askFlag({ text, clock }: CommandParts, kinds: readonly FlagKind[], evidence: string) {
  const say = ({ id, values }: FlagKind['title']) => text.say(id, values);
  return askWithDay<FlagKind>(
    { text, clock },
    {
      title: { id: 'redFlagFromSelection.title' },
      hint: { id: 'redFlagFromSelection.hint', values: { evidence: evidence.slice(0, 80) } },
      choices: (words) =>
        searchFlags(kinds, words, text).map((kind) => ({
          label: say(kind.title),
          description: say(groupTitle(kind.group)),
          ...(kind.explanation && { detail: say(kind.explanation) }),
          value: kind,
        })),
    },
  );
}
