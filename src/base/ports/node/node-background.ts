import { Worker } from 'node:worker_threads';
import type { Background, BackgroundWatch } from '../background.ts';

/** What a thread begins with: its task, and where it sees whether anybody still waits. */
export interface ThreadData<Task> {
  readonly task: Task;
  /** Not 0 once the work is no longer wanted. */
  readonly unwanted: Int32Array;
}

/** What a thread says. */
export type ThreadNews<Outcome> = { readonly done: number } | { readonly outcome: Outcome };

/** Megabytes that a thread's own objects may take. More room for new ones saves no time: texts come and go quickly. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 };

/** Does each piece of work in a thread of Node.js of its own. */
export class NodeBackground<Task, Outcome> implements Background<Task, Outcome> {
  readonly #script: URL;
  readonly #isEnded: boolean;

  /**
   * @param script the file that the thread runs; see `src/project-worker.ts`
   * @param options `isEnded` where the work never looks whether it is still wanted: its thread is ended then, and nothing
   *   has come of it
   */
  constructor(script: URL, { isEnded = false } = {}) {
    this.#script = script;
    this.#isEnded = isEnded;
  }

  async run(task: Task, { signal, progress }: BackgroundWatch = {}): Promise<Outcome> {
    if (this.#isEnded) signal?.throwIfAborted();
    const unwanted = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const data: ThreadData<Task> = { task, unwanted };
    const thread = new Worker(this.#script, {
      workerData: data,
      resourceLimits: LIMITS,
      env: {},
      execArgv: [],
    });
    let end = () => {};
    const stop = () => {
      Atomics.store(unwanted, 0, 1);
      if (this.#isEnded) end();
    };
    signal?.addEventListener('abort', stop);
    if (signal?.aborted) stop();
    try {
      return await new Promise<Outcome>((resolve, reject) => {
        end = () => reject(signal?.reason);
        thread.on('message', (news: ThreadNews<Outcome>) => {
          if ('outcome' in news) resolve(news.outcome);
          else progress?.(news.done);
        });
        thread.on('error', reject);
        thread.once('exit', (code) => reject(new Error(`The thread ended with ${code}.`)));
      });
    } finally {
      signal?.removeEventListener('abort', stop);
      await thread.terminate();
    }
  }
}
