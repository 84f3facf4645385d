import type { ProjectFact } from '../facts/project-fact.ts';
import { GIT_DATA, type GitPart, outputOf, type Repository } from './repository.ts';

/** More branches than this are a list that nobody reads; the newest come first. */
const MOST_BRANCHES = 300;
/** Processes of git at once; to start one takes the host a moment. */
const AT_ONCE = 2;
const USUAL_NAMES = ['main', 'master', 'trunk', 'develop', 'default'];
const LOCAL = 'refs/heads/';
const REMOTE = 'refs/remotes/';

interface Tip {
  readonly ref: string;
  readonly commit: string;
  /** The calendar date of the commit, where it was made. */
  readonly date: string;
}

/** A branch here and on the remote that the others are measured by. */
interface Branch {
  readonly name: string;
  local?: Tip;
  remote?: Tip;
}

/**
 * The default branch and the others, the newest first, with what each has that the default branch lacks. That is told by
 * ancestry: a branch that was squashed or rebased when it was merged still has its own commits. Merged ones are weak.
 *
 * @param remotes the names of the remotes, the one that others are measured by first
 */
export async function readBranches(repository: Repository, remotes: readonly string[]): Promise<GitPart> {
  const { tips, whole } = await readTips(repository);
  const branches = branchesOf(tips, remotes);
  const primary = await defaultBranch(repository, branches, remotes[0]);
  const base = primary && (await furthestTip(repository, primary));
  const merged = await mergedRefs(repository, base);
  const isMerged = ({ local, remote }: Branch): boolean =>
    [local, remote].every((tip) => tip === undefined || merged.has(tip.ref));
  const others = branches.filter((branch) => branch !== primary);
  const listed = [...others.filter((branch) => !isMerged(branch)), ...others.filter(isMerged)].slice(0, MOST_BRANCHES);
  const facts = await mapFewAtOnce([...(primary ? [primary] : []), ...listed], async (branch) => {
    if (branch !== primary && isMerged(branch)) return factOf(branch, newestTip(branch), { ahead: 0 }, 'weak');
    const tip = await furthestTip(repository, branch);
    const unpushed = remotes.length > 0 ? await unpushedOf(repository, branch) : undefined;
    const counts = branch === primary ? { isDefault: true } : await countsOf(repository, base, tip);
    return factOf(branch, tip, { ...counts, ...(unpushed && { unpushed }) }, 'sure');
  });
  const all = whole && listed.length === others.length;
  return { facts, notRead: all ? [] : [{ path: `${GIT_DATA}/refs/heads`, why: 'too-many-refs' }] };
}

function factOf(
  { name }: Branch,
  tip: Tip | undefined,
  detail: ProjectFact['detail'],
  confidence: ProjectFact['confidence'],
): ProjectFact {
  const place = tip && { commit: tip.commit, date: tip.date };
  return { kind: 'branch', name, detail: { ...place, ...detail }, confidence, evidence: [] };
}

/** All branches, the newest first. A name that only stands for another one is none. */
async function readTips(repository: Repository): Promise<{ readonly tips: readonly Tip[]; readonly whole: boolean }> {
  const format = '--format=%(refname)%00%(objectname)%00%(committerdate:short)%00%(symref)';
  const enough = 4 * 1024 * 1024;
  const args = ['for-each-ref', '--sort=-committerdate', format, LOCAL, REMOTE];
  const answer = await repository.run(args, '', { enough });
  const lines = answer?.code === 0 ? answer.output.split(/\r?\n/).slice(0, -1) : [];
  const tips = lines.flatMap((line) => {
    const [ref = '', commit = '', date = '', standsFor] = line.split('\0');
    return standsFor === '' ? [{ ref, commit, date }] : [];
  });
  return { tips, whole: !answer?.cut };
}

function branchesOf(tips: readonly Tip[], remotes: readonly string[]): Branch[] {
  const branches = new Map<string, Branch>();
  const own = `${REMOTE}${remotes[0] ?? 'origin'}/`;
  for (const tip of tips) {
    const isLocal = tip.ref.startsWith(LOCAL);
    const isOwn = tip.ref.startsWith(own);
    const name = tip.ref.slice((isLocal ? LOCAL : isOwn ? own : REMOTE).length);
    const branch = branches.get(name) ?? { name };
    // A branch here may have the name of one on another remote.
    if (isLocal) branch.local = tip;
    else branch.remote ??= tip;
    branches.set(name, branch);
  }
  return [...branches.values()];
}

/** The one that the remote names, else one of a usual name, else the only one, else the one that is checked out. */
async function defaultBranch(
  repository: Repository,
  branches: readonly Branch[],
  remote = 'origin',
): Promise<Branch | undefined> {
  const own = `${REMOTE}${remote}/`;
  const head = outputOf(await repository.run(['symbolic-ref', '--quiet', `${own}HEAD`]));
  const names = [...(head?.startsWith(own) ? [head.slice(own.length)] : []), ...USUAL_NAMES];
  const [first, second] = branches;
  return (
    names.map((name) => branches.find((branch) => branch.name === name)).find((branch) => branch !== undefined) ??
    (second === undefined ? first : branches.find(({ name }) => name === repository.branch))
  );
}

function newestTip({ local, remote }: Branch): Tip | undefined {
  return local && remote ? (local.date < remote.date ? remote : local) : (local ?? remote);
}

/** Of the branch here and the one on the remote the one that has the other's commits; the one here where neither has. */
async function furthestTip(repository: Repository, { local, remote }: Branch): Promise<Tip | undefined> {
  if (!local || !remote || local.commit === remote.commit) return local ?? remote;
  const answer = await repository.run(['merge-base', '--is-ancestor', local.commit, remote.commit]);
  return answer?.code === 0 ? remote : local;
}

async function mergedRefs(repository: Repository, base: Tip | undefined): Promise<ReadonlySet<string>> {
  if (!base) return new Set();
  const args = ['for-each-ref', `--merged=${base.commit}`, '--format=%(refname)', LOCAL, REMOTE];
  return new Set(outputOf(await repository.run(args))?.split(/\r?\n/));
}

async function countsOf(
  repository: Repository,
  base: Tip | undefined,
  tip: Tip | undefined,
): Promise<{ ahead?: number; behind?: number }> {
  if (!base || !tip) return {};
  const args = ['rev-list', '--left-right', '--count', `${base.commit}...${tip.commit}`, '--'];
  const [behind, ahead] =
    outputOf(await repository.run(args))
      ?.split('\t')
      .map(Number) ?? [];
  return behind === undefined || ahead === undefined ? {} : { ahead, behind };
}

async function unpushedOf(repository: Repository, { local, remote }: Branch): Promise<number | undefined> {
  if (!local || local.commit === remote?.commit) return undefined;
  const answer = await repository.run(['rev-list', '--count', local.commit, '--not', '--remotes', '--']);
  return Number(outputOf(answer)) || undefined;
}

async function mapFewAtOnce<Item, Outcome>(
  items: readonly Item[],
  work: (item: Item) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...items.entries()];
  const next = async (): Promise<void> => {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) outcomes[entry[0]] = await work(entry[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return outcomes;
}
