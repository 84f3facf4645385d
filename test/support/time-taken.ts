/** The milliseconds that the processor has worked for this process since `process.cpuUsage()` gave this. */
export function millisecondsSince(used: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1000;
}

/**
 * The milliseconds of the processor that a piece of work takes: the least of a few rounds. A machine that is busy with
 * something else makes the clock run on, and a test that asks for growth in proportion must not fail for it.
 *
 * @param enough a round this quick needs no other
 */
export async function timeTaken(work: () => unknown, { enough = 0, rounds = 3 } = {}): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && best > enough; round++) {
    const used = process.cpuUsage();
    await work();
    best = Math.min(best, millisecondsSince(used));
  }
  return best;
}
