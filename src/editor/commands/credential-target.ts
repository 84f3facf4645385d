import * as v from 'valibot';
import { identifyCredential } from '../../actions/credentials.ts';
import type { Message, MessageId } from '../../base/ports/text.ts';
import { UserError } from '../../base/user-error.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import type { SecretPlace } from '../../records/vault/vault.ts';
import type { Credential } from '../../relationship/client/record.ts';
import { type RowReference, referencesOf } from '../../relationship/client/row-reference.ts';
import { keysOfRows } from '../../relationship/client/row-titles.ts';
import { type CommandParts, clientFor, nodeFrom, optionsFrom } from './command.ts';

/** A row of a client's credentials. */
export interface CredentialTarget {
  readonly client: LoadedClient;
  readonly credential: Credential;
  readonly reference: RowReference;
  /** Where its secret is held; `undefined` for a row without an id of its own, of which nothing can be held. */
  readonly place: SecretPlace | undefined;
}

/** All rows of a client's credentials. */
export function credentialsOf(client: LoadedClient): readonly CredentialTarget[] {
  const rows = client.record.credentials ?? [];
  const references = referencesOf(rows);
  return rows.flatMap((credential, index) => {
    const reference = references[index];
    if (!reference) return [];
    const isOwn = reference.key === credential.id;
    return [
      { client, credential, reference, place: isOwn ? { client: client.record.id, row: reference.key } : undefined },
    ];
  });
}

/** How a credential is asked for. */
interface CredentialQuestion {
  readonly client: MessageId;
  readonly title: MessageId;
  /** Which ones are offered where none is named. */
  readonly isMeant?: (target: CredentialTarget) => boolean;
  /** What is said where none can be offered. */
  readonly none: MessageId;
}

/** The credential a command is about: the row it was called on, the one its options name (`credential`: key or name), else the one picked. */
export async function credentialFor(
  parts: CommandParts,
  argument: unknown,
  question: CredentialQuestion,
): Promise<CredentialTarget> {
  const client = await clientFor(parts, argument, { id: question.client });
  const all = credentialsOf(client);
  const node = nodeFrom(argument);
  const { credential: named } = optionsFrom(argument, { client: v.string(), credential: v.string() });
  const key = node?.kind === 'credential' ? keysOfRows(node.client.record.credentials ?? [])[node.index] : named;
  if (key !== undefined) {
    const found =
      all.find(({ reference }) => reference.key === key) ?? all.find(({ credential }) => credential.name === key);
    if (!found) throw new UserError('row.changed');
    return found;
  }
  const { name } = client.record;
  const offered = question.isMeant ? all.filter(question.isMeant) : all;
  if (offered.length === 0) throw new UserError(question.none, { name });
  const title: Message = { id: question.title, values: { name } };
  return parts.asking.one(
    title,
    offered.map((target) => ({
      label: target.credential.name,
      description: target.credential.account ?? '',
      value: target,
    })),
  );
}

/** Where the secret of a row is held; a row that was written by hand gets an id of its own for it. */
export async function placeFor(
  { store, list, ids }: Pick<CommandParts, 'store' | 'list' | 'ids'>,
  { client, credential, reference, place }: CredentialTarget,
): Promise<SecretPlace> {
  if (place) return place;
  const row = ids.rowId();
  await store.edit(client.path, identifyCredential(reference, row), {
    id: 'change.credentialIdentified',
    values: { what: credential.name },
  });
  await list.reload();
  return { client: client.record.id, row };
}
