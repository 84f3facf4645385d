import type { ProjectFact } from '../facts/project-fact.ts';
import { configLinesIn } from './config-text.ts';
import { type Remotes, shownAddress } from './read-remotes.ts';
import { outputOf, partsOf, type Repository } from './repository.ts';

const FILE = '.gitmodules';

/** The submodules below the folder that was asked for, as the commit has them: where from, and which commit of theirs. */
export async function readSubmodules(repository: Repository, remotes: Remotes): Promise<ProjectFact[]> {
  if (!repository.commit) return [];
  const text = outputOf(await repository.run(['cat-file', 'blob', `${repository.commit}:${FILE}`]));
  const lines = configLinesIn(text ?? '').filter(({ section }) => section === 'submodule');
  const paths = lines.filter(({ key, value }) => key === 'path' && value.startsWith(repository.prefix));
  if (paths.length === 0) return [];
  const commits = await commitsOf(
    repository,
    paths.map(({ value }) => value),
  );
  return paths.map(({ name, value: path, line }) => {
    const address = lines.find((other) => other.name === name && other.key === 'url')?.value;
    const note = address && shownAddress(address, remotes);
    const commit = commits.get(path);
    return {
      kind: 'submodule',
      name: path.slice(repository.prefix.length),
      detail: { ...(note && { note }), ...(commit && { commit }) },
      // One that is only written about is left over.
      confidence: commit ? 'sure' : 'weak',
      evidence: repository.prefix === '' && !repository.bare ? [{ file: FILE, line }] : [],
    };
  });
}

/** The commits that the paths of submodules stand for. */
async function commitsOf(repository: Repository, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const args = ['ls-tree', '-z', '--full-tree', repository.commit ?? '', '--', ...paths];
  const entries = partsOf(await repository.run(args)).flatMap((entry): [string, string][] => {
    const [, commit, path] = /^160000 commit ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
    return commit && path ? [[path, commit]] : [];
  });
  return new Map(entries);
}
