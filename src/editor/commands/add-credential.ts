import * as v from 'valibot';
import { addCredential as addCredentialEdit } from '../../actions/credentials.ts';
import type { Message } from '../../base/ports/text.ts';
import { looksLikeSecret } from '../../base/secret-shape.ts';
import { UserError } from '../../base/user-error.ts';
import { type Command, type CommandParts, clientFor, editClient, optionsFrom } from './command.ts';

const noSecret = (answer: string): Message | undefined =>
  looksLikeSecret(answer) ? { id: 'addCredential.secret' } : undefined;

/** *Add Credential...*: what it opens, the account, who owns it. It never asks for a secret, and refuses one. */
export function addCredential(parts: CommandParts): Command {
  return async (argument) => {
    const given = optionsFrom(argument, { name: v.string(), account: v.string(), ownerNow: v.string() });
    const client = await clientFor(parts, argument, { id: 'addCredential.client' });
    const answers = given.name === undefined ? await ask(parts, client.record.name) : given;
    if (Object.values(answers).some((answer) => looksLikeSecret(answer ?? '')))
      throw new UserError('addCredential.secret');
    const name = answers.name ?? '';
    await editClient(parts, client, {
      edit: addCredentialEdit({ id: parts.ids.rowId(), name, account: answers.account, ownerNow: answers.ownerNow }),
      summary: { id: 'change.credentialAdded', values: { what: name } },
      done: { id: 'addCredential.done' },
    });
  };
}

async function ask(parts: CommandParts, client: string) {
  const title = { id: 'addCredential.title', values: { name: client } } as const;
  const { asking, text } = parts;
  const name = await asking.line({
    title,
    prompt: { id: 'addCredential.prompt' },
    example: { id: 'addCredential.example' },
    check: noSecret,
  });
  const account = await asking.line({
    title,
    prompt: { id: 'addCredential.account' },
    example: { id: 'addCredential.accountExample' },
    optional: true,
    check: noSecret,
  });
  const ownerNow = await asking.one({ id: 'addCredential.owner' }, [
    { label: text.say('owner.me'), value: 'me' },
    { label: client, value: 'client' },
    { label: text.say('owner.unknown'), description: text.say('addCredential.ownerGap'), value: '' },
  ]);
  return { name, account, ownerNow };
}
