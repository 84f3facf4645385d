/** Something that holds on to a resource until it is told to let go. */
export interface Disposable {
  dispose(): unknown;
}

/** Collects disposables and lets go of all of them at once; what arrives after that is let go of on arrival. */
export class DisposableBag implements Disposable {
  readonly #held = new Set<Disposable>();
  #disposed = false;

  /** Holds on to it until this object is disposed of, and hands it back. */
  protected own<T extends Disposable>(disposable: T): T {
    if (this.#disposed) disposable.dispose();
    else this.#held.add(disposable);
    return disposable;
  }

  protected get isDisposed(): boolean {
    return this.#disposed;
  }

  dispose(): void {
    this.#disposed = true;
    for (const disposable of this.#held) disposable.dispose();
    this.#held.clear();
  }
}
