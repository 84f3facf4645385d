/** A text whose letters and marks are put together, and the way back to the offsets of the text as it was. */
export interface ComposedText {
  readonly text: string;
  /** @param at an offset in the composed text */
  readonly offsetOf: (at: number) => number;
}

/** A letter and the marks upon it; more than so many are no letter of any language. */
const CLUSTER = /\P{M}\p{M}{1,8}/gu;

/** Composes a text: what is typed on one machine as two signs, letter and mark, is one sign on another. */
export function composed(text: string): ComposedText {
  if (text.normalize('NFC') === text) return { text, offsetOf: (at) => at };
  const [starts, shifts] = [[0], [0]];
  const known = new Map<string, string>();
  let [read, from] = ['', 0];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const whole = known.get(cluster) ?? cluster.normalize('NFC');
    known.set(cluster, whole);
    if (whole.length === cluster.length) continue;
    read += text.slice(from, index) + whole;
    from = index + cluster.length;
    starts.push(read.length);
    shifts.push(from - read.length);
  }
  return { text: read + text.slice(from), offsetOf: (at) => at + (shifts[lastUpTo(starts, at)] ?? 0) };
}

function lastUpTo(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}
