/**
 * What came of the changes in one room.
 *
 * @typedef {object} Outcome
 * @property {string} room
 * @property {number} tried changes that some test could have noticed
 * @property {number} killed a test failed
 * @property {number} timeout the tests did not come to their end
 * @property {number} survived no test failed
 * @property {number} unreached no test came there
 * @property {number} left runs only while modules load, and is not tried
 */

/**
 * @param {string} room
 * @param {import('./stryker.mjs').MutationReport} report
 * @returns {Outcome}
 */
export function outcomeOf(room, { files }) {
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const count = (/** @type {string} */ status) => mutants.filter((mutant) => mutant.status === status).length;
  const left = count('Ignored') + count('RuntimeError') + count('CompileError');
  return {
    room,
    tried: mutants.length - left,
    killed: count('Killed'),
    timeout: count('Timeout'),
    survived: count('Survived'),
    unreached: count('NoCoverage'),
    left,
  };
}

/**
 * @param {Outcome} outcome
 * @returns {number} of a hundred changes, those that were noticed; none where nothing was tried, which shows nothing
 */
export function scoreOf({ tried, killed, timeout }) {
  return tried ? ((killed + timeout) * 100) / tried : 0;
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {string} one line a room, for a terminal
 */
export function asTable(outcomes) {
  const rows = [
    ['room', 'changes', 'killed', 'timeout', 'survived', 'unreached', 'score', 'not tried'],
    ...outcomes.map((outcome) => [
      outcome.room,
      ...[outcome.tried, outcome.killed, outcome.timeout, outcome.survived, outcome.unreached].map(String),
      `${scoreOf(outcome).toFixed(1)} %`,
      String(outcome.left),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (/** @type {readonly string[]} */ row) =>
    row.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0))).join('  ');
  return rows.map(line).join('\n');
}
