/**
 * A row of the table.
 *
 * @typedef {object} Row
 * @property {string} name what is measured
 * @property {number | null} ours
 * @property {number | null} peer what the same work, or the least of it, takes another
 * @property {string | null} peerName
 * @property {string} unit of both
 * @property {number | null} ratio ours by the peer's
 * @property {string | null} goal in words; none where there is nothing to reach
 * @property {boolean | null} met
 */

/**
 * @typedef {object} Measured
 * @property {string} name
 * @property {number} ours
 * @property {{ readonly name: string, readonly value: number } | undefined} [peer]
 * @property {string} unit
 * @property {{ readonly ratio?: number, readonly most?: number }} [goal] the highest ratio to the peer, or the most that
 *   ours may be
 */

/**
 * @param {Measured} measured
 * @returns {Row}
 */
export function rowOf({ name, ours, peer, unit, goal }) {
  const ratio = peer ? ours / peer.value : undefined;
  const limit = goal?.ratio ?? goal?.most;
  const reached = goal?.ratio === undefined ? ours : ratio;
  return {
    name,
    ours,
    peer: peer?.value ?? null,
    peerName: peer?.name ?? null,
    unit,
    ratio: ratio ?? null,
    goal:
      limit === undefined ? null : goal?.ratio === undefined ? `at most ${limit} ${unit}` : `ratio at most ${limit}`,
    met: limit === undefined || reached === undefined ? null : reached <= limit,
  };
}

/** @param {readonly number[]} values */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/**
 * @param {() => unknown} work
 * @returns {Promise<number>} milliseconds
 */
export async function timeOf(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/**
 * Medians of several ways to do the same work, taken in turns in one process, so that a busy machine slows them alike.
 *
 * @template {string} Name
 * @param {Readonly<Record<Name, (round: number) => unknown>>} ways each is told which round it is, from 0
 * @param {number} rounds
 * @returns {Promise<Record<Name, number>>} milliseconds
 */
export async function mediansOf(ways, rounds) {
  const names = /** @type {Name[]} */ (Object.keys(ways));
  const taken = new Map(names.map((name) => [name, /** @type {number[]} */ ([])]));
  for (let round = 0; round < rounds; round++)
    for (const name of names) taken.get(name)?.push(await timeOf(() => ways[name](round)));
  const medians = names.map((name) => [name, median(taken.get(name) ?? [])]);
  return /** @type {Record<Name, number>} */ (Object.fromEntries(medians));
}

/**
 * @param {readonly Row[]} rows
 * @returns {string} the table as Markdown, its columns in line
 */
export function tableOf(rows) {
  const cells = [
    ['What', 'Deorbit', 'Beside it', '', 'Ratio', 'Goal', ''],
    ...rows.map(({ name, ours, peer, peerName, unit, ratio, goal, met }) => [
      name,
      shown(ours, unit),
      peerName ?? '',
      shown(peer, unit),
      ratio === null ? '' : ratio.toFixed(2),
      goal ?? '',
      met === null ? '' : met ? 'met' : 'MISSED',
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  const lines = cells.map((line) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`);
  const [head = '', ...body] = lines;
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body].join('\n');
}

/**
 * @param {number | null} value
 * @param {string} unit
 */
function shown(value, unit) {
  if (value === null) return '';
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
}
