/** Small things that are kept from one start to the next, by a key; they are no secrets. */
export interface KeptState {
  keys(): readonly string[];
  get(key: string): unknown;
  /** `undefined` removes what is kept under the key. */
  update(key: string, value: unknown): PromiseLike<void>;
}
