import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { testRoot } from './paths.mjs';
import { runNpm, SetupError, showProgress } from './progress.mjs';

/**
 * A VS Code server on this machine.
 *
 * @typedef {object} VsCode
 * @property {string} version
 * @property {string} node the Node.js that runs it
 * @property {string} entry its server's own entry
 */

/**
 * What each supported VS Code is installed from. A bare server needs a Node.js of the line it was built for.
 *
 * @type {Record<string, { serverPackage: string, nodeLines: readonly number[], size: string }>}
 */
const releases = {
  '1.139.1': { serverPackage: 'code-server@4.139.1', nodeLines: [24], size: 'about 780 MB' },
  '1.100.3': { serverPackage: 'code-server@4.100.3', nodeLines: [20, 22], size: 'about 290 MB' },
};

/**
 * Installs a VS Code into `.vscode-test/` unless it is there already. An interrupted install is begun anew.
 *
 * @param {string} version one of the supported versions
 * @returns {Promise<VsCode>}
 * @throws {SetupError} when the version or this platform is unknown, or when npm fails
 */
export async function ensureVsCode(version) {
  const release = releases[version];
  if (!release) throw new SetupError(`VS Code ${version} is not one of ${Object.keys(releases).join(', ')}.`);
  const directory = join(testRoot, `vscode-${version}`);
  const nodePackage = release.nodeLines.includes(runningNodeLine()) ? undefined : nodePackageName();
  const stamp = `${release.serverPackage} ${nodePackage ?? 'running node'}\n`;
  if ((await completedStamp(directory)) !== stamp) {
    await withLock(`${directory}.lock`, async () => {
      if ((await completedStamp(directory)) === stamp) return;
      await install(directory, version, release, nodePackage);
      await writeFile(join(directory, 'complete'), stamp);
    });
  }
  return {
    version,
    node: nodePackage ? nodeBinary(directory, nodePackage) : process.execPath,
    entry: join(serverRoot(directory), 'out', 'server-main.js'),
  };
}

/**
 * @param {string} directory
 * @param {string} version
 * @param {{ serverPackage: string, nodeLines: readonly number[], size: string }} release
 * @param {string | undefined} nodePackage
 */
async function install(directory, version, release, nodePackage) {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'package.json'), '{ "private": true }\n');
  const packages = [release.serverPackage];
  if (nodePackage) packages.push(`${nodePackage}@${release.nodeLines[0]}`);
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund'];
  await showProgress(`Installing VS Code ${version} (${release.size} on disk): ${packages.join(', ')}`, () =>
    runNpm(['install', '--prefix', directory, ...quiet, ...packages]),
  );
  await showProgress(`Installing what VS Code ${version} itself needs`, () =>
    runNpm(['install', '--prefix', serverRoot(directory), '--omit=dev', ...quiet]),
  );
}

/**
 * @param {string} directory
 * @returns {Promise<string>} what was last installed there to its end, or nothing
 */
function completedStamp(directory) {
  return readFile(join(directory, 'complete'), 'utf8').catch(() => '');
}

/** @returns {number} the major version of the Node.js that runs this script */
function runningNodeLine() {
  return Number(process.versions.node.split('.')[0]);
}

/**
 * @returns {string} the npm package that holds a Node.js for this machine
 * @throws {SetupError} when there is none
 */
function nodePackageName() {
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'win' }[/** @type {string} */ (process.platform)];
  if (!platform || !['x64', 'arm64'].includes(process.arch)) {
    throw new SetupError(`There is no packaged Node.js for ${process.platform} on ${process.arch}.`);
  }
  return `node-${platform}-${process.arch}`;
}

/**
 * @param {string} directory
 * @param {string} nodePackage
 * @returns {string} the Node.js in that package
 */
function nodeBinary(directory, nodePackage) {
  return join(directory, 'node_modules', nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * @param {string} directory
 * @returns {string} the folder of the VS Code server within the installed package
 */
function serverRoot(directory) {
  return join(directory, 'node_modules', 'code-server', 'lib', 'vscode');
}
