import type { BackgroundWatch } from '../../base/ports/background.ts';
import { CONFIDENCES, type NotReadReason, type ProjectFact } from '../facts/project-fact.ts';
import { GIT_DATA, type GitPart, outputOf, partsOf, type Repository } from './repository.ts';
import { SECRET_PATTERNS, secretLooksOf } from './secret-names.ts';

/** Commits that are looked through, the newest first. */
const MOST_COMMITS = 50_000;
/** Commits that git looks through in one go. */
const BATCH = 500;
/** What git says at once; looking at more would hold others up for long. */
const MOST_NAMES_BYTES = 1024 * 1024;
const MOST_SECRETS = 200;

/**
 * Names of files that any branch, tag or stash ever had and that look as if they held a secret, each with the oldest
 * commit that added it. No content is read. What only a merge added is not seen.
 *
 * @param watch progress counts commits; what is found until the signal comes is kept
 */
export async function findSecretsInHistory(repository: Repository, watch: BackgroundWatch = {}): Promise<GitPart> {
  const list = await repository.run(['rev-list', '--all', `--max-count=${MOST_COMMITS + 1}`]);
  const commits =
    outputOf(list)
      ?.split(/\r?\n/)
      .filter((commit) => commit !== '') ?? [];
  const addedBy = new Map<string, string>();
  let whole = list?.code === 0 && commits.length <= MOST_COMMITS;
  for (let at = 0; at < Math.min(commits.length, MOST_COMMITS) && !watch.signal?.aborted; at += BATCH) {
    const batch = commits.slice(at, Math.min(at + BATCH, MOST_COMMITS));
    whole = (await lookThrough(repository, batch, addedBy)) && whole;
    watch.progress?.(at + batch.length);
  }
  const facts = await factsOf(repository, addedBy);
  const reasons: NotReadReason[] = watch.signal?.aborted ? ['cancelled'] : whole ? [] : ['too-much-history'];
  if (facts.length < addedBy.size) reasons.push('too-many-secrets');
  return { facts, notRead: reasons.map((why) => ({ path: GIT_DATA, why })) };
}

/** Notes which commit added a name; the commits come from new to old. Tells whether git said everything. */
async function lookThrough(
  repository: Repository,
  commits: readonly string[],
  addedBy: Map<string, string>,
): Promise<boolean> {
  const list = ['-r', '-z', '--root', '--name-only', '--diff-filter=A', '--no-renames', '--relative'];
  const ask = (patterns: readonly string[]) =>
    repository.run(['diff-tree', '--stdin', ...list, '--', ...patterns], `${commits.join('\n')}\n`, {
      enough: MOST_NAMES_BYTES,
    });
  const all = await ask([]);
  // Patterns take git fifty times as long, but only what they name has to be said.
  const answer = all?.cut ? await ask(SECRET_PATTERNS) : all;
  let commit = '';
  for (const part of partsOf(answer)) {
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(part)) commit = part;
    else if (secretLooksOf(part)) addedBy.set(part, commit);
  }
  return answer?.code === 0 && !answer.cut;
}

/** The likeliest first. */
async function factsOf(repository: Repository, addedBy: ReadonlyMap<string, string>): Promise<ProjectFact[]> {
  const found = [...addedBy].map(([name, commit]) => ({ name, commit, confidence: secretLooksOf(name) ?? 'weak' }));
  const rank = ({ confidence }: (typeof found)[number]): number => CONFIDENCES.indexOf(confidence);
  const first = found.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1)).slice(0, MOST_SECRETS);
  const present = await presentOf(
    repository,
    first.map(({ name }) => name),
  );
  return first.map(({ name, commit, confidence }): ProjectFact => {
    const isPresent = present.has(name);
    const evidence = isPresent ? [{ file: name, line: 1 }] : [];
    return { kind: 'history-secret', name, detail: { commit, present: isPresent }, confidence, evidence };
  });
}

/** Which of some paths are in the commit that is checked out. */
async function presentOf({ run, commit }: Repository, paths: readonly string[]): Promise<ReadonlySet<string>> {
  if (!commit || paths.length === 0) return new Set();
  return new Set(partsOf(await run(['ls-tree', '-z', '--name-only', commit, '--', ...paths])));
}
