import type { Disposable } from '../../base/disposables.ts';
import type { Clock } from '../../base/ports/clock.ts';
import type { KeptState } from '../../base/ports/kept-state.ts';
import type { SecretsStore } from '../../base/ports/secrets-store.ts';
import { UserError } from '../../base/user-error.ts';

const PREFIX = 'deorbit.vault/';

/** Whose secret it is: the ids of the client and of the row among its credentials. */
export interface SecretPlace {
  readonly client: string;
  readonly row: string;
}

/** What the vault is built from. */
interface VaultParts {
  readonly secrets: SecretsStore;
  /** Tells what is held: the store itself may not, and does not say what it has lost. */
  readonly index: KeptState;
  readonly clock: Clock;
}

/**
 * The secrets that Deorbit was asked to hold. Their values are in the secrets' store alone; the index beside it knows ids and
 * the day, no names and no values.
 */
export class Vault {
  readonly #secrets: SecretsStore;
  readonly #index: KeptState;
  readonly #clock: Clock;
  readonly #listeners = new Set<() => void>();

  constructor({ secrets, index, clock }: VaultParts) {
    this.#secrets = secrets;
    this.#index = index;
    this.#clock = clock;
  }

  /** Calls back after something is held, or held no more. */
  onDidChange(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** Whether a secret was given to hold; the store may have lost it since. */
  holds(place: SecretPlace): boolean {
    return this.#index.get(keyOf(place)) !== undefined;
  }

  /**
   * Holds a secret, in place of an earlier one.
   *
   * @throws {UserError} `vault.notStored` when the store did not take it
   */
  async store(place: SecretPlace, value: string): Promise<void> {
    const key = keyOf(place);
    const before = this.#index.get(key);
    // First the index: a secret that nobody knows of could never be forgotten.
    await this.#index.update(key, this.#clock.today());
    const isKept = await this.#put(key, value).catch(() => false);
    if (!isKept) {
      await this.#index.update(key, before);
      throw new UserError('vault.notStored', {}, [{ kind: 'retry' }]);
    }
    this.#tell();
  }

  /** The secret; `undefined` where none is held, or the store has lost it. */
  read(place: SecretPlace): Promise<string | undefined> {
    return this.#secrets.get(keyOf(place));
  }

  async forget(place: SecretPlace): Promise<void> {
    const key = keyOf(place);
    await this.#secrets.delete(key);
    await this.#index.update(key, undefined);
    this.#tell();
  }

  /** Forgets every secret of a client. */
  async forgetClient(client: string): Promise<void> {
    for (const place of await this.heldOf(client)) await this.forget(place);
  }

  /** What is held of a client; what the record no longer lists is held, too. */
  async heldOf(client: string): Promise<readonly SecretPlace[]> {
    const ofClient = keyOf({ client, row: '' });
    return (await this.held()).filter((place) => keyOf(place).startsWith(ofClient));
  }

  /** Everything that is held, or was and is lost: what the index knows, and what the store knows beside it. */
  async held(): Promise<readonly SecretPlace[]> {
    const keys = new Set([...this.#index.keys(), ...((await this.#secrets.keys()) ?? [])]);
    return [...keys].flatMap((key) => placeOf(key) ?? []);
  }

  /**
   * All secrets that are held, to find them where they must not stand. They are read anew each time, and kept nowhere; those
   * that cannot be read are left out.
   */
  async values(): Promise<readonly string[]> {
    const places = await this.held().catch(() => []);
    const found = await Promise.all(places.map((place) => this.read(place).catch(() => undefined)));
    return found.filter((value) => value !== undefined);
  }

  async #put(key: string, value: string): Promise<boolean> {
    await this.#secrets.store(key, value);
    return (await this.#secrets.get(key)) === value;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function keyOf({ client, row }: SecretPlace): string {
  return `${PREFIX}${encoded(client)}/${encoded(row)}`;
}

/** An id is whatever somebody wrote into a record, half a character included. */
function encoded(id: string): string {
  return encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

function placeOf(key: string): SecretPlace | undefined {
  const match = /^deorbit\.vault\/([^/]+)\/([^/]+)$/.exec(key);
  if (!match?.[1] || !match[2]) return undefined;
  return { client: decodeURIComponent(match[1]), row: decodeURIComponent(match[2]) };
}
