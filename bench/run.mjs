import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleProgram } from '../scripts/build/bundle-program.mjs';
import { root } from '../scripts/setup/paths.mjs';

const clients = 1000;
const rounds = 9;

/**
 * @param {string} folder
 * @returns {Promise<typeof import('./subject.ts')>} what is measured, built as the extension is
 */
async function loadSubject(folder) {
  const outfile = join(folder, 'subject.mjs');
  await bundleProgram(join(root, 'bench/subject.ts'), outfile);
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

const folder = await mkdtemp(join(tmpdir(), 'deorbit-bench-'));
try {
  const subject = await loadSubject(folder);
  const records = join(folder, 'records');
  await subject.writeRecords(records, clients);
  await compare(`Load ${clients} records`, () => subject.loadRecords(records), {
    name: 'read and JSON.parse',
    work: async () => {
      for (const name of await readdir(records)) JSON.parse(await readFile(join(records, name), 'utf8'));
    },
  });
  const sample = join(records, 'client-0.client.json');
  const copy = join(folder, 'copy.json');
  await compare('Edit one of them', () => subject.editRecord(sample), {
    name: 'read, JSON.parse, stringify and write in place',
    work: async () => writeFile(copy, JSON.stringify(JSON.parse(await readFile(sample, 'utf8')), undefined, 2)),
  });
} finally {
  await rm(folder, { recursive: true, force: true });
}
