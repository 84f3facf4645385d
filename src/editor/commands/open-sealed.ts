import * as v from 'valibot';
import * as vscode from 'vscode';
import type { Message } from '../../base/ports/text.ts';
import { pathOf } from '../../base/ports/vscode/uri-paths.ts';
import { UserError } from '../../base/user-error.ts';
import { inWords } from '../../records/file-trouble.ts';
import type { SealedContent } from '../../records/sealing/sealed-content.ts';
import { LARGEST_SEALED, openSealed, whatOpens } from '../../records/sealing/sealing.ts';
import type { OpenWith } from '../../records/sealing/sealing-task.ts';
import { type Command, type CommandParts, optionsFrom } from './command.ts';

/** A key or passphrase that does not fit is asked for again; anything else is wrong with the file itself. */
const ANSWERED_WRONG: readonly string[] = [
  'sealed.wrongKey',
  'sealed.wrongPassphrase',
  'sealed.identity',
  'sealed.forKey',
  'sealed.forPassphrase',
];

/** *Open Sealed Credentials...*: shows what an age file holds, masked and in memory alone. */
export function openSealedCredentials(parts: CommandParts): Command {
  return async (argument) => {
    const path = optionsFrom(argument, { file: v.string() }).file ?? (await pickFile(parts));
    await openFile(parts, path);
  };
}

async function pickFile({ text }: CommandParts): Promise<string> {
  const [picked] =
    (await vscode.window.showOpenDialog({
      title: text.say('openSealed.title'),
      openLabel: text.say('openSealed.open'),
      filters: { [text.say('openSealed.files')]: ['age'], [text.say('openSealed.allFiles')]: ['*'] },
    })) ?? [];
  if (!picked) throw new vscode.CancellationError();
  return pathOf(picked);
}

async function openFile(parts: CommandParts, path: string): Promise<void> {
  const { files, panels } = parts;
  const name = files.baseName(path);
  const sealed = await files.read(path, LARGEST_SEALED).catch((error: unknown) => {
    throw inWords(error, name, 'read');
  });
  const content = await askAndOpen(parts, name, sealed);
  await panels.openSealed({ name, content, again: () => openFile(parts, path) });
}

/** The file is looked at first: who has another one in hand is told so before they type a secret. */
async function askAndOpen(
  { asking, sealing, notifications }: CommandParts,
  name: string,
  sealed: Uint8Array,
): Promise<SealedContent> {
  const title: Message = { id: 'openSealed.secret', values: { name } };
  const opensWith = await whatOpens(sealed, sealing);
  const first = opensWith === 'passphrase' ? 'openSealed.forPassphrase' : 'openSealed.forKey';
  for (let prompt: Message = { id: first }; ; ) {
    const answer = await asking.secret({ title, prompt });
    try {
      return await notifications.working({ id: 'openSealed.working' }, (_, signal) =>
        openSealed(sealed, openWith(answer), sealing, { signal }),
      );
    } catch (error) {
      if (!(error instanceof UserError) || !ANSWERED_WRONG.includes(error.id)) throw error;
      prompt = { id: error.id, values: error.values };
    }
  }
}

/** Nobody has to say which of the two it is: a secret key says so itself. */
function openWith(answer: string): OpenWith {
  return /AGE-SECRET-KEY-/i.test(answer)
    ? { kind: 'identity', identity: answer }
    : { kind: 'passphrase', passphrase: answer.trim() };
}
