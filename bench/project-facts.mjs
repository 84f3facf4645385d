import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../scripts/setup/paths.mjs';

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
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Promise<{ times: number[], found: number, delay?: number, memory: number, git?: GitTimes }>} what a process of its own prints
 */
function inOwnProcess(script, args) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, 'bench', script), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done(JSON.parse(out)) : fail(new Error(`${script} failed`))));
  });
}

/**
 * @param {string} folder
 * @returns {number | undefined} the median of ripgrep's time in milliseconds, its start included; nothing where it is not installed
 */
function ripgrepTime(folder) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const { error } = spawnSync('rg', ['--count', words, '.'], { cwd: folder, stdio: 'ignore' });
    if (error) return undefined;
    times.push(performance.now() - started);
  }
  return median(times);
}

/** @param {boolean} met */
const verdict = (met) => (met ? 'met' : 'MISSED');

/**
 * Compares all facts that the files of a project tell with the time that ripgrep takes to look for the words of remaining
 * work, and leasot to find it.
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
  const ripgrep = ripgrepTime(folder);
  const ours = await inOwnProcess('project-run.mjs', [bundle, join(root, 'dist', 'project-worker.js'), folder]);
  const leasot = await inOwnProcess('leasot-run.mjs', [folder]);
  const [mine, theirs] = [median(ours.times), median(leasot.times)];
  const ratio = ripgrep === undefined ? undefined : mine / ripgrep;
  console.log(
    [
      `All file facts: Deorbit ${mine.toFixed(0)} ms for ${ours.found}`,
      ratio === undefined
        ? 'ripgrep is not installed'
        : `ripgrep for the words ${ripgrep?.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (goal ${goals.ratio}, ${verdict(ratio <= goals.ratio)})`,
      `leasot ${theirs.toFixed(0)} ms for ${leasot.found} (faster: ${verdict(mine < theirs)})`,
      `memory ${ours.memory.toFixed(0)} MB (goal ${goals.memory}, ${verdict(ours.memory <= goals.memory)})`,
      `longest wait of the host ${ours.delay?.toFixed(0)} ms (goal ${goals.delay}, ${verdict((ours.delay ?? 0) <= goals.delay)})`,
    ].join('; '),
  );
  if (ours.git) printGit(ours.git);
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
