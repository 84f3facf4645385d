import * as vscode from 'vscode';
import { saveAnswers as answersToChanges } from '../../actions/save-answers.ts';
import type { Message } from '../../base/ports/text.ts';
import { UserError } from '../../base/user-error.ts';
import type { DocumentIdentity } from '../../documents/rendering.ts';
import { type Answer, readAnswers } from '../../documents/sections/answers.ts';
import { findDocuments } from '../../documents/sections/markers.ts';
import type { Command, CommandParts } from './command.ts';

type Outcome = ReturnType<typeof answersToChanges>;

/** *Save Answers to the Record*: what a person put in the place of gaps goes into the record it was missing from. */
export function saveAnswers(parts: CommandParts): Command {
  return async () => {
    await parts.list.loaded;
    const editor = vscode.window.activeTextEditor;
    const documents = editor ? findDocuments(editor.document.getText()) : [];
    if (!editor || documents.length === 0) throw new UserError('document.none');
    for (const { identity } of documents) {
      const rendering = await parts.renderings.read(identity);
      if (!rendering) throw new UserError('document.noRendering');
      const answers = readAnswers(rendering, editor.document.getText());
      const outcome = await save(parts, identity, answers);
      await report(parts, editor, outcome);
    }
  };
}

async function save(parts: CommandParts, identity: DocumentIdentity, answers: readonly Answer[]): Promise<Outcome> {
  const client = parts.list.find(identity.client);
  if (!client) throw new UserError('document.clientGone');
  const profile = await parts.profile.load();
  let outcome = answersToChanges({ record: client.record, profile, answers, language: identity.language });
  const summary: Message = {
    id: 'saveAnswers.done',
    values: { count: outcome.saved.length, name: client.record.name },
  };
  if (outcome.changes.length > 0) {
    const edit = (record: typeof client.record) => {
      outcome = answersToChanges({ record, profile, answers, language: identity.language });
      return outcome.changes;
    };
    await parts.store.edit(client.path, edit, summary);
  }
  if (outcome.profileChanges.length > 0) await parts.profile.edit(() => outcome.profileChanges, summary);
  await parts.list.reload();
  parts.notifications.done(
    outcome.saved.length > 0 ? summary : { id: 'saveAnswers.nothingNew', values: { name: client.record.name } },
  );
  return outcome;
}

async function report(parts: CommandParts, editor: vscode.TextEditor, { refused }: Outcome): Promise<void> {
  const [first] = refused;
  if (!first) return;
  const why = parts.text.say(first.why.id, first.why.values);
  const chosen = await parts.notifications.tell(
    { id: 'saveAnswers.refused', values: { count: refused.length, why } },
    { show: { id: 'saveAnswers.show' } },
  );
  if (chosen !== 'show') return;
  const at = editor.document.positionAt(first.answer.offset);
  const shown = await vscode.window.showTextDocument(editor.document);
  shown.selection = new vscode.Selection(at, at);
  shown.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
