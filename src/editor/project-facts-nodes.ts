import type { FactReview, ReviewedFact } from '../actions/review-facts.ts';
import type { Evidence, NotRead } from '../project/facts/project-fact.ts';
import { sameJson } from '../relationship/client/change-value.ts';
import type { FactKind } from '../relationship/client/fact-kinds.ts';
import type { AcceptedFact } from '../relationship/client/record.ts';

/** What stands together in the *Project Facts* view: facts of a kind, and those that are apart from all kinds. */
export type FactGroup = FactKind | 'gone' | 'weak' | 'ignored' | 'notRead';

/** What the *Project Facts* view shows. */
export type FactNode =
  | FactGroupNode
  | FactRow
  | { readonly kind: 'factPlace'; readonly place: Evidence; readonly of: ReviewedFact }
  | { readonly kind: 'goneFact'; readonly row: AcceptedFact }
  | { readonly kind: 'notRead'; readonly notRead: NotRead };

/** A heading with what stands below it. */
export interface FactGroupNode {
  readonly kind: 'factGroup';
  readonly group: FactGroup;
  readonly rows: readonly FactNode[];
}

/** A fact that was found; the row stays the same one while its review goes on. */
export interface FactRow {
  readonly kind: 'fact';
  review: ReviewedFact;
}

/**
 * The groups that hold something: what a later run has not found first, then the kinds in their order.
 *
 * @param all whether what is weak or ignored is shown as well
 */
export function factGroups(review: FactReview, notRead: readonly NotRead[], all: boolean): readonly FactGroupNode[] {
  const group = (name: FactGroup, rows: readonly FactNode[]): FactGroupNode => ({
    kind: 'factGroup',
    group: name,
    rows,
  });
  const rowsOf = (facts: readonly ReviewedFact[]) => facts.map((each): FactRow => ({ kind: 'fact', review: each }));
  return [
    group(
      'gone',
      review.gone.map((row) => ({ kind: 'goneFact', row })),
    ),
    ...review.groups.map(({ kind, facts }) => group(kind, rowsOf(newFirst(facts)))),
    group('weak', all ? rowsOf(review.weak) : []),
    group('ignored', all ? rowsOf(review.ignored) : []),
    group(
      'notRead',
      notRead.map((each) => ({ kind: 'notRead', notRead: each })),
    ),
  ].filter(({ rows }) => rows.length > 0);
}

/** Sorting keeps the order among those that are alike. */
function newFirst(facts: readonly ReviewedFact[]): readonly ReviewedFact[] {
  return [...facts].sort((a, b) => Number(isNewAndOpen(b)) - Number(isNewAndOpen(a)));
}

/**
 * Brings the rows that are shown up to date where the same rows stand in the same places.
 *
 * @returns those that look different now; `undefined` where other rows are to be shown, and nothing was brought up to date
 */
export function changedRows(shown: readonly FactGroupNode[], wanted: readonly FactGroupNode[]): FactNode[] | undefined {
  if (!sameJson(shown.map(outline), wanted.map(outline))) return undefined;
  return shown.flatMap((group, at) => {
    const before = standOf(group);
    const rows = wanted[at] ? takenOver(group.rows, wanted[at].rows) : [];
    return sameJson(before, standOf(group)) ? rows : [group];
  });
}

function takenOver(shown: readonly FactNode[], wanted: readonly FactNode[]): FactNode[] {
  return shown.flatMap((row, at) => {
    const now = wanted[at];
    if (row.kind !== 'fact' || now?.kind !== 'fact' || sameJson(row.review, now.review)) return [];
    row.review = now.review;
    return [row];
  });
}

/** What the heading of a group tells of its rows: how many are new, and whether one is to be decided on. */
export function standOf(group: FactGroupNode): { readonly fresh: number; readonly isOpen: boolean } {
  const reviews = factsOfNode(group);
  return { fresh: reviews.filter(isNewAndOpen).length, isOpen: reviews.some(({ state }) => state === 'open') };
}

/** What has to stay the same for a group's rows to stay where they are. */
function outline({ group, rows }: FactGroupNode): unknown {
  return [group, rows.map((row) => (row.kind === 'fact' ? [row.review.id, row.review.fact] : row))];
}

/** Whether a fact waits for a decision and was not there in the run before. */
export function isNewAndOpen({ isNew, state }: ReviewedFact): boolean {
  return isNew && state === 'open';
}

/** What stands below a row: of a fact its places, where there are several. */
export function rowsBelow(node: FactNode): readonly FactNode[] {
  if (node.kind === 'factGroup') return node.rows;
  if (node.kind !== 'fact') return [];
  const { evidence } = node.review.fact;
  return evidence.length < 2 ? [] : evidence.map((place) => ({ kind: 'factPlace', place, of: node.review }));
}

/** The facts that a row stands for. */
export function factsOfNode(node: FactNode): readonly ReviewedFact[] {
  if (node.kind === 'fact') return [node.review];
  return node.kind === 'factGroup' ? node.rows.flatMap(factsOfNode) : [];
}
