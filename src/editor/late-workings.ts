import type { clientWorkings } from './client-workings.ts';

/** What is worked out from records, loaded before the first of them is shown. */
export class LateWorkings {
  #loaded: typeof clientWorkings | undefined;

  /** @throws when the installed extension is not whole */
  async load(): Promise<void> {
    this.#loaded ??= (await import('./client-workings.ts')).clientWorkings;
  }

  /** There as soon as there is a record; whoever needs them before that has loaded them. */
  get now(): typeof clientWorkings {
    if (!this.#loaded) throw new Error('Nothing can be worked out before a record was read.');
    return this.#loaded;
  }
}
