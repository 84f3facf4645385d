import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { copySampleWorkspace } from './sample-workspace.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { newestVsCode, testRoot } from './setup/paths.mjs';
import { runMain, SetupError } from './setup/progress.mjs';
import { ensureVsCode } from './setup/vscode.mjs';
import { openInBrowser, openInDesktop } from './start/open.mjs';
import { untilStopped } from './workbench/processes.mjs';
import { startServer } from './workbench/server.mjs';

const help = `npm start [-- OPTIONS]

Builds the extension, installs it into a VS Code of its own and opens that in the browser, on this machine only.
  --folder DIR  open this folder; without it, a sample workspace
  --fresh       begin the sample workspace anew
  --port N      listen there; without it, on a free port
  --desktop     use the VS Code that is installed on this machine, by its command "code"
  --check       go through the main job without showing it, with a picture of each step under .vscode-test/check/
  --help        show this`;

/**
 * @typedef {object} StartOptions
 * @property {string | undefined} folder
 * @property {number | undefined} port
 * @property {boolean} fresh
 * @property {boolean} desktop
 * @property {boolean} check
 * @property {boolean} help
 */

await runMain(main);

/** @returns {Promise<number>} the exit code */
async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(help);
    return 0;
  }
  await ensureDependencies();
  const { packageExtension } = await import('./package.mjs');
  const vsix = await packageExtension();
  if (options.check) return (await import('./check.mjs')).runCheck(vsix);
  const folder = options.folder ?? (await copySampleWorkspace(join(testRoot, 'sample'), options));
  if (options.desktop) {
    await openInDesktop(vsix, folder);
    return 0;
  }
  return serve(vsix, folder, options.port);
}

/**
 * Serves VS Code until Ctrl-C.
 *
 * @param {string} vsix
 * @param {string} folder
 * @param {number | undefined} port
 * @returns {Promise<number>} the exit code
 */
async function serve(vsix, folder, port) {
  const vscode = await ensureVsCode(newestVsCode);
  const server = await startServer(vscode, { vsix, token: true, ...(port !== undefined && { port }) });
  const address = server.address(folder);
  console.log(`\nVS Code ${vscode.version} with Deorbit shows ${folder}:\n\n  ${address}\n`);
  console.log('The address holds a secret: who has it can use this window. Ctrl-C stops everything.');
  openInBrowser(address);
  const stopped = await Promise.race([untilStopped().then(() => true), server.ended.then(() => false)]);
  if (!stopped) throw new SetupError(`VS Code ended by itself:\n${server.logTail()}`);
  console.log('\nStopping ...');
  await server.stop();
  return 0;
}

/**
 * @param {string[]} args
 * @returns {StartOptions}
 * @throws {SetupError} on an unknown option or a value that cannot be used
 */
function readOptions(args) {
  const { folder, port, ...flags } = parseOptions(args);
  return {
    folder: folder === undefined ? undefined : checkFolder(resolve(process.env.INIT_CWD ?? '.', folder)),
    port: port === undefined ? undefined : checkPort(port),
    fresh: flags.fresh ?? false,
    desktop: flags.desktop ?? false,
    check: flags.check ?? false,
    help: flags.help ?? false,
  };
}

/** @param {string[]} args */
function parseOptions(args) {
  try {
    return parseArgs({
      args,
      options: {
        folder: { type: 'string' },
        port: { type: 'string' },
        fresh: { type: 'boolean' },
        desktop: { type: 'boolean' },
        check: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new SetupError(`${line}. "npm start -- --help" lists the options.`, 2);
  }
}

/**
 * @param {string} folder
 * @returns {string}
 * @throws {SetupError} when it is not a folder
 */
function checkFolder(folder) {
  if (existsSync(folder) && statSync(folder).isDirectory()) return folder;
  throw new SetupError(`--folder ${folder}: there is no such folder.`, 2);
}

/**
 * @param {string} text
 * @returns {number}
 * @throws {SetupError} when it is not a port
 */
function checkPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new SetupError(`--port ${text}: a number from 1 to 65535 is wanted.`, 2);
}
