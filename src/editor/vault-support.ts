import * as vscode from 'vscode';
import type { Clock } from '../base/ports/clock.ts';
import { VsCodeSecrets } from '../base/ports/vscode/vscode-secrets.ts';
import { Vault } from '../records/vault/vault.ts';
import { forgetState } from './client-state.ts';
import { SecretClipboard } from './secret-clipboard.ts';

/** What holds secrets, and lets go of them. */
export interface VaultSupport {
  readonly vault: Vault;
  readonly clipboard: SecretClipboard;
  /** Lets go of the secrets and the state that the editor keeps about a client. */
  readonly forgetState: (id: string) => Promise<void>;
}

/** Builds what holds the secrets that Deorbit is asked to hold: in the system's keyring, and copied for a while. */
export function vaultSupport(context: vscode.ExtensionContext, clock: Clock): VaultSupport {
  const vault = new Vault({ secrets: new VsCodeSecrets(context.secrets), index: context.globalState, clock });
  const clipboard = new SecretClipboard(vscode.env.clipboard);
  context.subscriptions.push(clipboard);
  return { vault, clipboard, forgetState: (id) => forgetState(context, vault, id) };
}
