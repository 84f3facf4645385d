import type { CommandId } from '../../generated/contributions.ts';
import type { Command, CommandParts } from './command.ts';
import { onFirstCall } from './on-first-call.ts';

type VaultCommandId = Extract<
  CommandId,
  | `deorbit.${string}Secret`
  | 'deorbit.checkSecrets'
  | 'deorbit.setReference'
  | 'deorbit.sealCredentials'
  | 'deorbit.openSealedCredentials'
>;

/** The commands of secrets: held, referred to, sealed and opened. */
export function vaultCommands(parts: CommandParts): Record<VaultCommandId, Command> {
  const ofSecrets = (name: 'storeSecret' | 'copySecret' | 'forgetSecret') =>
    onFirstCall(async () => (await import('./secrets.ts'))[name](parts));
  return {
    'deorbit.storeSecret': ofSecrets('storeSecret'),
    'deorbit.copySecret': ofSecrets('copySecret'),
    'deorbit.forgetSecret': ofSecrets('forgetSecret'),
    'deorbit.checkSecrets': onFirstCall(async () => (await import('./check-secrets.ts')).checkSecrets(parts)),
    'deorbit.setReference': onFirstCall(async () => (await import('./set-reference.ts')).setSecretReference(parts)),
    'deorbit.sealCredentials': onFirstCall(async () =>
      (await import('./seal-credentials.ts')).sealTheirCredentials(parts),
    ),
    'deorbit.openSealedCredentials': onFirstCall(async () =>
      (await import('./open-sealed.ts')).openSealedCredentials(parts),
    ),
  };
}
