import * as vscode from 'vscode';
import { noteHeld } from '../../actions/credentials.ts';
import { UserError } from '../../base/user-error.ts';
import type { SecretPlace } from '../../records/vault/vault.ts';
import type { Command, CommandParts } from './command.ts';
import { type CredentialTarget, credentialFor, placeFor } from './credential-target.ts';

/**
 * *Store Secret...*: holds the secret of an account in the system's keyring. It is never to be the only copy: what loses it is
 * said where it is typed and once it is held, with sealing offered.
 */
export function storeSecret(parts: CommandParts): Command {
  return async (argument) => {
    const target = await credentialFor(parts, argument, {
      client: 'storeSecret.client',
      title: 'storeSecret.which',
      none: 'secret.noCredentials',
    });
    const { vault, asking, notifications } = parts;
    const value = await asking.secret({
      title: { id: 'storeSecret.title', values: { name: target.credential.name } },
      prompt: { id: 'storeSecret.prompt' },
    });
    const place = await placeFor(parts, target);
    await vault.store(place, value);
    notifications.done({ id: 'storeSecret.done' });
    await noteInRecord(parts, target, { row: place.row, isHeld: true });
    // Nobody waits for the answer.
    void notifications.attempt(() => offerAnotherCopy(parts, place));
  };
}

/** The record tells other programs that the secret is held here. What the vault did stays where that cannot be written. */
async function noteInRecord(
  { notifications, store, list }: CommandParts,
  { client, credential }: CredentialTarget,
  { row, isHeld }: { readonly row: string; readonly isHeld: boolean },
): Promise<void> {
  const edit = noteHeld(row, isHeld ? vscode.env.appName : undefined);
  const id = isHeld ? 'change.secretHeld' : 'change.secretNotHeld';
  await notifications.attempt(async () => {
    const { changed } = await store.edit(client.path, edit, { id, values: { what: credential.name } });
    if (changed) await list.reload();
  });
}

async function offerAnotherCopy({ notifications }: CommandParts, { client, row }: SecretPlace): Promise<void> {
  const chosen = await notifications.tell(
    { id: 'storeSecret.notTheOnlyCopy' },
    { seal: { id: 'storeSecret.seal' }, reference: { id: 'storeSecret.reference' } },
  );
  if (chosen === 'seal') await vscode.commands.executeCommand('deorbit.sealCredentials', { client });
  if (chosen === 'reference') await vscode.commands.executeCommand('deorbit.setReference', { client, credential: row });
}

/** *Copy Secret*: into the clipboard, which is emptied again after a while. */
export function copySecret(parts: CommandParts): Command {
  return async (argument) => {
    const target = await heldCredential(parts, argument, 'copySecret.which');
    await parts.clipboard.copy(await secretOf(parts, target));
    parts.notifications.done({ id: 'copySecret.done', values: { count: parts.clipboard.seconds } });
  };
}

/** *Forget Secret*: what is held of an account is removed, after a question. The row in the record stays. */
export function forgetSecret(parts: CommandParts): Command {
  return async (argument) => {
    const target = await heldCredential(parts, argument, 'forgetSecret.which');
    const { place, credential } = target;
    const { notifications, vault } = parts;
    const question = { id: 'forgetSecret.question', values: { name: credential.name } } as const;
    const isSure = await notifications.confirm(question, { id: 'forgetSecret.yes' }, { id: 'forgetSecret.detail' });
    if (!isSure || !place) return;
    await vault.forget(place);
    notifications.done({ id: 'forgetSecret.done' });
    await noteInRecord(parts, target, { row: place.row, isHeld: false });
  };
}

/** @throws {UserError} `secret.notHeld` for a row whose secret was never given */
async function heldCredential(
  parts: CommandParts,
  argument: unknown,
  title: 'copySecret.which' | 'forgetSecret.which',
): Promise<CredentialTarget> {
  const isHeld = ({ place }: CredentialTarget) => place !== undefined && parts.vault.holds(place);
  const target = await credentialFor(parts, argument, {
    client: 'secret.client',
    title,
    isMeant: isHeld,
    none: 'secret.noneHeld',
  });
  if (isHeld(target)) return target;
  throw new UserError('secret.notHeld', { name: target.credential.name }, [storing(target)]);
}

/**
 * The secret of a row that one is held of.
 *
 * @throws {UserError} `secret.gone` where the keyring has lost it
 */
async function secretOf({ vault }: CommandParts, target: CredentialTarget): Promise<string> {
  const value = target.place && (await vault.read(target.place));
  if (value === undefined) throw goneError(target);
  return value;
}

/** The keyring no longer has what it was given; where else it is kept, the record may say. */
function goneError(target: CredentialTarget): UserError {
  const { name, keptIn } = target.credential;
  const remedies = [
    storing(target),
    { kind: 'command', command: 'deorbit.forgetSecret', label: 'secret.forget', argument: optionsFor(target) } as const,
  ];
  return keptIn
    ? new UserError('secret.goneKeptIn', { name, place: keptIn }, remedies)
    : new UserError('secret.gone', { name }, remedies);
}

function storing(target: CredentialTarget) {
  const command = 'deorbit.storeSecret';
  return { kind: 'command', command, label: 'secret.store', argument: optionsFor(target) } as const;
}

function optionsFor({ client, reference }: CredentialTarget) {
  return { client: client.record.id, credential: reference.key };
}
