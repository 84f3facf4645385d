import * as vscode from 'vscode';
import { refreshHandover as refreshed } from '../../actions/refresh-handover.ts';
import type { Message } from '../../base/ports/text.ts';
import { UserError } from '../../base/user-error.ts';
import { loadLanguagePack } from '../../documents/handover/languages.ts';
import type { DocumentIdentity } from '../../documents/rendering.ts';
import { findDocuments } from '../../documents/sections/markers.ts';
import type { MergeResult } from '../../documents/sections/merge.ts';
import { decideConflicts } from '../conflicts.ts';
import { replaceText } from '../replace-text.ts';
import type { Command, CommandParts } from './command.ts';

/**
 * *Refresh Handover*: what changed in the record arrives in the document; filled gaps and a person's own sentences stay.
 * Only what changed on both sides is asked about, in a diff editor.
 */
export function refreshHandover(parts: CommandParts): Command {
  return async () => {
    await parts.list.loaded;
    const editor = vscode.window.activeTextEditor;
    const documents = editor ? findDocuments(editor.document.getText()) : [];
    if (!editor || documents.length === 0) throw new UserError('document.none');
    for (const { identity } of documents) await refresh(parts, editor, identity);
  };
}

async function refresh(parts: CommandParts, editor: vscode.TextEditor, identity: DocumentIdentity): Promise<void> {
  await parts.list.reload();
  const client = parts.list.find(identity.client);
  if (!client) throw new UserError('document.clientGone');
  const [before, profile, pack] = await Promise.all([
    parts.renderings.read(identity),
    parts.profile.load(),
    loadLanguagePack(identity.language),
  ]);
  const current = editor.document.getText();
  const { merged, fresh } = refreshed(client.record, profile, {
    identity,
    pack,
    current,
    before,
    today: parts.clock.today(),
  });
  if (merged.text !== current && !(await replaceText(editor, merged.text))) {
    throw new UserError('refresh.notApplied', {}, [{ kind: 'retry' }]);
  }
  await parts.renderings.keep(fresh);
  await decideConflicts(parts, editor, merged);
  parts.notifications.done(outcomeOf(merged));
}

function outcomeOf({ changes, conflicts }: MergeResult): Message {
  const count = Object.values(changes).reduce((sum, some) => sum + some, 0);
  return count + conflicts.length === 0 ? { id: 'refresh.nothing' } : { id: 'refresh.done', values: { count } };
}
