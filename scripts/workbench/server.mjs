import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runProgram, SetupError } from '../setup/progress.mjs';
import { attemptsIn, watchedEnvironment } from './outside.mjs';
import { endGroup, guardFolder, guardGroup, removeFolder } from './processes.mjs';

/** How long a server may take to answer. */
const startLimit = 60_000;

/** How long a server may take to end by itself before it is killed. */
const stopLimit = 3_000;

/** Settings under which nothing but the extension moves or asks. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  // Ports of whatever else runs on the machine would be announced in the middle of a test.
  'remote.autoForwardPorts': false,
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.showReleaseNotes': false,
  'git.openRepositoryInParentFolders': 'never',
};

/**
 * @typedef {object} ServerOptions
 * @property {string} [vsix] a package to install into it
 * @property {(extensions: string) => Promise<void>} [alter] changes the installed packages, in the folder that holds
 *   them, before they are run
 * @property {boolean} [driver] whether VS Code's own test driver is on: it loads an extension from a folder, and refuses
 *   modal dialogs
 * @property {boolean} [token] whether the address holds a secret; without one any user of this machine could use it
 * @property {boolean} [trust] whether Workspace Trust is on, as it is for a person; off by default
 * @property {string} [theme] a colour theme's name
 * @property {Record<string, unknown>} [settings] further User settings
 * @property {readonly object[]} [keybindings] the person's own key bindings
 * @property {number} [port] a port that is wanted; otherwise a free one
 * @property {NodeJS.ProcessEnv} [env] further environment variables of the server and its extension host
 * @property {boolean} [watched] whether every attempt to reach another machine is noted
 */

/**
 * A running VS Code server.
 *
 * @typedef {object} Server
 * @property {number} port
 * @property {string} version the version of VS Code
 * @property {(folder: string, payload?: readonly (readonly [string, string])[]) => string} address the page that shows
 *   a folder, or none where the path is empty
 * @property {(path: string) => string} remotePath a path of this machine as the page names it
 * @property {string} userData where the server keeps its data, User settings and logs
 * @property {() => string} logTail the last lines it wrote
 * @property {() => Promise<readonly import('./outside.mjs').Attempt[]>} attempts to reach another machine, where it is
 *   watched
 * @property {() => Promise<void>} stop ends it and removes its data
 * @property {Promise<void>} ended settles when the process is gone
 */

/**
 * Starts VS Code's server on 127.0.0.1 with fresh data, and waits until it answers. It ends with this process.
 *
 * @param {import('../setup/vscode.mjs').VsCode} vscode
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 * @throws {SetupError} when the port is taken, when the package cannot be installed, or when it does not answer in time
 */
export async function startServer(vscode, options = {}) {
  const data = await mkdtemp(join(tmpdir(), 'deorbit-vscode-'));
  guardFolder(data);
  try {
    const token = options.token ? randomBytes(24).toString('hex') : undefined;
    await writeUserData(data, options, token);
    if (options.vsix) await installPackage(vscode, data, options.vsix);
    await options.alter?.(join(data, 'extensions'));
    const running = spawnServer(vscode, data, options);
    const port = await waitForAnswer(running);
    return {
      port,
      version: vscode.version,
      userData: data,
      address: (folder, payload = []) => pageAddress(port, token, folder, payload),
      remotePath: (path) => `vscode-remote://127.0.0.1:${port}${path}`,
      logTail: running.logTail,
      attempts: () => attemptsIn(connectionsIn(data)),
      ended: running.ended,
      stop: async () => {
        await running.stop();
        removeFolder(data);
      },
    };
  } catch (error) {
    removeFolder(data);
    throw error;
  }
}

/**
 * @param {string} data
 * @param {ServerOptions} options
 * @param {string | undefined} token
 */
async function writeUserData(data, { trust = false, theme, settings = {}, keybindings }, token) {
  const user = join(data, 'data', 'User');
  await mkdir(user, { recursive: true });
  await mkdir(join(data, 'extensions'));
  const all = {
    ...quietSettings,
    ...(trust ? {} : { 'security.workspace.trust.enabled': false }),
    ...(theme ? { 'workbench.colorTheme': theme } : {}),
    ...settings,
  };
  await writeFile(join(user, 'settings.json'), JSON.stringify(all, undefined, 2));
  if (keybindings) await writeFile(join(user, 'keybindings.json'), JSON.stringify(keybindings, undefined, 2));
  // In a file, so that the list of processes does not show it.
  if (token) await writeFile(join(data, 'token'), token, { mode: 0o600 });
}

/** @type {Map<string, Promise<string>>} packages that this process has unpacked already: the folders with extensions */
const unpacked = new Map();

/**
 * @param {import('../setup/vscode.mjs').VsCode} vscode
 * @param {string} data
 * @param {string} vsix
 */
async function installPackage(vscode, data, vsix) {
  const key = `${vscode.version} ${vsix}`;
  const ready = unpacked.get(key) ?? unpackPackage(vscode, vsix);
  unpacked.set(key, ready);
  await cp(await ready, join(data, 'extensions'), { recursive: true });
}

/**
 * @param {import('../setup/vscode.mjs').VsCode} vscode
 * @param {string} vsix
 * @returns {Promise<string>} a folder with the installed extension
 */
async function unpackPackage(vscode, vsix) {
  const folder = await mkdtemp(join(tmpdir(), 'deorbit-vsix-'));
  guardFolder(folder);
  const directories = ['--server-data-dir', join(folder, 'data'), '--extensions-dir', join(folder, 'extensions')];
  const said = await runProgram(vscode.node, [
    ...[vscode.entry, '--install-extension', vsix],
    ...directories,
    '--accept-server-license-terms',
  ]);
  if (!/successfully installed/.test(said)) throw new SetupError(`The package could not be installed:\n${said}`);
  return join(folder, 'extensions');
}

/**
 * @typedef {object} RunningServer
 * @property {Promise<number>} listening the port, once it listens
 * @property {Promise<void>} ended
 * @property {() => string} logTail
 * @property {() => Promise<void>} stop
 */

/**
 * @param {import('../setup/vscode.mjs').VsCode} vscode
 * @param {string} data
 * @param {ServerOptions} options
 * @returns {RunningServer}
 */
function spawnServer(vscode, data, options) {
  const child = spawn(vscode.node, [vscode.entry, ...serverArguments(data, options)], {
    // A group of its own, so that its extension host and helpers can be ended with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...withoutEditorVariables(process.env),
      ...(options.watched && watchedEnvironment(connectionsIn(data))),
      ...options.env,
    },
  });
  const leader = child.pid;
  if (leader !== undefined) guardGroup(leader);
  let log = '';
  const logTail = () => lastLines(log);
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  /** @type {Promise<number>} */
  const listening = new Promise((resolve, reject) => {
    /** @param {Buffer} chunk */
    const read = (chunk) => {
      log = (log + chunk).slice(-100_000);
      const said = /Extension host agent listening on (\d+)/.exec(log);
      if (said) resolve(Number(said[1]));
      // The server reports this and lives on without a port.
      if (log.includes('EADDRINUSE')) reject(new SetupError(failureText(vscode, options, log)));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    ended.then(() => reject(new SetupError(failureText(vscode, options, log))));
  });
  listening.catch(() => {});
  return { listening, ended, logTail, stop: () => stopServer(leader, ended) };
}

/**
 * @param {string} data
 * @returns {string} where attempts to reach another machine are noted
 */
function connectionsIn(data) {
  return join(data, 'connections.jsonl');
}

/**
 * @param {string} data
 * @param {ServerOptions} options
 * @returns {string[]}
 */
function serverArguments(data, { driver, token, port = 0 }) {
  return [
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...(token ? ['--connection-token-file', join(data, 'token')] : ['--without-connection-token']),
    ...(driver ? ['--enable-smoke-test-driver'] : []),
    ...['--server-data-dir', data, '--extensions-dir', join(data, 'extensions')],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
  ];
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv} without what a VS Code terminal sets, which would make this server talk to that window
 */
function withoutEditorVariables(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name)));
}

/**
 * @param {import('../setup/vscode.mjs').VsCode} vscode
 * @param {ServerOptions} options
 * @param {string} log
 * @returns {string}
 */
function failureText(vscode, options, log) {
  if (/EADDRINUSE/.test(log)) return `Port ${options.port} is in use: choose another, or leave --port out.`;
  return `VS Code ${vscode.version} ended before it listened:\n${lastLines(log)}`;
}

/**
 * @param {string} log
 * @returns {string}
 */
function lastLines(log) {
  return log.trimEnd().split('\n').slice(-40).join('\n');
}

/**
 * @param {RunningServer} running
 * @returns {Promise<number>} the port on which it answers
 * @throws {SetupError} when it cannot listen or does not answer in time; it is stopped then
 */
async function waitForAnswer(running) {
  const limit = AbortSignal.timeout(startLimit);
  try {
    const port = await Promise.race([running.listening, rejectOn(limit)]);
    while (!limit.aborted) {
      const answer = await fetch(`http://127.0.0.1:${port}/version`).catch(() => undefined);
      if (answer?.ok) return port;
      await wait(50);
    }
    return await rejectOn(limit);
  } catch (error) {
    await running.stop();
    if (error instanceof SetupError) throw error;
    throw new SetupError(`VS Code did not answer within ${startLimit / 1000} s:\n${running.logTail()}`);
  }
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<never>} rejects when the signal comes
 */
function rejectOn(signal) {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/**
 * @param {number | undefined} leader
 * @param {Promise<void>} ended
 */
async function stopServer(leader, ended) {
  if (leader === undefined) return;
  endGroup(leader, 'SIGTERM');
  await Promise.race([ended, wait(stopLimit, undefined, { ref: false })]);
  endGroup(leader, 'SIGKILL');
  await ended;
}

/**
 * @param {number} port
 * @param {string | undefined} token
 * @param {string} folder
 * @param {readonly (readonly [string, string])[]} payload
 * @returns {string}
 */
function pageAddress(port, token, folder, payload) {
  const query = new URLSearchParams();
  if (token) query.set('tkn', token);
  if (folder === '') query.set('ew', 'true');
  else query.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  if (payload.length) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}
