import { forOneTurn, inTurns, type Steps } from './steps.ts';

/** Work of which only the latest counts: what is begun ends what was under way. */
export class LatestWork {
  #underWay: AbortController | undefined;
  readonly #waiting: (() => void)[] = [];

  /** Whether more has been begun than could be done at once, and is not done yet. */
  get isUnderWay(): boolean {
    return this.#underWay !== undefined;
  }

  /** Settles when nothing is under way any more, whatever came of it. */
  async over(): Promise<void> {
    while (this.isUnderWay) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /**
   * Does what is quick at once, and the rest in turns with whatever else the thread has to do. Then one of the two is
   * called, unless something else was begun before; `failed` also where `done` fails later than at once.
   */
  begin<T>(steps: Steps<T>, done: (value: T) => void, failed: (error: unknown) => void): void {
    this.#drop();
    const end = (tell: () => void) => {
      this.#underWay = undefined;
      try {
        tell();
      } finally {
        this.#letGo();
      }
    };
    let first: IteratorResult<number, T>;
    try {
      first = forOneTurn(steps);
    } catch (error) {
      end(() => failed(error));
      return;
    }
    if (first.done) {
      const { value } = first;
      end(() => done(value));
      return;
    }
    const underWay = new AbortController();
    this.#underWay = underWay;
    const isLatest = () => this.#underWay === underWay;
    void inTurns(steps, underWay)
      .then((value) => isLatest() && end(() => done(value)))
      // What the outcome is told to may fail as well.
      .catch((error: unknown) => !underWay.signal.aborted && end(() => failed(error)));
  }

  /** Ends what is under way; nobody is told. */
  stop(): void {
    this.#drop();
    this.#letGo();
  }

  #drop(): void {
    this.#underWay?.abort();
    this.#underWay = undefined;
  }

  #letGo(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
