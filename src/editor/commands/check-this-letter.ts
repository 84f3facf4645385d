import * as v from 'valibot';
import * as vscode from 'vscode';
import { UNDETERMINED } from '../../actions/check-letter.ts';
import { UserError } from '../../base/user-error.ts';
import {
  CHECKED_KINDS,
  checkedLanguage,
  identityOfLetter,
  type LetterIdentity,
} from '../../documents/checks/letter-identity.ts';
import type { CheckedKind } from '../../documents/checks/required-elements.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { language } from '../../relationship/client/identity.ts';
import { clientInFront } from '../client-in-front.ts';
import { type Command, type CommandParts, optionsFrom } from './command.ts';

const WRITTEN_IN: readonly string[] = ['markdown', 'plaintext'];

/**
 * *Check This Letter*: checks the text in the active editor, or what is selected of it, as a letter to a client, now and
 * while it stays open. What the letter does not say of itself is asked for. Options: `kind`, `language`, `client` (its id).
 */
export function checkThisLetter(parts: CommandParts): Command {
  return async (argument) => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !WRITTEN_IN.includes(editor.document.languageId)) throw new UserError('check.noLetter');
    await parts.list.loaded;
    const { document, selection } = editor;
    const part = selection.isEmpty
      ? undefined
      : { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
    const asked = await askAbout(parts, argument, identityOfLetter(document.getText()));
    const { count, remarks } = await parts.letters.check(document, { asked, ...(part && { part }) });
    parts.notifications.done({ id: 'check.done', values: { count } }, count > 0 ? 'info' : 'check');
    if (count > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
    for (const remark of remarks) void parts.notifications.tell(remark, {});
  };
}

async function askAbout(parts: CommandParts, argument: unknown, own: LetterIdentity): Promise<LetterIdentity> {
  const options = optionsFrom(argument, { kind: v.picklist(CHECKED_KINDS), language, client: v.string() });
  const kind = options.kind ?? own.kind ?? (await askForKind(parts));
  const client = await clientOf(parts, options.client ?? own.client);
  const known = options.language ?? own.language ?? client?.record.language;
  const lang = known ?? (await askForLanguage(parts));
  return { kind, language: lang, ...(client && { client: client.record.id }) };
}

/** The client the letter names, the one in front, the window's own or the only one; nobody where that is not clear. */
async function clientOf(
  { list, panels, asking, text }: CommandParts,
  name: string | undefined,
): Promise<LoadedClient | undefined> {
  const isNamed = ({ record }: LoadedClient) => record.id === name || record.name === name;
  if (name !== undefined) return list.clients.find(isNamed);
  const obvious = clientInFront(list, panels) ?? list.ofWindow ?? list.onlyClient;
  if (obvious || list.clients.length === 0) return obvious;
  return asking.oneClient<LoadedClient | undefined>({ id: 'check.client' }, async () => [
    ...list.nearestFirst.map((client) => ({ label: client.record.name, value: client })),
    { label: text.say('check.client.none'), value: undefined },
  ]);
}

function askForKind({ asking, text }: CommandParts): Promise<CheckedKind> {
  const choices = CHECKED_KINDS.map((kind) => ({
    label: text.say(kind === 'message' ? 'check.kind.message' : `newDocument.${kind}`),
    value: kind,
  }));
  return asking.one({ id: 'check.kind' }, choices);
}

/** A language that is none of ours is an answer too: then the shape is checked. */
async function askForLanguage({ asking, text }: CommandParts): Promise<string> {
  const names = new Intl.DisplayNames([text.language], { type: 'language' });
  const known = language.options.map((id) => ({ label: names.of(id) ?? id, value: id as string }));
  const chosen = await asking.one({ id: 'check.language' }, [
    ...known,
    { label: text.say('check.language.other'), value: UNDETERMINED },
  ]);
  return checkedLanguage(chosen) ?? chosen;
}
