import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { packageExtension } from '../scripts/package.mjs';
import { newestVsCode } from '../scripts/setup/paths.mjs';
import { ensureVsCode } from '../scripts/setup/vscode.mjs';
import { openPage } from '../scripts/workbench/browser-page.mjs';
import { Workbench } from '../scripts/workbench/driver.mjs';
import { startServer } from '../scripts/workbench/server.mjs';
import { patience } from '../scripts/workbench/window.mjs';
import { built } from './build.mjs';
import { median, rowOf } from './measure.mjs';
import { noteOwnTime, ownTimes } from './own-start.mjs';

const hosts = 10;
const logLines = 20;
const ours = /^(?:deorbit|[\w-]+\.deorbit)$/i;

/** How long a window is left alone before the memory of its host is read, in milliseconds. */
const rest = 5000;

/** @type {Promise<string> | undefined} */
let packaged;

/**
 * @param {import('./build.mjs').Bench} bench
 * @param {number} clients
 * @returns {Promise<string>} a workspace with so many clients
 */
async function workspaceOf({ folder }, clients) {
  /** @type {typeof import('./follow.ts')} */
  const following = await built(folder, 'follow');
  const workspace = join(folder, `${clients} clients`);
  const records = join(workspace, '.clients');
  await mkdir(records, { recursive: true });
  await following.writeBusyRecords(records, clients, logLines);
  return workspace;
}

/**
 * Runs a fresh extension host with a folder open.
 *
 * @template T
 * @param {import('../scripts/workbench/server.mjs').Server} server
 * @param {string} folder
 * @param {(window: Workbench) => Promise<T>} use
 */
async function inFreshHost(server, folder, use) {
  const page = await openPage();
  page.setDefaultTimeout(patience);
  const window = new Workbench(page, server, folder);
  try {
    await page.goto(server.address(folder));
    await window.waitUntilReady();
    return await use(window);
  } finally {
    // A page that is left tells its host to end; one that is closed may be coming back.
    await page.goto('about:blank').catch(() => {});
    await page.context().close();
  }
}

/**
 * What VS Code itself measured of the starts of extensions, in milliseconds: to load the code, to call `activate`, and until
 * what that gave was settled.
 *
 * @param {Workbench} window
 * @returns {Promise<Map<string, number>>} by the names of the extensions
 */
async function startTimes(window) {
  await window.runCommand('Developer: Startup Performance');
  await window.page.locator('.editor-group-container.active .monaco-editor').first().waitFor();
  await window.focusEditor();
  const text = await window.editorText();
  const lines = text.matchAll(/^\|\s*([\w.-]+)\s*\|\s*(?:true|false)\s*\|\s*(\d+)\s*\|\s*(\d+)\s*\|\s*(\d+)\s*\|/gm);
  return new Map(
    [...lines].map(([, name = '', ...times]) => [name, times.reduce((sum, time) => sum + Number(time), 0)]),
  );
}

/**
 * The start of Deorbit with 50 clients beside those of VS Code's own extensions, in fresh hosts.
 *
 * @param {import('./build.mjs').Bench} bench
 */
export async function measureActivation(bench) {
  packaged ??= packageExtension();
  const workspace = await workspaceOf(bench, 50);
  const notes = join(bench.folder, 'own starts');
  const server = await startServer(await ensureVsCode(newestVsCode), {
    token: true,
    vsix: await packaged,
    alter: (extensions) => noteOwnTime(extensions, notes),
  });
  /** @type {Map<string, number[]>} */
  const all = new Map();
  try {
    for (let host = 0; host < hosts; host++)
      await inFreshHost(server, workspace, async (window) => {
        await window.openContainer('Deorbit');
        await window.waitForContent();
        for (const [name, time] of await startTimes(window)) all.set(name, [...(all.get(name) ?? []), time]);
      });
  } finally {
    await server.stop();
  }
  return activationRows(all, await ownTimes(notes));
}

/**
 * @param {ReadonlyMap<string, readonly number[]>} all
 * @param {readonly number[]} own what each start took of the thread
 */
function activationRows(all, own) {
  const others = [...all].filter(([name]) => !ours.test(name));
  const [, mine = []] = [...all].find(([name]) => ours.test(name)) ?? [];
  if (Math.min(mine.length, own.length) < hosts)
    throw new Error(`VS Code told of ${mine.length} starts of Deorbit, not of ${hosts}.`);
  const medians = others
    .map(([name, times]) => /** @type {const} */ ([name, median(times)]))
    .sort(([, a], [, b]) => a - b);
  console.log(`  own time in each host: ${own.map((time) => time.toFixed(1)).join(', ')} ms`);
  console.log(`  by the clock: ${mine.join(', ')} ms`);
  console.log(`  VS Code's own: ${medians.map(([name, time]) => `${name} ${time}`).join(', ')} ms`);
  const [taken, unit] = [median(mine), 'ms'];
  const name = 'Start with 50 clients, by the clock';
  const git = medians.find(([name]) => name === 'vscode.git');
  const typical = { name: "VS Code's own, their median", value: median(medians.map(([, time]) => time)) };
  return [
    rowOf({ name: 'Start with 50 clients, its own time', ours: median(own), unit, goal: { most: 30 } }),
    rowOf({ name, ours: taken, peer: typical, unit }),
    ...(git ? [rowOf({ name, ours: taken, peer: { name: 'vscode.git', value: git[1] }, unit })] : []),
  ];
}

/**
 * The memory of an extension host with 1,000 clients, beside the same host without Deorbit.
 *
 * @param {import('./build.mjs').Bench} bench
 */
export async function measureMemory(bench) {
  packaged ??= packageExtension();
  const vsix = await packaged;
  const workspace = await workspaceOf(bench, 1000);
  const taken = { ours: /** @type {number[]} */ ([]), without: /** @type {number[]} */ ([]) };
  const vscode = await ensureVsCode(newestVsCode);
  const servers = {
    without: await startServer(vscode, { token: true }),
    ours: await startServer(vscode, { token: true, vsix }),
  };
  try {
    for (let host = 0; host < 5; host++)
      for (const kind of /** @type {const} */ (['without', 'ours']))
        await inFreshHost(servers[kind], workspace, async (window) => {
          if (kind === 'ours') {
            await window.openContainer('Deorbit');
            await window.waitForContent();
          }
          await wait(rest);
          taken[kind].push(hostMemory(servers[kind].userData));
        });
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
  }
  const [ours, without] = [median(taken.ours), median(taken.without)];
  const peer = { name: 'the host without Deorbit', value: without };
  return [rowOf({ name: 'Memory of the host with 1,000 clients', ours, peer, unit: 'MB' })];
}

/**
 * @param {string} data names the server among the processes
 * @returns {number} megabytes that its newest extension host holds
 */
function hostMemory(data) {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' }).split('\n');
  const processes = lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((found) => found !== null);
  const server = processes.find(([, , , , args = '']) => args.includes('server-main') && args.includes(data));
  const host = processes.findLast(
    ([, , parent, , args = '']) => parent === server?.[1] && args.includes('extensionHost'),
  );
  if (!host) throw new Error('There is no extension host to be seen among the processes.');
  return Number(host[3]) / 1024;
}
