import type { Files } from '../../base/ports/files.ts';
import type { Git } from '../../base/ports/git.ts';
import { findRepositories } from '../../records/find-repositories.ts';

/** An ignore file outside of a project that git minds in it. */
export interface IgnoreFileAbove {
  readonly text: string;
  /** The way from the folder that its patterns count from to the project, with a slash at its end; empty for the project itself. */
  readonly prefix: string;
}

const NAME = '.gitignore';
const LARGEST_FILE = 1024 * 1024;

/**
 * The ignore files outside of a project, the weakest first, by https://git-scm.com/docs/gitignore: the person's own, that
 * of the repository, and those of the folders between its top and the project. Without git, the person's own is left
 * out. Never rejects: what cannot be read says nothing.
 *
 * @param root the project, as `files` understands it
 */
export async function ignoreFilesAbove(
  { files, git }: { readonly files: Files; readonly git?: Git | undefined },
  root: string,
): Promise<readonly IgnoreFileAbove[]> {
  const [repository] = await findRepositories(files, files.join(root, NAME)).catch(() => []);
  if (!repository) return [];
  const steps = repository.steps.slice(0, -1);
  const folders = steps.reduceRight<string[]>((found) => [files.parent(found[0] ?? root), ...found], []);
  const own = git && (await ownExcludesFile(git, root));
  const whole = prefixOf(steps);
  // The walk reads that of a project which is a repository itself.
  const isInside = files.join(root, '.git') === repository.commonFolder;
  const places = [
    ...(own ? [{ path: own, prefix: whole }] : []),
    ...(isInside ? [] : [{ path: files.join(repository.commonFolder, 'info', 'exclude'), prefix: whole }]),
    ...folders.map((folder, at) => ({ path: files.join(folder, NAME), prefix: prefixOf(steps.slice(at)) })),
  ];
  const read = await Promise.all(places.map(async ({ path, prefix }) => ({ text: await textIn(files, path), prefix })));
  return read.filter(({ text }) => text !== '');
}

function prefixOf(steps: readonly string[]): string {
  return steps.map((step) => `${step}/`).join('');
}

/** Where git looks for what a person wants to be ignored in every repository. */
async function ownExcludesFile(git: Git, root: string): Promise<string | undefined> {
  const usual = '~/.config/git/ignore';
  const answer = await git.run(root, ['config', '--type=path', '--default', usual, '--get', 'core.excludesFile']);
  return answer?.code === 0 ? answer.output.replace(/\r?\n$/, '') || undefined : undefined;
}

/** A repository may name anything as such a file, also what never ends. */
async function textIn(files: Files, path: string): Promise<string> {
  try {
    if ((await files.stat(path))?.kind !== 'file') return '';
    return new TextDecoder().decode(await files.read(path, LARGEST_FILE));
  } catch {
    return '';
  }
}
