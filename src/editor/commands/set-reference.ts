import * as v from 'valibot';
import { setReference as setReferenceEdit } from '../../actions/credentials.ts';
import type { Message } from '../../base/ports/text.ts';
import { looksLikeSecret } from '../../base/secret-shape.ts';
import { UserError } from '../../base/user-error.ts';
import { parseReference } from '../../records/sealing/references.ts';
import { type Command, type CommandParts, editClient, optionsFrom } from './command.ts';
import { credentialFor } from './credential-target.ts';

/** *Set Reference...*: where the secret of an account lives, as text in the record; empty takes it out. */
export function setSecretReference(parts: CommandParts): Command {
  return async (argument) => {
    const { client, credential, reference } = await credentialFor(parts, argument, {
      client: 'setReference.client',
      title: 'setReference.which',
      none: 'secret.noCredentials',
    });
    const { name } = credential;
    const given = optionsFrom(argument, { client: v.string(), credential: v.string(), reference: v.string() });
    const answer =
      given.reference ??
      (await parts.asking.line({
        title: { id: 'setReference.title', values: { name } },
        prompt: { id: 'setReference.prompt' },
        example: { id: 'setReference.example' },
        value: credential.reference ?? '',
        optional: true,
        check: wrongReference,
      }));
    const wrong = answer === '' ? undefined : wrongReference(answer);
    if (wrong) throw new UserError(wrong.id, wrong.values);
    await editClient(parts, client, {
      edit: setReferenceEdit(reference, answer.trim() || undefined),
      summary: { id: answer === '' ? 'change.referenceRemoved' : 'change.referenceSet', values: { what: name } },
      done: { id: answer === '' ? 'setReference.removed' : 'setReference.done' },
    });
  };
}

function wrongReference(answer: string): Message | undefined {
  if (parseReference(answer)) return undefined;
  return { id: looksLikeSecret(answer) ? 'addCredential.secret' : 'setReference.unknown' };
}
