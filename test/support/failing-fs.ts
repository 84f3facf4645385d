import { nodeRawFs, type RawFs, type RawHandle } from '../../src/base/ports/node/raw-fs.ts';

/** Which call fails, counted from 1, with what, and whether every later one fails as well. */
export interface Failure {
  readonly at: number;
  readonly code: string;
  readonly persistent: boolean;
}

/** The real file system, but for one call (or all from one on) that fails before it does anything. */
export class FailingFs {
  /** How many calls there were. */
  calls = 0;
  readonly raw: RawFs;
  #failure: Failure | undefined;

  constructor() {
    this.raw = this.#failing(nodeRawFs, (result) =>
      'sync' in Object(result) ? this.#handle(result as RawHandle) : result,
    );
  }

  /** Counts from here on, with this failure or with none. */
  start(failure?: Failure): void {
    this.calls = 0;
    this.#failure = failure;
  }

  #handle(handle: RawHandle): RawHandle {
    const close = handle.close.bind(handle);
    const failing = this.#failing(handle, (result) => result);
    // Nothing is cut off here, so that syncing would only take time. A file is closed in any case: a test that leaves
    // thousands open would end for want of them.
    const own: Partial<RawHandle> = {
      sync: async () => this.#count('sync'),
      close: () => close().then(() => this.#count('close')),
    };
    return new Proxy(failing, { get: (target, name: keyof RawHandle) => own[name] ?? target[name] });
  }

  #failing<T extends object>(real: T, wrap: (result: unknown) => unknown): T {
    return new Proxy(real, {
      get: (target, name) => {
        const method = Reflect.get(target, name) as ((...args: unknown[]) => Promise<unknown>) | undefined;
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]) => {
          this.#count(String(name));
          return wrap(await method.apply(target, args));
        };
      },
    });
  }

  #count(name: string): void {
    this.calls++;
    const failure = this.#failure;
    if (!failure || this.calls < failure.at || (this.calls > failure.at && !failure.persistent)) return;
    throw Object.assign(new Error(`${failure.code}: ${name}`), { code: failure.code });
  }
}
