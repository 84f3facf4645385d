import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { advisories } from './dependencies/advisories.mjs';
import { bundledLibraries, isAllowed, noticesFor } from './dependencies/licences.mjs';
import { root } from './setup/paths.mjs';
import { runMain, SetupError } from './setup/progress.mjs';

/** What stands in the package, for the licences that ask for it. */
const noticesFile = join(root, 'THIRD-PARTY-NOTICES.txt');

/**
 * Lists what other people wrote of what is shipped, with its licences, writes the notices anew, and asks the registry for
 * advisories.
 *
 * @returns {Promise<number>} the exit code
 * @throws {SetupError} on a licence that nobody has looked at, or on an advisory
 */
async function main() {
  const { buildExtension } = await import('../esbuild.mjs');
  await buildExtension();
  const libraries = await bundledLibraries();
  for (const { name, version, licence } of libraries) console.log(`${`${name} ${version}`.padEnd(56)} ${licence}`);
  const strange = libraries.filter(({ licence }) => !isAllowed(licence));
  if (strange.length > 0)
    throw new SetupError(`Look at these licences first: ${strange.map(({ name }) => name).join(', ')}`);
  const before = await readFile(noticesFile, 'utf8').catch(() => '');
  const notices = noticesFor(libraries);
  await writeFile(noticesFile, notices);
  console.log(`\n${libraries.length} libraries; the notices ${before === notices ? 'were' : 'are now'} current.`);
  const found = await advisories();
  console.log(found.said);
  return found.known > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runMain(main);
