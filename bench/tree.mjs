import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../scripts/setup/paths.mjs';
import { built } from './build.mjs';
import { mediansOf, rowOf } from './measure.mjs';

const rounds = 15;
const clients = 1000;
const logLines = 20;

/**
 * From nothing to every row of the *Clients* tree, in the extension host's part of the work: what VS Code itself does with
 * the rows is left out on both sides.
 *
 * @param {import('./build.mjs').Bench} bench
 */
export async function measureTree({ folder }) {
  process.env.DEORBIT_BENCH_WORKSPACE = folder;
  /** @type {typeof import('./follow.ts')} */
  const following = await built(folder, 'follow');
  /** @type {typeof import('./tree-subject.ts')} */
  const subject = await built(folder, 'tree-subject', { vscode: join(root, 'bench', 'vscode-stand-in.ts') });
  const records = join(folder, '.clients');
  await mkdir(records);
  await following.writeBusyRecords(records, clients, logLines);
  let shown = 0;
  const { ours, least } = await mediansOf(
    {
      ours: async () => {
        shown = await subject.openTree(records);
      },
      least: async () => {
        for (const name of await readdir(records)) JSON.parse(await readFile(join(records, name), 'utf8'));
      },
    },
    rounds,
  );
  if (shown < clients) throw new Error(`Only ${shown} rows of ${clients} clients were there.`);
  const peer = { name: 'read and JSON.parse', value: least };
  return [rowOf({ name: `Rows of ${clients} clients, from nothing`, ours, peer, unit: 'ms' })];
}
