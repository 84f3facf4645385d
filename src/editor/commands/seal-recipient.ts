import * as vscode from 'vscode';
import type { Message } from '../../base/ports/text.ts';
import { UserError } from '../../base/user-error.ts';
import { generatePassphrase, judgePassphrase } from '../../records/sealing/passphrases.ts';
import { cleanRecipients } from '../../records/sealing/recipients.ts';
import type { SealFor } from '../../records/sealing/sealing-task.ts';
import { askPassphrase } from '../ask-passphrase.ts';
import type { CommandParts } from './command.ts';

const TITLE: Message = { id: 'sealFor.title' };

/** Asks what is to open a sealed file: a generated passphrase, one of the person's own, or keys of the recipients. */
export async function askSealFor(parts: CommandParts, client: string): Promise<SealFor> {
  const { asking, text } = parts;
  const how = await asking.one(TITLE, [
    { label: text.say('sealFor.generated'), detail: text.say('sealFor.generatedDetail'), value: 'generated' as const },
    { label: text.say('sealFor.key'), detail: text.say('sealFor.keyDetail'), value: 'key' as const },
    { label: text.say('sealFor.own'), detail: text.say('sealFor.ownDetail'), value: 'own' as const },
  ]);
  if (how === 'key') return { kind: 'recipients', recipients: await askKeys(parts) };
  const passphrase = how === 'own' ? await askOwn(parts, client) : await offerGenerated(parts, client);
  return { kind: 'passphrase', passphrase };
}

async function askKeys({ asking }: CommandParts): Promise<readonly string[]> {
  const check = (answer: string): Message | undefined => {
    try {
      keysIn(answer);
      return undefined;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { id: error.id, values: error.values };
    }
  };
  return keysIn(await asking.line({ title: TITLE, prompt: { id: 'sealFor.keyPrompt' }, check }));
}

function keysIn(answer: string): readonly string[] {
  return cleanRecipients(answer.split(/[\s,;]+/));
}

/** Typed twice: nobody sees a slip of the finger, and a file that nobody can open is of no use. */
async function askOwn({ asking }: CommandParts, client: string): Promise<string> {
  const passphrase = await asking.secret({
    title: TITLE,
    prompt: { id: 'sealFor.ownPrompt' },
    check: (answer) => judgePassphrase(answer.trim(), [client]),
  });
  await asking.secret({
    title: TITLE,
    prompt: { id: 'sealFor.ownAgain' },
    check: (answer) => (answer.trim() === passphrase.trim() ? undefined : { id: 'sealFor.ownOther' }),
  });
  return passphrase.trim();
}

async function offerGenerated({ text, clipboard, notifications }: CommandParts, client: string): Promise<string> {
  const passphrase = await askPassphrase({
    title: text.say('sealFor.generatedTitle'),
    prompt: text.say('sealFor.generatedPrompt'),
    copy: text.say('sealFor.copy'),
    another: text.say('sealFor.another'),
    generate: () => generatePassphrase(),
    copied: async (copied) => {
      await clipboard.copy(copied);
      notifications.done({ id: 'copySecret.done', values: { count: clipboard.seconds } });
    },
    check: (typed) => {
      const weak = judgePassphrase(typed, [client]);
      return weak && text.say(weak.id, weak.values);
    },
  });
  if (passphrase === undefined) throw new vscode.CancellationError();
  return passphrase;
}
