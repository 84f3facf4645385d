import type * as vscode from 'vscode';
import type { SecretsStore } from '../secrets-store.ts';

/** VS Code before 1.105 does not tell the keys. */
type Storage = vscode.SecretStorage & { keys?(): Thenable<readonly string[]> };

/** What VS Code keeps for the extension in the system's keyring, encrypted. */
export class VsCodeSecrets implements SecretsStore {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  async get(key: string): Promise<string | undefined> {
    return this.#storage.get(key);
  }

  async store(key: string, value: string): Promise<void> {
    await this.#storage.store(key, value);
  }

  async delete(key: string): Promise<void> {
    await this.#storage.delete(key);
  }

  async keys(): Promise<readonly string[] | undefined> {
    return this.#storage.keys?.();
  }
}
