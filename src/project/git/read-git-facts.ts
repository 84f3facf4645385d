import type { BackgroundWatch } from '../../base/ports/background.ts';
import type { Git } from '../../base/ports/git.ts';
import type { NotRead, ProjectFact } from '../facts/project-fact.ts';
import { isDirty } from './dirty-tree.ts';
import { readBranches } from './read-branches.ts';
import { readRemotes, remoteFacts } from './read-remotes.ts';
import { readSubmodules } from './read-submodules.ts';
import { readTags } from './read-tags.ts';
import { GIT_DATA, openRepository, type Repository } from './repository.ts';
import { findSecretsInHistory } from './secrets-in-history.ts';

/** What git tells of a project. */
export interface GitFacts {
  /** The commit that is checked out; left out where there is none. */
  readonly commit?: string;
  /** The branch that is checked out; left out where it is a commit of none. */
  readonly branch?: string;
  /** Whether the folder holds changes that are in no commit; left out where git did not say. */
  readonly dirty?: boolean;
  readonly facts: readonly ProjectFact[];
  readonly notRead: readonly NotRead[];
}

/**
 * The facts that git tells of a folder: branches, tags, remotes, submodules, and then names in the history that look like
 * secrets, which takes longest. Paths are from that folder, also where it lies deep in a repository. Nothing of the
 * repository is run, nothing is fetched, and no content of its history is read. Never rejects; a command that fails leaves
 * its part out.
 *
 * @param root absolute
 * @param watch progress counts commits of the history that were looked through
 */
export async function readGitFacts(git: Git, root: string, watch: BackgroundWatch = {}): Promise<GitFacts> {
  const repository = await openRepository(git, root, watch.signal);
  if (typeof repository === 'string') return { facts: [], notRead: [{ path: GIT_DATA, why: repository }] };
  const present = await readRepository(repository);
  const history = await findSecretsInHistory(repository, watch);
  const cancelled: readonly NotRead[] =
    watch.signal?.aborted && history.notRead.length === 0 ? [{ path: GIT_DATA, why: 'cancelled' }] : [];
  return {
    ...present,
    facts: [...present.facts, ...history.facts],
    notRead: [...present.notRead, ...history.notRead, ...cancelled],
  };
}

/** The same without the search through the history. */
export async function readRepository(repository: Repository): Promise<GitFacts> {
  const remotes = await readRemotes(repository);
  const [dirty, branches, tags, submodules] = await Promise.all([
    isDirty(repository),
    readBranches(repository, [...remotes.addresses.keys()]),
    readTags(repository),
    readSubmodules(repository, remotes),
  ]);
  const { commit, branch } = repository;
  return {
    ...(commit && { commit }),
    ...(branch && { branch }),
    ...(dirty !== undefined && { dirty }),
    facts: [...branches.facts, ...tags.facts, ...remoteFacts(remotes), ...submodules],
    notRead: [
      ...(commit ? [] : [{ path: GIT_DATA, why: 'no-commit' as const }]),
      ...(repository.shallow ? [{ path: GIT_DATA, why: 'shallow' as const }] : []),
      ...(repository.fellSilent() ? [{ path: GIT_DATA, why: 'git-silent' as const }] : []),
      ...branches.notRead,
      ...tags.notRead,
    ],
  };
}
