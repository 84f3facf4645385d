import * as vscode from 'vscode';
import { saveAnswers as answersToChanges } from '../../actions/save-answers.ts';
import type { Message } from '../../base/ports/text.ts';
import { UserError } from '../../base/user-error.ts';
import type { DocumentIdentity } from '../../documents/rendering.ts';
import { type Answer, readAnswers, readAnswersOfNewRows } from '../../documents/sections/answers.ts';
import { findDocuments } from '../../documents/sections/markers.ts';
import type { Command, CommandParts } from './command.ts';

type Outcome = ReturnType<typeof answersToChanges>;

/**
 * *Save Answers to the Record*: what a person put in the place of gaps goes into the record it was missing from. All
 * documents of a file are done before anything is said.
 */
export function saveAnswers(parts: CommandParts): Command {
  return async () => {
    await parts.list.loaded;
    const editor = vscode.window.activeTextEditor;
    const documents = editor ? findDocuments(editor.document.getText()) : [];
    if (!editor || documents.length === 0) throw new UserError('document.none');
    const outcomes: Outcome[] = [];
    const failures: UserError[] = [];
    for (const { identity } of documents) {
      const result = await saveFrom(parts, editor.document, identity);
      if (result instanceof UserError) failures.push(result);
      else outcomes.push(result);
    }
    if (outcomes.length > 0) parts.notifications.done(summaryOf(outcomes));
    for (const failure of failures) await parts.notifications.attempt(() => Promise.reject(failure));
    await report(
      parts,
      editor.document,
      outcomes.flatMap(({ refused }) => refused),
    );
  };
}

/** Saves the answers of one document; what keeps it from being done does not keep the others. */
async function saveFrom(
  parts: CommandParts,
  document: vscode.TextDocument,
  identity: DocumentIdentity,
): Promise<Outcome | UserError> {
  try {
    const rendering = await parts.renderings.read(identity);
    if (!rendering) throw new UserError('document.noRendering');
    const { client, id } = identity;
    const last = (await parts.renderings.read({ client, id })) ?? rendering;
    const text = document.getText();
    const answers = [...readAnswers(rendering, text), ...readAnswersOfNewRows(rendering, last, text)];
    return await save(parts, identity, answers);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

async function save(parts: CommandParts, identity: DocumentIdentity, answers: readonly Answer[]): Promise<Outcome> {
  const client = parts.list.find(identity.client);
  if (!client) throw new UserError('document.clientGone');
  const profile = await parts.profile.load();
  const { language } = identity;
  let outcome = answersToChanges({ record: client.record, profile, answers, language });
  if (outcome.changes.length > 0) {
    const edit = (record: typeof client.record) => {
      outcome = answersToChanges({ record, profile, answers, language });
      return outcome.changes;
    };
    await parts.store.edit(client.path, edit, savedToRecord([outcome]));
  }
  const { profileChanges } = outcome;
  if (profileChanges.length > 0) await parts.profile.edit(() => profileChanges, savedToProfile([outcome]));
  await parts.list.reload();
  return outcome;
}

function savedToRecord(outcomes: readonly Outcome[]): Message {
  const count = outcomes.reduce((sum, { saved }) => sum + saved.length, 0);
  return { id: 'saveAnswers.done', values: { count } };
}

function savedToProfile(outcomes: readonly Outcome[]): Message {
  const count = outcomes.reduce((sum, outcome) => sum + outcome.savedToProfile.length, 0);
  return { id: 'saveAnswers.profile', values: { count } };
}

function summaryOf(outcomes: readonly Outcome[]): Message {
  const record = outcomes.some(({ saved }) => saved.length > 0) && savedToRecord(outcomes);
  const profile = outcomes.some((outcome) => outcome.savedToProfile.length > 0) && savedToProfile(outcomes);
  if (record && profile) return { id: 'saveAnswers.both', values: { record, profile } };
  return record || profile || { id: 'saveAnswers.nothingNew' };
}

async function report(parts: CommandParts, document: vscode.TextDocument, refused: Outcome['refused']): Promise<void> {
  const [first] = refused;
  if (!first) return;
  const why = parts.text.say(first.why.id, first.why.values);
  const chosen = await parts.notifications.tell(
    { id: 'saveAnswers.refused', values: { count: refused.length, why } },
    { show: { id: 'saveAnswers.show' } },
  );
  if (chosen !== 'show' || document.isClosed) return;
  const at = document.positionAt(first.answer.offset);
  const shown = await vscode.window.showTextDocument(document);
  shown.selection = new vscode.Selection(at, at);
  shown.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
