import type { FactReview, ReviewedFact } from '../actions/review-facts.ts';
import type { Evidence, NotRead } from '../project/facts/project-fact.ts';
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

/** A fact that was found. */
export interface FactRow {
  readonly kind: 'fact';
  readonly review: ReviewedFact;
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
