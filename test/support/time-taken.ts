/**
 * The milliseconds that a piece of work takes: the least of a few rounds, of the clock or of the processor. A machine that is
 * busy with something else makes the clock run on, and a test that asks for growth in proportion must not fail for it.
 *
 * @param enough a round this quick needs no other
 */
export async function timeTaken(work: () => unknown, { enough = 0, rounds = 3 } = {}): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && best > enough; round++) {
    const [started, used] = [performance.now(), process.cpuUsage()];
    await work();
    best = Math.min(best, performance.now() - started, process.cpuUsage(used).user / 1000);
  }
  return best;
}
