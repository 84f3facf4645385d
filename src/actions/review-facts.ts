import { grouped } from '../base/grouped.ts';
import { shortHash } from '../base/short-hash.ts';
import type { DiscoveredFacts, ProjectFact } from '../project/facts/project-fact.ts';
import { TaskKeys } from '../project/tasks/task-key.ts';
import { FACT_KINDS, type FactKind } from '../relationship/client/fact-kinds.ts';
import type { AcceptedFact, ClientRecord } from '../relationship/client/record.ts';
import {
  type FactsOfFolder,
  factToRemember,
  identityOfFact,
  ignoredInFolder,
  matchFacts,
  rowsOfFolder,
} from './match-facts.ts';

/** A fact that was found, beside what the record says of it. */
export interface ReviewedFact {
  /** The same at the next look at the same project; another for every fact. */
  readonly id: string;
  readonly fact: ProjectFact;
  readonly state: 'open' | 'accepted' | 'ignored';
  /** Whether an earlier run has not found it. */
  readonly isNew: boolean;
}

/** What there is to review of a project. */
export interface FactReview {
  /** By kind, in the order in which kinds are listed; without what is ignored or weak and not accepted. */
  readonly groups: readonly { readonly kind: FactKind; readonly facts: readonly ReviewedFact[] }[];
  readonly weak: readonly ReviewedFact[];
  readonly ignored: readonly ReviewedFact[];
  /** Those of the record that a later run has not found. */
  readonly gone: readonly AcceptedFact[];
}

/** What a run found, to be remembered until the next one: nothing of it can be read back. */
export type SeenFacts = readonly string[];

/** Puts what was found beside the record, and beside what the run before it found. */
export function reviewFacts(
  { facts, folder }: Pick<FactsOfFolder, 'facts' | 'folder'>,
  record: ClientRecord,
  before: SeenFacts | undefined,
): FactReview {
  const known = rowsOfFolder(record.facts, folder);
  const accepted = new Set(matchFacts(known, facts).values());
  const ignored = new Set(matchFacts(ignoredInFolder(record.ignoredFacts, folder), facts).values());
  const isNew = newSince(before);
  const ids = new Map<string, number>();
  const reviewed = facts.map((fact): ReviewedFact => {
    const identity = identityOfFact(fact);
    const twins = ids.get(identity) ?? 0;
    ids.set(identity, twins + 1);
    const state = accepted.has(fact) ? 'accepted' : ignored.has(fact) ? 'ignored' : 'open';
    return { id: twins === 0 ? identity : `${identity} ${twins}`, fact, state, isNew: isNew(fact) };
  });
  const isWeak = ({ fact, state }: ReviewedFact) => fact.confidence === 'weak' && state === 'open';
  const shown = grouped(
    reviewed.filter((each) => each.state !== 'ignored' && !isWeak(each)),
    ({ fact }) => fact.kind,
  );
  return {
    groups: FACT_KINDS.flatMap((kind) => ({ kind, facts: shown.get(kind) ?? [] })).filter(
      (each) => each.facts.length > 0,
    ),
    weak: reviewed.filter(isWeak),
    ignored: reviewed.filter(({ state }) => state === 'ignored'),
    gone: known.filter(({ goneOn }) => goneOn !== undefined),
  };
}

/**
 * What a run found; where it did not get everywhere, also what the one before it found, so that it is not new next time.
 * A first run that was cancelled is none: nearly everything would be new after it.
 */
export function seenFacts({ facts, notRead }: DiscoveredFacts, before: SeenFacts | undefined): SeenFacts | undefined {
  const isCut = notRead.some(({ path, why }) => path === '.' || why === 'cancelled');
  if (isCut && before === undefined) return undefined;
  const isPart = isCut || notRead.some(({ path }) => path === '.git' || path.startsWith('.git/'));
  const now = facts.map(printOf);
  return [...new Set(isPart ? [...(before ?? []), ...now] : now)];
}

function newSince(before: SeenFacts | undefined): (fact: ProjectFact) => boolean {
  if (before === undefined) return () => false;
  const seen = new Set(before);
  const keys = new TaskKeys(before.flatMap((print) => /^#(.+)$/.exec(print)?.[1] ?? []));
  return (fact) => {
    const { key } = factToRemember(fact);
    return !seen.has(printOf(fact)) && (key === undefined || keys.follow(key) === undefined);
  };
}

function printOf(fact: ProjectFact): string {
  const { key } = fact.kind === 'task' ? fact.detail : {};
  return key === undefined ? shortHash(identityOfFact(fact)) : `#${key}`;
}
