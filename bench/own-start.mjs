import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What runs in the place of the extension's file: it notes how long the thread of the host was at work while that file and
 * what it imports were loaded, and from the call of `activate` until what that gave was settled.
 *
 * @param {string} notes
 */
const watching = (notes) => `
const spent = () => { const { user, system } = process.threadCpuUsage(); return (user + system) / 1000; };
const before = spent();
const main = require('./main.own.cjs');
const loading = spent() - before;
exports.activate = async (context) => {
  const called = spent();
  try {
    return await main.activate(context);
  } finally {
    const own = loading + spent() - called;
    require('node:fs').appendFileSync(${JSON.stringify(notes)}, own + '\\n');
  }
};
`;

/**
 * Has an installed extension note the time that its starts take of the host's thread: what other extensions do before or
 * after is no part of it, nor is waiting for a processor that others have.
 *
 * @param {string} extensions the folder with installed extensions, ours alone
 * @param {string} notes a file that gets a line for each start, in milliseconds
 * @throws where the extension is not there
 */
export async function noteOwnTime(extensions, notes) {
  const [own] = (await readdir(extensions)).filter((name) => /deorbit/i.test(name));
  if (own === undefined) throw new Error(`Deorbit is not in ${extensions}.`);
  const dist = join(extensions, own, 'dist');
  await rename(join(dist, 'main.cjs'), join(dist, 'main.own.cjs'));
  await writeFile(join(dist, 'main.cjs'), watching(notes));
}

/**
 * @param {string} notes
 * @returns {Promise<number[]>} the starts that were noted, in milliseconds
 */
export async function ownTimes(notes) {
  return (await readFile(notes, 'utf8')).trim().split('\n').map(Number);
}
