import type { CommandId } from '../../generated/contributions.ts';
import type { Command, CommandParts } from './command.ts';
import { onFirstCall } from './on-first-call.ts';

type VaultCommandId = Extract<CommandId, `deorbit.${string}Secret` | `deorbit.${string}Secrets`>;

/** The commands of the secrets that Deorbit was asked to hold. */
export function vaultCommands(parts: CommandParts): Record<VaultCommandId, Command> {
  const ofSecrets = (name: 'storeSecret' | 'copySecret' | 'forgetSecret') =>
    onFirstCall(async () => (await import('./secrets.ts'))[name](parts));
  return {
    'deorbit.storeSecret': ofSecrets('storeSecret'),
    'deorbit.copySecret': ofSecrets('copySecret'),
    'deorbit.forgetSecret': ofSecrets('forgetSecret'),
  };
}
