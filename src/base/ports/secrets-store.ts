/** Keeps secrets where the system keeps its own, by a key. Nothing but the secret itself is hidden there. */
export interface SecretsStore {
  /** `undefined` where nothing is kept under the key, or nothing any more. */
  get(key: string): Promise<string | undefined>;
  store(key: string, value: string): Promise<void>;
  delete(key: string): Promise<void>;
  /** All keys; `undefined` where the store does not tell them. */
  keys(): Promise<readonly string[] | undefined>;
}
