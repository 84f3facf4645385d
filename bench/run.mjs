import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../scripts/setup/paths.mjs';
import { closeBrowser } from '../scripts/workbench/browser-page.mjs';
import { measureDocuments } from './documents.mjs';
import { tableOf } from './measure.mjs';
import { measureEdits, measureFollowing, measureLoading } from './records.mjs';
import { measureStartSize } from './start-size.mjs';
import { measureTree } from './tree.mjs';

/** @type {Readonly<Record<string, (bench: import('./build.mjs').Bench) => Promise<import('./measure.mjs').Row[]>>>} */
const benches = {
  start: measureStartSize,
  activation: async (bench) => (await import('./windows.mjs')).measureActivation(bench),
  memory: async (bench) => (await import('./windows.mjs')).measureMemory(bench),
  tree: measureTree,
  load: measureLoading,
  edit: measureEdits,
  follow: measureFollowing,
  documents: measureDocuments,
  letters: async (bench) => (await import('./letters.mjs')).measureLetters(bench),
  facts: async (bench) => (await import('./project-facts.mjs')).measureProjectFacts(bench),
};

/** Peers are no dependency of the extension: this folder has its own. */
function ensurePeers() {
  if (existsSync(join(root, 'bench', 'node_modules', 'leasot'))) return;
  const quiet = ['--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'];
  const args = ['install', '--prefix', join(root, 'bench'), ...quiet];
  execFileSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
    project: { type: 'string' },
  },
});
const names = values.only ?? (values.project ? ['facts'] : Object.keys(benches));
const unknown = names.find((name) => !Object.hasOwn(benches, name));
if (unknown !== undefined) {
  console.error(`There is no benchmark "${unknown}": take one of ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), 'deorbit-bench-'));
const rows = [];
try {
  ensurePeers();
  for (const name of names) {
    const started = performance.now();
    console.log(name);
    const own = join(folder, name);
    await mkdir(own);
    const project = values.project ?? process.env.DEORBIT_BENCH_PROJECT;
    rows.push(...((await benches[name]?.({ folder: own, project })) ?? []));
    await rm(own, { recursive: true, force: true });
    console.log(`  took ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
} finally {
  await closeBrowser();
  await rm(folder, { recursive: true, force: true });
}
console.log(`\n${tableOf(rows)}\n`);
const [load = 0] = loadavg();
console.log(`Medians, on ${cpus().length} cores with a load of ${load.toFixed(1)} at the end.`);
if (values.json) await writeFile(values.json, `${JSON.stringify(rows, undefined, 2)}\n`);
