/** Who follows a piece of work: how far it is, and whether it is still wanted. */
export interface BackgroundWatch {
  readonly signal?: AbortSignal;
  /** Called now and then with how much is done, in whatever the work counts. */
  readonly progress?: (done: number) => void;
}

/** Does a piece of work where it holds nobody up. */
export interface Background<Task, Outcome> {
  /**
   * Gives what came of it; of work that is no longer wanted, what it had by then.
   *
   * @throws the reason of the signal, where work that is no longer wanted is good for nothing
   * @throws when it could not be begun, or ended before it was done
   */
  run(task: Task, watch?: BackgroundWatch): Promise<Outcome>;
}
