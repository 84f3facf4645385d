import type { FactKind } from '../../relationship/client/fact-kinds.ts';
import { repositoryAddress } from '../../relationship/client/remote-address.ts';
import { type FoundFact, foundOf, rowOf } from './found-facts.ts';
import type { SectionWriter } from './section-writer.ts';
import type { RepositoriesView, ThingView } from './view.ts';
import { countOf } from './words.ts';

const IN_REPOSITORIES = ['remote', 'tag', 'submodule', 'owner'] as const satisfies readonly FactKind[];

/** Handover checklist, section 9: what the record says of the repositories, and what their git does. */
export function buildRepositories(write: SectionWriter): RepositoriesView | undefined {
  const { repositories } = write.facts;
  const things = repositories.filter(({ remote }) => remote !== undefined).map((each) => repositoryThing(write, each));
  const branches = foundOf(write, 'branch').map((branch) => branchRow(write, branch));
  const parts = foundOf(write, ...IN_REPOSITORIES)
    .filter((fact) => !isKnownRemote(write, fact))
    .map((fact) => partRow(write, fact));
  return things.length + branches.length + parts.length === 0 ? undefined : { things, branches, parts };
}

function repositoryThing(write: SectionWriter, repository: SectionWriter['facts']['repositories'][number]): ThingView {
  return {
    name: write.text(repository.remote ?? ''),
    lines: write.lines(
      [
        { field: 'owner', label: 'owner', value: repository.owner, need: { label: 'owner' } },
        { field: 'defaultBranch', label: 'defaultBranch', value: repository.defaultBranch },
        { field: 'protectedBranches', label: 'protectedBranches', value: repository.protectedBranches },
        { field: 'openPullRequests', label: 'openPullRequests', value: repository.openPullRequests },
        { field: 'featureBranches', label: 'featureBranches', value: repository.featureBranches },
        { field: 'tags', label: 'tags', value: repository.tags },
        { field: 'submodules', label: 'submodules', value: repository.submodules },
        { field: 'fullHistory', label: 'fullHistory', value: repository.fullHistory },
        { field: 'noSecrets', label: 'noSecrets', value: repository.noSecrets },
      ],
      ['repositories', `#${repository.key}`],
      `${repository.key}.`,
    ),
  };
}

/** A remote that the record has as a repository stands there, however its address is written. */
function isKnownRemote({ facts }: SectionWriter, { kind, name, note }: FoundFact): boolean {
  if (kind !== 'remote') return false;
  return facts.repositories.some(({ remote }) => [name, note].some((address) => isSameRemote(address, remote)));
}

function isSameRemote(one: string | undefined, other: string | undefined): boolean {
  if (!one || !other) return false;
  return one === other || (repositoryAddress(one) !== '' && repositoryAddress(one) === repositoryAddress(other));
}

function branchRow(write: SectionWriter, branch: FoundFact): RepositoriesView['branches'][number] {
  const row = rowOf(write, branch);
  return {
    name: row.cell(write.withDetail(branch.name, [branch.folder, branch.note].filter(Boolean).join(', ') || undefined)),
    state: row.cell(stateOfBranch(write, branch)),
    date: row.cell(write.date(branch.date)),
    key: row.key,
  };
}

/** What is still to be merged or pushed, by ancestry: a branch that was merged as one squashed commit counts as open. */
function stateOfBranch({ words, language }: SectionWriter, branch: FoundFact): string | undefined {
  const { isDefault, ahead, behind, unpushed } = branch;
  const counted = [
    ahead ? countOf(words.branches.ahead, ahead, language) : undefined,
    ahead && behind ? countOf(words.branches.behind, behind, language) : undefined,
    unpushed ? countOf(words.branches.unpushed, unpushed, language) : undefined,
  ].filter((text) => text !== undefined);
  if (isDefault) return [words.labels.defaultBranch, ...counted.slice(ahead ? 1 : 0)].join('\n');
  return [...(ahead === 0 ? [words.branches.merged] : []), ...counted].join('\n') || undefined;
}

function partRow(write: SectionWriter, fact: FoundFact): RepositoriesView['parts'][number] {
  const row = rowOf(write, fact);
  return {
    kind: row.cell(write.words.repositoryParts[fact.kind as (typeof IN_REPOSITORIES)[number]]),
    name: row.cell(write.withDetail(fact.name, fact.folder)),
    note: row.cell(fact.note ?? write.date(fact.date) ?? fact.places[0]),
    key: row.key,
  };
}
