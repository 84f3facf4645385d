import type { Message } from '../../base/ports/text.ts';
import type { ProjectFact } from '../facts/project-fact.ts';

/** How a branch stands to the others, or whether a secret-looking file is still there; nothing for other kinds of facts. */
export function gitRemarksOn({ kind, detail }: ProjectFact): Message[] {
  if (kind === 'history-secret') return [{ id: detail.present ? 'discover.secret.present' : 'discover.secret.gone' }];
  if (kind !== 'branch') return [];
  const { isDefault, ahead, unpushed } = detail;
  return [
    ...(isDefault ? [{ id: 'discover.branch.default' } as const] : []),
    ...(ahead === undefined ? [] : [aheadOf(ahead)]),
    ...(unpushed ? [{ id: 'discover.branch.unpushed', values: { count: unpushed } } as const] : []),
  ];
}

function aheadOf(count: number): Message {
  return count === 0 ? { id: 'discover.branch.merged' } : { id: 'discover.branch.ahead', values: { count } };
}

/** Whether a branch is among facts that the default branch lacks something of. */
export function hasUnmerged(facts: readonly ProjectFact[]): boolean {
  return facts.some(({ kind, detail }) => kind === 'branch' && (detail.ahead ?? 0) > 0);
}
