import type { BackgroundWatch } from './ports/background.ts';

/** A piece of work in short steps; each yields how much is done by then, in whatever the work counts. */
export type Steps<T> = Generator<number, T, void>;

/** How long others may wait for their turn, in milliseconds: half of what a person notices, on a machine half as fast. */
const TURN_MS = 25;

/** Does all of it in one go, for those who wait for nothing else. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}

/** Does as much of it as fits into one turn; for those who need what is quick to be there at once. */
export function forOneTurn<T>(steps: Steps<T>): IteratorResult<number, T> {
  const begun = performance.now();
  for (;;) {
    const next = steps.next();
    if (next.done || performance.now() - begun >= TURN_MS) return next;
  }
}

/**
 * Does it in turns with whatever else the thread has to do.
 *
 * @throws the reason of the signal, once it is aborted
 */
export async function inTurns<T>(steps: Steps<T>, { signal, progress }: BackgroundWatch = {}): Promise<T> {
  signal?.throwIfAborted();
  for (;;) {
    const next = forOneTurn(steps);
    if (next.done) return next.value;
    progress?.(next.value);
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
}
