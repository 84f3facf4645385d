import { FileError, type Files } from '../base/ports/files.ts';
import { keepOutOfGit } from './keep-out-of-git.ts';

/** Says to npm, in the folder itself, that nothing in it belongs into a package; npm reads no exclude file of git's. */
const NPM_IGNORE = '.npmignore';
const EVERYTHING = '*\n';

/**
 * Keeps a records folder out of the git repository and out of the npm package it lies in, before there is anything in it.
 *
 * @throws {FileError} when what says so cannot be written
 */
export async function keepRecordsPrivate(files: Files, folder: string): Promise<void> {
  await keepOutOfGit(files, folder);
  if (!(await isInPackage(files, folder)) || (await files.stat(files.join(folder, NPM_IGNORE)))) return;
  await files.mkdir(folder);
  try {
    await files.replace(files.join(folder, NPM_IGNORE), new TextEncoder().encode(EVERYTHING), undefined);
  } catch (error) {
    // Another window was faster.
    if (!(error instanceof FileError && error.fault === 'changed')) throw error;
  }
}

async function isInPackage(files: Files, folder: string): Promise<boolean> {
  for (let place = files.parent(folder), below = folder; place !== below; below = place, place = files.parent(place))
    if (await files.stat(files.join(place, 'package.json'))) return true;
  return false;
}
