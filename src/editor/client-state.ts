import type * as vscode from 'vscode';
import type { Vault } from '../records/vault/vault.ts';

/** What the editor keeps for the extension. */
interface EditorKeeping {
  readonly globalState: vscode.Memento;
  readonly workspaceState: vscode.Memento;
  readonly secrets: vscode.SecretStorage & { keys?(): Thenable<readonly string[]> };
}

/**
 * Lets go of every entry of the editor's state and secrets that has a client's id in its key: such entries are named so.
 * Versions of VS Code before 1.105 do not tell the keys of secrets: the vault forgets its own first, as long as its index is there.
 */
export async function forgetState(
  keeping: EditorKeeping,
  vault: Pick<Vault, 'forgetClient'>,
  id: string,
): Promise<void> {
  await vault.forgetClient(id);
  const isOfClient = (key: string) => key.split(/[/:]/).includes(id);
  for (const state of [keeping.globalState, keeping.workspaceState])
    for (const key of state.keys().filter(isOfClient)) await state.update(key, undefined);
  for (const key of ((await keeping.secrets.keys?.()) ?? []).filter(isOfClient)) await keeping.secrets.delete(key);
}
