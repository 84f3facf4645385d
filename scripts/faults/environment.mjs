/** What a line of output begins with when it tells how many cases a test went through. */
export const caseMark = '##deorbit-cases ';

/** Of the everyday run: its cases are the same every day. */
const EVERYDAY_SEED = 20_261_121;

/**
 * How the whole table of faults tells its tests what to do.
 *
 * @param {number} seed
 * @returns {Record<string, string>} to be added to the environment
 */
export function wholeTable(seed) {
  return { DEORBIT_FAULTS: 'all', DEORBIT_FAULTS_SEED: String(seed) };
}

/**
 * What a test was told.
 *
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {{ isWhole: boolean, seed: number }}
 */
export function faultEnvironment({ DEORBIT_FAULTS: whole, DEORBIT_FAULTS_SEED: seed }) {
  return { isWhole: whole === 'all', seed: seed ? Number(seed) : EVERYDAY_SEED };
}
