import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scenes } from './screenshots/scenes.mjs';
import { Studio } from './screenshots/studio.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root, vsixFile } from './setup/paths.mjs';
import { runMain, SetupError } from './setup/progress.mjs';
import { closeBrowser } from './workbench/browser-page.mjs';
import { guardFolder, removeFolder } from './workbench/processes.mjs';

const help = `npm run screenshots [-- SCENE...]

Takes the pictures of the README, the documentation and the walkthrough, as media/pictures.json lists them, from a real
VS Code with the packaged extension; all of them, or those of the scenes that are named.
  --built       use the package that is there instead of building one
  --help        show this`;

await runMain(main);

/** @returns {Promise<number>} the exit code */
async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' }, built: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const wanted = wantedScenes(positionals);
  await ensureDependencies();
  const vsix = values.built ? vsixFile : await (await import('./package.mjs')).packageExtension();
  /** @type {import('./screenshots/studio.mjs').Picture[]} */
  const pictures = JSON.parse(await readFile(join(root, 'media', 'pictures.json'), 'utf8'));
  const base = await mkdtemp(join(tmpdir(), 'deorbit-pictures-'));
  guardFolder(base);
  const studio = new Studio({ vsix, base });
  let failed = 0;
  try {
    for (const name of wanted) {
      const isDone = await studio.show(
        name,
        pictures.filter(({ scene }) => scene === name),
      );
      if (!isDone) failed++;
    }
  } finally {
    await studio.close();
    await closeBrowser();
    removeFolder(base);
  }
  return failed === 0 ? 0 : 1;
}

/**
 * @param {readonly string[]} named
 * @returns {readonly string[]} the scenes to show, in their order
 * @throws {SetupError} when one is unknown
 */
function wantedScenes(named) {
  const unknown = named.find((name) => !Object.hasOwn(scenes, name));
  if (unknown) throw new SetupError(`There is no scene "${unknown}"; there are ${Object.keys(scenes).join(', ')}.`, 2);
  return Object.keys(scenes).filter((name) => named.length === 0 || named.includes(name));
}
