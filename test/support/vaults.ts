import type { KeptState } from '../../src/base/ports/kept-state.ts';
import type { SecretsStore } from '../../src/base/ports/secrets-store.ts';
import { Vault } from '../../src/records/vault/vault.ts';

/** A keyring in memory; `tells` is whether it tells its keys, as VS Code does from 1.105 on. */
export class MemorySecrets implements SecretsStore {
  readonly kept = new Map<string, string>();
  readonly #tells: boolean;

  constructor({ tells = true }: { readonly tells?: boolean } = {}) {
    this.#tells = tells;
  }

  get = async (key: string) => this.kept.get(key);
  store = async (key: string, value: string) => void this.kept.set(key, value);
  delete = async (key: string) => void this.kept.delete(key);
  keys = async () => (this.#tells ? [...this.kept.keys()] : undefined);
}

/** State in memory. */
export class MemoryState implements KeptState {
  readonly kept = new Map<string, unknown>();

  keys = () => [...this.kept.keys()];
  get = (key: string) => this.kept.get(key);
  update = async (key: string, value: unknown) => {
    if (value === undefined) this.kept.delete(key);
    else this.kept.set(key, value);
  };
}

/** A vault over a keyring and an index in memory. */
export function aVault(secrets = new MemorySecrets()) {
  const index = new MemoryState();
  const clock = { today: () => '2026-11-20', now: () => 0 };
  return { vault: new Vault({ secrets, index, clock }), secrets, index };
}
