import type { DiscoveredFacts, ProjectFact } from '../project/facts/project-fact.ts';
import { hasSameWords, TaskKeys } from '../project/tasks/task-key.ts';
import type { FactKind } from '../relationship/client/fact-kinds.ts';

/** A fact as a record remembers it. */
export interface RememberedFact {
  readonly kind: FactKind;
  readonly name: string;
  readonly key?: string | undefined;
}

/** What a run found, and in which folder of the workspace; that is left out for the one that the record belongs to. */
export interface FactsOfFolder extends DiscoveredFacts {
  readonly folder?: string | undefined;
}

/** Those of a record's rows that are from a folder: a run tells nothing of any other. */
export function rowsOfFolder<R extends { readonly folder?: string | undefined }>(
  rows: readonly R[] | undefined,
  folder: string | undefined,
): readonly R[] {
  return (rows ?? []).filter((row) => row.folder === folder);
}

/** Those ignored facts that hold for a folder: a task only where it stands, what is called so in every folder. */
export function ignoredInFolder<R extends { readonly kind: FactKind; readonly folder?: string | undefined }>(
  rows: readonly R[] | undefined,
  folder: string | undefined,
): readonly R[] {
  return (rows ?? []).filter((row) => row.kind !== 'task' || row.folder === folder);
}

/**
 * Which of the facts that were found now each remembered one is: by kind and name, tasks by their keys, also where they
 * moved. Each is found once; what is gone has none.
 */
export function matchFacts<R extends RememberedFact>(
  remembered: readonly R[],
  found: readonly ProjectFact[],
): ReadonlyMap<R, ProjectFact> {
  const matches = new Map<R, ProjectFact>();
  if (remembered.length === 0) return matches;
  const free = new FreeFacts(found);
  const take = (row: R, fact: ProjectFact | undefined) => fact && matches.set(row, fact);
  for (const row of remembered) take(row, free.take(row));
  const moved = remembered.filter((row) => row.kind === 'task' && !matches.has(row));
  const keys = new TaskKeys(moved.length > 0 ? free.taskKeys() : []);
  for (const row of moved) {
    const key = row.key === undefined ? undefined : keys.follow(row.key);
    if (key === undefined || row.key === undefined) continue;
    // Other words at the same line of code are other work, and what was noted before is done.
    const isSame = ({ name }: ProjectFact) => hasSameWords(row.key ?? '', key) || sharesWords(row.name, name);
    take(row, free.take({ ...row, key }, isSame));
  }
  return matches;
}

/** Whether two texts have at least half of the words of the shorter one in common. */
function sharesWords(one: string, other: string): boolean {
  const [words, others] = [one, other].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  const shorter = Math.min(words?.size ?? 0, others?.size ?? 0);
  return [...(words ?? [])].filter((word) => others?.has(word)).length * 2 >= shorter;
}

/** The facts that no remembered one has been found to be yet. */
class FreeFacts {
  readonly #facts = new Map<string, ProjectFact[]>();

  constructor(found: readonly ProjectFact[]) {
    for (const fact of found) {
      const name = identityOfFact(fact);
      const list = this.#facts.get(name);
      if (list) list.push(fact);
      else this.#facts.set(name, [fact]);
    }
  }

  take(row: RememberedFact, isSame: (fact: ProjectFact) => boolean = () => true): ProjectFact | undefined {
    const list = this.#facts.get(identityOf(row));
    return list?.[0] && isSame(list[0]) ? list.shift() : undefined;
  }

  taskKeys(): string[] {
    return [...this.#facts.values()].flatMap((list) =>
      list.flatMap(({ kind, detail: { key } }) => (kind === 'task' && key !== undefined ? [key] : [])),
    );
  }
}

/** What a fact is remembered by. */
export function factToRemember({ kind, name, detail }: ProjectFact): RememberedFact {
  return { kind, name, ...(kind === 'task' && detail.key !== undefined && { key: detail.key }) };
}

/** The same for the same fact of any run, as long as nothing about it moved. */
export function identityOfFact({ kind, name, detail }: ProjectFact): string {
  return identityOf({ kind, name, key: kind === 'task' ? detail.key : undefined });
}

/** The same of one that is remembered. */
function identityOf({ kind, name, key }: RememberedFact): string {
  return key === undefined ? `${kind} ${name.toLowerCase()}` : `${kind}#${key}`;
}

const OF_GIT: ReadonlySet<FactKind> = new Set<FactKind>(['branch', 'tag', 'remote', 'submodule', 'history-secret']);

/** Whether a run looked everywhere a fact could be, so that it is gone when the run has not found it. */
export function wouldHaveFound(
  { notRead }: Pick<DiscoveredFacts, 'notRead'>,
  { kind, evidence }: { readonly kind: FactKind; readonly evidence: readonly { readonly file: string }[] },
): boolean {
  return notRead.every(({ path }) => {
    if (path === '.git' || path.startsWith('.git/')) return !OF_GIT.has(kind);
    if (path === '.') return false;
    return evidence.every(({ file }) => file !== path && !file.startsWith(`${path}/`));
  });
}
