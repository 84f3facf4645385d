import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';

/** What package.json says to those who work on the extension, and to npm about the command line. */
const OF_THE_CHECKOUT = ['bin', 'dependencies', 'devDependencies', 'private', 'scripts'];
/** What the README says to those who have no gallery to install from, or who work on the extension. */
const SECTIONS_OF_THE_CHECKOUT = ['Install', 'Working on it'];

/**
 * Copies what is packaged into a folder of its own, with the manifest and the README as the galleries are to show them.
 *
 * @param {string} root the checkout, built
 * @param {string} folder emptied first
 * @throws when something to be packaged is missing
 */
export async function copyPackagedFiles(root, folder) {
  await rm(folder, { recursive: true, force: true });
  for (const file of await listFiles({ cwd: root, packageManager: PackageManager.None })) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(join(root, file), join(folder, file));
  }
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await writeFile(join(folder, 'package.json'), JSON.stringify(packagedManifest(manifest)));
  await writeFile(join(folder, 'README.md'), packagedReadme(await readFile(join(root, 'README.md'), 'utf8')));
}

/**
 * @param {Readonly<Record<string, unknown>>} manifest
 * @returns {Record<string, unknown>} what VS Code and the galleries read of it
 */
export function packagedManifest(manifest) {
  return Object.fromEntries(Object.entries(manifest).filter(([name]) => !OF_THE_CHECKOUT.includes(name)));
}

/**
 * @param {string} readme
 * @returns {string} the same without the sections that are no business of somebody at a gallery
 */
export function packagedReadme(readme) {
  const sections = readme.split(/^(?=## )/m);
  const isForAll = (/** @type {string} */ section) =>
    !SECTIONS_OF_THE_CHECKOUT.some((title) => section.startsWith(`## ${title}\n`));
  return sections.filter(isForAll).join('');
}
