import { Worker } from 'node:worker_threads';
import type { TemplateOutcome, TemplateTask, TemplateWorker } from '../template-worker.ts';
import type { MessageId } from '../text.ts';

/** What a template may use up. Times in milliseconds. */
export interface TemplateLimits {
  readonly time: number;
  /** Megabytes of memory. */
  readonly memory: number;
}

const USUAL: TemplateLimits = { time: 1000, memory: 64 };
/** How long a thread may take to start, in milliseconds: on a busy machine that is no template's fault. */
const START_TIME = 20_000;
/** How long a thread that has nothing to do is kept for the next template, in milliseconds. */
const KEPT_FOR = 2000;

type Running = { readonly thread: Worker; readonly ready: Promise<void>; tasks: number };

/** Runs templates in a thread of Node.js: one at a time, and none after one that had to be ended in the same thread. */
export class NodeTemplateWorker implements TemplateWorker {
  readonly #script: URL;
  readonly #limits: TemplateLimits;
  #running: Running | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;

  /** @param script the file that the thread runs; see `src/template-worker.ts` */
  constructor(script: URL, limits: Partial<TemplateLimits> = {}) {
    this.#script = script;
    this.#limits = { ...USUAL, ...limits };
  }

  run(task: TemplateTask): Promise<TemplateOutcome> {
    const outcome = this.#last.then(() => this.#runAlone(task));
    this.#last = outcome;
    return outcome;
  }

  dispose(): void {
    this.#end();
  }

  async #runAlone(task: TemplateTask): Promise<TemplateOutcome> {
    clearTimeout(this.#idle);
    const running = this.#running ?? this.#start();
    this.#running = running;
    try {
      await inTime(running.ready, START_TIME, 'template.notStarted');
      const answer = answerOf(running.thread, ++running.tasks);
      running.thread.postMessage({ id: running.tasks, task });
      return await inTime(answer, this.#limits.time, 'template.tooSlow');
    } catch (error) {
      this.#end();
      return failed(error, this.#limits);
    } finally {
      this.#idle = setTimeout(() => this.#end(), KEPT_FOR).unref();
    }
  }

  #start(): Running {
    const thread = new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory, maxYoungGenerationSizeMb: 16, stackSizeMb: 2 },
      env: {},
      execArgv: [],
    });
    thread.unref();
    const ready = new Promise<void>((resolve, reject) => {
      thread.once('message', () => resolve());
      thread.once('error', reject);
    });
    ready.catch(() => {});
    // Heard for good: a thread that runs out of memory between two tasks must not end the process.
    thread.on('error', () => {});
    thread.once('exit', () => {
      if (this.#running?.thread === thread) this.#running = undefined;
    });
    return { thread, ready, tasks: 0 };
  }

  #end(): void {
    clearTimeout(this.#idle);
    void this.#running?.thread.terminate();
    this.#running = undefined;
  }
}

/** Why a template was ended. */
class Ended extends Error {
  constructor(readonly id: 'template.notStarted' | 'template.tooSlow') {
    super(id);
  }
}

function answerOf(thread: Worker, id: number): Promise<TemplateOutcome> {
  return new Promise((resolve, reject) => {
    const listen = (answer: { readonly id: number; readonly outcome: TemplateOutcome }) => {
      if (answer.id !== id) return;
      thread.off('message', listen);
      thread.off('error', reject);
      resolve(answer.outcome);
    };
    thread.on('message', listen);
    thread.on('error', reject);
  });
}

function inTime<T>(work: Promise<T>, limit: number, id: Ended['id']): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Ended(id)), limit);
  });
  return Promise.race([work, end]).finally(() => clearTimeout(timer));
}

function failed(error: unknown, { time }: TemplateLimits): TemplateOutcome {
  const { code, message } = error as Readonly<Record<string, unknown>>;
  const id: MessageId =
    error instanceof Ended ? error.id : code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'template.tooBig' : 'template.failed';
  const values = { seconds: time / 1000, reason: String(message).slice(0, 200) };
  return { kind: 'problems', problems: [{ message: { id, values }, line: 1, column: 1, length: 0 }] };
}
