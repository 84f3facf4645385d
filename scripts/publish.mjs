import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageExtension } from './package.mjs';
import { findObstacles } from './publish/obstacles.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root, vsixFile } from './setup/paths.mjs';
import { runMain, runProgram, SetupError } from './setup/progress.mjs';

/** Fetched by npm when it is used: it is for those who publish, and nobody else. */
const ovsx = 'ovsx@1.3.0';

/**
 * The galleries: what each takes the package with, and the variable of the environment that holds its token.
 *
 * @type {readonly Gallery[]}
 */
const galleries = [
  {
    name: 'Visual Studio Marketplace',
    token: 'VSCE_PAT',
    command: () => [process.execPath, vsce(), 'publish', '--packagePath', vsixFile],
  },
  { name: 'Open VSX', token: 'OVSX_PAT', command: () => ['npx', '--yes', ovsx, 'publish', vsixFile] },
];

/**
 * @typedef {object} Gallery
 * @property {string} name
 * @property {string} token
 * @property {() => readonly string[]} command
 */

const help = `npm run publish:dry, node scripts/publish.mjs --really [--only NAME]

Packages the extension and says what stands in the way of publishing it. With --really, and where nothing does, gives it to
the galleries; tokens come from the environment: ${galleries.map(({ name, token }) => `${token} for the ${name}`).join(', ')}.`;

/** @returns {string} the packager's program */
function vsce() {
  return join(dirname(createRequire(import.meta.url).resolve('@vscode/vsce/package.json')), 'vsce');
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<string>} what git answers, or nothing where it has no answer
 */
function git(...args) {
  return runProgram('git', args, { cwd: root }).then(
    (text) => text.trim(),
    () => '',
  );
}

/** @returns {Promise<number>} the exit code */
async function main() {
  const { values } = parseArgs({
    options: { really: { type: 'boolean' }, only: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  await ensureDependencies();
  await packageExtension();
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const [remote, changes] = await Promise.all([git('remote', 'get-url', 'origin'), git('status', '--porcelain')]);
  const chosen = galleries.filter(({ name }) => !values.only || name === values.only);
  if (chosen.length === 0) throw new SetupError(`There is no gallery "${values.only}".`, 2);
  const found = findObstacles(manifest, { remote, changes, tokens: process.env }, chosen);
  for (const { name, command } of chosen) console.log(`${name}: ${command().join(' ')}`);
  if (found.length > 0) console.log(`\nNot ready to be published:\n- ${found.join('\n- ')}`);
  if (!values.really) {
    console.log('\nNothing was published: this was a dry run.');
    return 0;
  }
  if (found.length > 0) return 1;
  for (const { name, command } of chosen) {
    const [program = '', ...args] = command();
    console.log(`${name} ...`);
    console.log(
      await runProgram(program, args, { cwd: root, shell: program === 'npx' && process.platform === 'win32' }),
    );
  }
  return 0;
}

await runMain(main);
