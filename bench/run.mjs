import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildExtension } from '../esbuild.mjs';
import { bundleProgram } from '../scripts/build/bundle-program.mjs';
import { root } from '../scripts/setup/paths.mjs';
import { compareLetters } from './letters.mjs';
import { compareProjectFacts } from './project-facts.mjs';

const clients = 1000;
const rounds = 15;

/** How long a file has to have been left alone before a window trusts its mark. */
const settled = 2100;

/**
 * @param {string} folder
 * @param {string} name
 * @returns {Promise<any>} what is measured, built as the extension is
 */
async function built(folder, name) {
  const outfile = join(folder, `${name}.mjs`);
  await bundleProgram(join(root, 'bench', `${name}.ts`), outfile);
  return import(pathToFileURL(outfile).href);
}

/**
 * @param {() => Promise<unknown>} work
 * @returns {Promise<number>} milliseconds
 */
async function timeOf(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/**
 * Prints the medians of two ways to do the same work, taken in turns.
 *
 * @param {string} what
 * @param {() => Promise<unknown>} ours
 * @param {{ name: string, work: () => Promise<unknown> }} least
 */
async function compare(what, ours, least) {
  const times = { ours: /** @type {number[]} */ ([]), least: /** @type {number[]} */ ([]) };
  for (let round = 0; round < rounds; round++) {
    times.ours.push(await timeOf(ours));
    times.least.push(await timeOf(least.work));
  }
  const [mine, theirs] = [median(times.ours), median(times.least)];
  console.log(
    `${what}: ${mine.toFixed(1)} ms; ${least.name}: ${theirs.toFixed(1)} ms; ratio ${(mine / theirs).toFixed(2)}`,
  );
}

/**
 * Prints how long the views of an open window take to follow one edit, and how long the reading alone takes of that.
 *
 * @param {typeof import('./follow.ts')} following
 * @param {{ folder: string, count: number, lines: number }} of
 */
async function follow(following, { folder: records, count, lines }) {
  await mkdir(records, { recursive: true });
  await following.writeBusyRecords(records, count, lines);
  const window = new following.OpenWindow(records);
  const first = await timeOf(() => window.follow());
  await new Promise((resolve) => setTimeout(resolve, settled));
  await window.follow();
  const [whole, least, rows] = [
    /** @type {number[]} */ ([]),
    /** @type {number[]} */ ([]),
    /** @type {number[]} */ ([]),
  ];
  for (let round = 0; round < rounds; round++) {
    await following.editByHand(records);
    least.push(await timeOf(async () => JSON.parse(await readFile(join(records, 'client-0.client.json'), 'utf8'))));
    whole.push(await timeOf(() => window.follow()));
    await following.editByHand(records);
    const all = await window.records();
    rows.push(await timeOf(async () => window.workOut(all)));
  }
  const [all, one, views] = [median(whole), median(least), median(rows)];
  console.log(
    `Follow one edit with ${count} x ${lines} log lines: ${all.toFixed(1)} ms, of it ${views.toFixed(1)} ms for the rows; ` +
      `read and JSON.parse the file: ${one.toFixed(1)} ms; the first time: ${first.toFixed(0)} ms`,
  );
}

/** Peers are no dependency of the extension: this folder has its own. */
async function ensurePeers() {
  if (existsSync(join(root, 'bench', 'node_modules', 'leasot'))) return;
  const args = [
    'install',
    '--prefix',
    join(root, 'bench'),
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
  ];
  execFileSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
}

const { values } = parseArgs({ options: { project: { type: 'string' } } });

/** @param {string} to */
async function measureProjectFacts(to) {
  // As it is packaged.
  await buildExtension({ minify: true });
  await built(to, 'project-subject');
  await compareProjectFacts(join(to, 'project-subject.mjs'), values.project ?? process.env.DEORBIT_BENCH_PROJECT);
}

/** @param {string} to */
async function measureRecordsAndLetters(to) {
  /** @type {typeof import('./subject.ts')} */
  const subject = await built(to, 'subject');
  /** @type {typeof import('./follow.ts')} */
  const following = await built(to, 'follow');
  const records = join(to, 'records');
  await subject.writeRecords(records, clients);
  await compare(`Load ${clients} records`, () => subject.loadRecords(records), {
    name: 'read and JSON.parse',
    work: async () => {
      for (const name of await readdir(records)) JSON.parse(await readFile(join(records, name), 'utf8'));
    },
  });
  const sample = join(records, 'client-0.client.json');
  const copy = join(to, 'copy.json');
  await compare('Edit one of them', () => subject.editRecord(sample), {
    name: 'read, JSON.parse, stringify and write in place',
    work: async () => writeFile(copy, JSON.stringify(JSON.parse(await readFile(sample, 'utf8')), undefined, 2)),
  });
  for (const [count, lines] of /** @type {const} */ ([
    [200, 500],
    [1, 5000],
    [1000, 500],
  ]))
    await follow(following, { folder: join(to, `${count}-${lines}`), count, lines });
  /** @type {typeof import('./letters-subject.ts')} */
  const letters = await built(to, 'letters-subject');
  await compareLetters(letters, join(to, 'letters-subject.mjs'));
}

const folder = await mkdtemp(join(tmpdir(), 'deorbit-bench-'));
try {
  await ensurePeers();
  if (!values.project) await measureRecordsAndLetters(folder);
  await measureProjectFacts(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
