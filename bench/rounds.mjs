import { fork } from 'node:child_process';

/**
 * In a process of its own: does pieces of work whenever it is asked to, and answers with what they gave and how long they took.
 *
 * @param {Readonly<Record<string, () => Promise<any>>>} pieces by their names
 */
export function answerRounds(pieces) {
  process.on('message', async (/** @type {string} */ name) => {
    const started = performance.now();
    const result = await pieces[name]?.();
    const time = performance.now() - started;
    process.send?.({ time, result, memory: process.resourceUsage().maxRSS / 1024 });
  });
}

/** What does the same work again and again in a process of its own, one round when asked. */
export class Rounds {
  /** @type {number[]} milliseconds */
  times = [];
  /** @type {any} what the last round gave */
  result = undefined;
  /** Megabytes that the process took at most. */
  memory = 0;

  /**
   * @param {string} script calls `answerRounds`
   * @param {readonly string[]} args
   */
  constructor(script, args) {
    this.process = fork(script, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  }

  async round() {
    const { time, result, memory } = await this.ask('round');
    this.times.push(time);
    this.result = result;
    this.memory = memory;
  }

  /**
   * @param {string} piece
   * @returns {Promise<{ time: number, result: any, memory: number }>}
   */
  ask(piece) {
    return new Promise((done, fail) => {
      this.process.removeAllListeners('exit');
      this.process.once('exit', () => fail(new Error('The process ended before it answered.')));
      this.process.once('message', (answer) => done(/** @type {any} */ (answer)));
      this.process.send(piece);
    });
  }

  end() {
    this.process.removeAllListeners('exit');
    this.process.kill();
  }
}
