import * as vscode from 'vscode';
import type { MessageId } from '../../base/ports/text.ts';
import type { SecretPlace } from '../../records/vault/vault.ts';
import { type NamedStray, straySecrets } from '../stray-secrets.ts';
import type { Command, CommandParts } from './command.ts';
import { credentialsOf } from './credential-target.ts';

/** A secret that could be forgotten, in words. */
interface Forgettable {
  readonly place: SecretPlace;
  readonly name: string;
  readonly client: string | undefined;
  readonly why: MessageId;
  /** The row that holds the same secret, where one does: then nothing is lost. */
  readonly twin: string | undefined;
}

/** *Check Stored Secrets...*: those that belong to no row, and those that the keyring has lost, to be forgotten one by one. */
export function checkSecrets(parts: CommandParts): Command {
  return async () => {
    await parts.list.loaded;
    const { asking, text, notifications, vault } = parts;
    const found = await notifications.working({ id: 'checkSecrets.working' }, async (_, signal) => {
      const all = await forgettable(parts);
      signal.throwIfAborted();
      return all;
    });
    if (found.length === 0) return notifications.done({ id: 'checkSecrets.nothing' });
    const chosen = await asking.some(
      { id: 'checkSecrets.title' },
      found.map((each) => ({
        label: each.name,
        description: each.client ?? '',
        detail: each.twin === undefined ? text.say(each.why) : text.say('checkSecrets.twin', { name: each.twin }),
        value: each.place,
      })),
    );
    const count = chosen.length;
    const question = { id: 'checkSecrets.question', values: { count } } as const;
    if (!(await notifications.confirm(question, { id: 'forgetSecret.yes' }, { id: 'checkSecrets.detail' })))
      throw new vscode.CancellationError();
    const forgetAll = async () => {
      for (const place of chosen) await vault.forget(place);
    };
    await notifications.working({ id: 'checkSecrets.forgetting' }, forgetAll, { cancellable: false });
    notifications.done({ id: 'checkSecrets.done', values: { count } });
  };
}

async function forgettable(parts: CommandParts): Promise<readonly Forgettable[]> {
  const { vault, text } = parts;
  const rows = parts.list.clients.flatMap((client) =>
    credentialsOf(client).flatMap(({ place, credential }) =>
      place && vault.holds(place) ? [{ place, name: credential.name, client: client.record.name }] : [],
    ),
  );
  const valued = await Promise.all(rows.map(async (row) => ({ ...row, value: await vault.read(row.place) })));
  const lost = valued.filter(({ value }) => value === undefined);
  const strays = await Promise.all((await straySecrets(parts)).map(inWords));
  return [...strays, ...lost.map((row) => ({ ...row, why: 'checkSecrets.lost' as const, twin: undefined }))];

  async function inWords({ place, name, client, why }: NamedStray): Promise<Forgettable> {
    const value = await vault.read(place);
    const twin = value === undefined ? undefined : valued.find((row) => row.value === value)?.name;
    return {
      place,
      name: name ?? text.say('checkSecrets.unnamed', { id: place.row }),
      client,
      why: value === undefined ? 'checkSecrets.lost' : `checkSecrets.${why}`,
      twin,
    };
  }
}
