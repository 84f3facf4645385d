import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildExtension } from '../esbuild.mjs';
import { root } from '../scripts/setup/paths.mjs';
import { built } from './build.mjs';
import { median, rowOf } from './measure.mjs';
import { Rounds } from './rounds.mjs';

const words = 'TODO|FIXME|HACK|XXX';
const rounds = 9;
const goals = { ratio: 3, memory: 200, delay: 50 };

/**
 * @typedef {{ time: number, found: number }} Timed
 * @typedef {{ state: Timed, history: Timed, delay: number }} GitTimes
 */

/**
 * @param {string} folder
 * @returns {number | undefined} ripgrep's time in milliseconds, its start included; nothing where it is not installed
 */
function ripgrepTime(folder) {
  const started = performance.now();
  const { error } = spawnSync('rg', ['--count', words, '.'], { cwd: folder, stdio: 'ignore' });
  return error ? undefined : performance.now() - started;
}

/**
 * Compares all facts that the files of a project tell with the time that ripgrep takes to look for the words of remaining
 * work, and leasot to find it. They take turns, so that a busy machine slows them all alike; every round of ours begins
 * with a thread that has run nothing yet, as in the editor.
 *
 * @param {import('./build.mjs').Bench} bench
 */
export async function measureProjectFacts({ folder, project }) {
  if (!project || !existsSync(project)) {
    console.log('  Not measured: name a folder of 5,000 files and more with --project DIR or DEORBIT_BENCH_PROJECT');
    return [];
  }
  // As it is packaged.
  await buildExtension({ minify: true });
  await built(folder, 'project-subject');
  const [bundle, worker] = [join(folder, 'project-subject.mjs'), join(root, 'dist', 'project-worker.js')];
  const ours = new Rounds(join(root, 'bench', 'project-run.mjs'), [bundle, worker, resolve(project)]);
  const leasot = new Rounds(join(root, 'bench', 'leasot-run.mjs'), [resolve(project)]);
  const ripgrep = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const time = ripgrepTime(resolve(project));
      if (time !== undefined) ripgrep.push(time);
      await ours.round();
      await leasot.round();
    }
    const { result } = await ours.ask('git');
    return [...fileRows(ours, leasot, ripgrep), ...(result ? gitRows(result) : [])];
  } finally {
    ours.end();
    leasot.end();
  }
}

/**
 * @param {Rounds} mine
 * @param {Rounds} leasot
 * @param {readonly number[]} ripgrep
 */
function fileRows(mine, leasot, ripgrep) {
  const ours = median(mine.times);
  const [first = 0] = mine.times;
  console.log(`  ${mine.result.found} facts, the first time ${first.toFixed(0)} ms; leasot found ${leasot.result}`);
  const beside = (/** @type {number} */ value) => ({ name: 'ripgrep for the words', value });
  const name = 'All facts of the files of a project';
  return [
    ...(ripgrep.length === 0
      ? []
      : [
          rowOf({ name, ours, peer: beside(median(ripgrep)), unit: 'ms', goal: { ratio: goals.ratio } }),
          rowOf({
            name: 'The quickest round of each',
            ours: Math.min(...mine.times),
            peer: beside(Math.min(...ripgrep)),
            unit: 'ms',
          }),
        ]),
    rowOf({ name, ours, peer: { name: 'leasot', value: median(leasot.times) }, unit: 'ms', goal: { ratio: 1 } }),
    rowOf({
      name: 'Memory of that process',
      ours: mine.memory,
      peer: { name: "leasot's", value: leasot.memory },
      unit: 'MB',
      goal: { most: goals.memory },
    }),
    rowOf({ name: 'Longest wait of the host', ours: mine.result.delay, unit: 'ms', goal: { most: goals.delay } }),
  ];
}

/** @param {GitTimes} times of one round */
function gitRows({ state, history, delay }) {
  console.log(`  ${state.found} facts that git tells; ${history.found} names in its history that look like secrets`);
  return [
    rowOf({ name: 'Facts that git tells, once', ours: state.time, unit: 'ms' }),
    rowOf({ name: 'Secrets looked for in the names of its history', ours: history.time, unit: 'ms' }),
    rowOf({ name: 'Longest wait of the host meanwhile', ours: delay, unit: 'ms', goal: { most: goals.delay } }),
  ];
}
