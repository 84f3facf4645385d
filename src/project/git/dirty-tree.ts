import { partsOf, type Repository } from './repository.ts';

/**
 * Whether the folder that was asked for holds changes that are in no commit, new files included. Nothing where git did not
 * say, or could not be asked without running what the repository names.
 */
export async function isDirty(repository: Repository): Promise<boolean | undefined> {
  if (repository.bare) return false;
  const filtersOff = await withoutFilters(repository);
  if (!filtersOff) return undefined;
  // What a submodule holds is compared with that one's own configuration.
  const status = ['status', '--porcelain', '-z', '--ignore-submodules=dirty', '--no-renames', '--', '.'];
  const answer = await repository.run([...filtersOff, ...status], '', { enough: 1 });
  return answer?.code === 0 ? answer.output !== '' : undefined;
}

/**
 * Options that turn off every filter of contents: a program that a repository's configuration may name, and that git runs
 * to compare a file. A file kept by such a filter may count as changed for that.
 */
async function withoutFilters(repository: Repository): Promise<readonly string[] | undefined> {
  const names = await repository.run(['config', '--null', '--name-only', '--get-regexp', '^filter\\.']);
  // 1 says that there are none.
  if (names?.code === 1) return [];
  if (names?.code !== 0) return undefined;
  const filters = new Set(partsOf(names).map((key) => key.slice(0, key.lastIndexOf('.'))));
  // An option ends a name at its first equals sign.
  if ([...filters].some((filter) => filter.includes('='))) return undefined;
  const off = ['clean=', 'smudge=', 'process=', 'required=false'];
  return [...filters].flatMap((filter) => off.flatMap((setting) => ['-c', `${filter}.${setting}`]));
}
