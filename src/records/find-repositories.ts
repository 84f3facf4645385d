import { FileError, type Files } from '../base/ports/files.ts';

/** A git repository that a folder lies in. */
export interface Repository {
  /** The names that lead from the root of the work tree to the folder. */
  readonly steps: readonly string[];
  /** The folder that all work trees of the repository share; its `info/exclude` holds for each of them. */
  readonly commonFolder: string;
}

const LONGEST_POINTER = 16 * 1024;

/**
 * The repositories whose work tree holds a folder: the one it is seen in, and, where links lead elsewhere, the one it
 * really is in. Understands work trees of their own and submodules; runs no git.
 *
 * @throws {FileError} when something on the way cannot be read
 */
export async function findRepositories(files: Files, folder: string): Promise<readonly Repository[]> {
  const real = await files.realPath(folder);
  const found: Repository[] = [];
  for (const place of new Set([folder, real])) {
    const repository = await findUpwards(files, place);
    if (repository) found.push(repository);
  }
  return found;
}

async function findUpwards(files: Files, folder: string): Promise<Repository | undefined> {
  const steps: string[] = [];
  let place = folder;
  for (;;) {
    const above = files.parent(place);
    if (above === place) return undefined;
    steps.unshift(files.baseName(place));
    place = above;
    const gitFolder = await gitFolderIn(files, place);
    if (gitFolder) return { steps, commonFolder: await commonFolderOf(files, gitFolder) };
  }
}

/** The git folder that belongs to a work tree's root: `.git` itself, or where the file `.git` points. */
async function gitFolderIn(files: Files, root: string): Promise<string | undefined> {
  const path = files.join(root, '.git');
  const stat = await files.stat(path);
  if (!stat) return undefined;
  if (stat.kind === 'folder') return (await isGitFolder(files, path)) ? path : undefined;
  const target = /^gitdir: (.+)$/m.exec(await readLine(files, path))?.[1];
  if (!target) return undefined;
  const gitFolder = resolved(files, root, target);
  return (await isGitFolder(files, gitFolder)) ? gitFolder : undefined;
}

async function commonFolderOf(files: Files, gitFolder: string): Promise<string> {
  const pointer = files.join(gitFolder, 'commondir');
  if (!(await files.stat(pointer))) return gitFolder;
  return resolved(files, gitFolder, await readLine(files, pointer));
}

/** What git itself asks of one; a folder of that name without it is passed over. */
async function isGitFolder(files: Files, path: string): Promise<boolean> {
  return (await files.stat(files.join(path, 'HEAD'))) !== undefined;
}

async function readLine(files: Files, path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await files.read(path, LONGEST_POINTER)).replace(/(?<![\r\n])[\r\n]+$/, '');
  } catch (error) {
    if (error instanceof FileError && error.fault === 'too-large') return '';
    throw error;
  }
}

function resolved(files: Files, folder: string, path: string): string {
  const absolute = /^(?:[\\/]|[A-Za-z]:[\\/])/.test(path);
  return absolute ? path : files.join(folder, path);
}
