import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../scripts/setup/paths.mjs';
import { Rounds } from './rounds.mjs';

const words = 'TODO|FIXME|HACK|XXX';
const rounds = 9;
const goals = { ratio: 3, memory: 200, delay: 50 };

/**
 * @typedef {{ time: number, found: number }} Timed
 * @typedef {{ state: Timed, history: Timed, delay: number }} GitTimes
 */

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * @param {string} folder
 * @returns {number | undefined} ripgrep's time in milliseconds, its start included; nothing where it is not installed
 */
function ripgrepTime(folder) {
  const started = performance.now();
  const { error } = spawnSync('rg', ['--count', words, '.'], { cwd: folder, stdio: 'ignore' });
  return error ? undefined : performance.now() - started;
}

/** @param {boolean} met */
const verdict = (met) => (met ? 'met' : 'MISSED');

/**
 * Compares all facts that the files of a project tell with the time that ripgrep takes to look for the words of remaining
 * work, and leasot to find it. They take turns, so that a busy machine slows them all alike; every round of ours begins
 * with a thread that has run nothing yet, as in the editor.
 *
 * @param {string} bundle the subject, for a process of its own
 * @param {string | undefined} project a folder with 5,000 files and more; nothing is measured without one
 */
export async function compareProjectFacts(bundle, project) {
  if (!project || !existsSync(project)) {
    console.log('Project facts: not measured; name a folder with --project DIR or DEORBIT_BENCH_PROJECT');
    return;
  }
  const folder = resolve(project);
  const worker = join(root, 'dist', 'project-worker.js');
  const ours = new Rounds(join(root, 'bench', 'project-run.mjs'), [bundle, worker, folder]);
  const leasot = new Rounds(join(root, 'bench', 'leasot-run.mjs'), [folder]);
  const ripgrep = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const time = ripgrepTime(folder);
      if (time !== undefined) ripgrep.push(time);
      await ours.round();
      await leasot.round();
    }
    report(ours, leasot, ripgrep);
    const { result } = await ours.ask('git');
    if (result) printGit(result);
  } finally {
    ours.end();
    leasot.end();
  }
}

/**
 * @param {Rounds} ours
 * @param {Rounds} leasot
 * @param {readonly number[]} ripgrep
 */
function report(ours, leasot, ripgrep) {
  const [mine, theirs, its] = [median(ours.times), median(leasot.times), median(ripgrep)];
  const ratio = mine / its;
  const quickest = Math.min(...ours.times) / Math.min(...ripgrep);
  console.log(
    [
      `All file facts: Deorbit ${mine.toFixed(0)} ms for ${ours.result.found}, the first time ${(ours.times[0] ?? 0).toFixed(0)} ms`,
      ripgrep.length === 0
        ? 'ripgrep is not installed'
        : `ripgrep for the words ${its.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (goal ${goals.ratio}, ${verdict(ratio <= goals.ratio)}), of the quickest rounds ${quickest.toFixed(2)}`,
      `leasot ${theirs.toFixed(0)} ms for ${leasot.result} (faster: ${verdict(mine < theirs)})`,
      `memory ${ours.memory.toFixed(0)} MB (goal ${goals.memory}, ${verdict(ours.memory <= goals.memory)})`,
      `longest wait of the host ${ours.result.delay.toFixed(0)} ms (goal ${goals.delay}, ${verdict(ours.result.delay <= goals.delay)})`,
    ].join('; '),
  );
}

/** @param {GitTimes} times of one round */
function printGit({ state, history, delay }) {
  /** @param {Timed} of */
  const timed = ({ time, found }) => `${time.toFixed(0)} ms for ${found}`;
  console.log(
    [
      `Git facts: ${timed(state)}`,
      `names in the history that look like secrets: ${timed(history)}`,
      `longest wait of the host ${delay.toFixed(0)} ms (goal ${goals.delay}, ${verdict(delay <= goals.delay)})`,
    ].join('; '),
  );
}
