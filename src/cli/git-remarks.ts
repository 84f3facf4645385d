import type { Text } from '../base/ports/text.ts';
import type { ProjectFact } from '../project/facts/project-fact.ts';

/** Digits of a commit that a person needs to find it. */
export const SHORT_COMMIT = 12;

/**
 * What stands behind the name of a fact that git tells.
 *
 * @param base the name of the default branch
 */
export function remarksOn({ kind, detail }: ProjectFact, base: string, text: Text): string[] {
  const { ahead, unpushed, date, commit, note } = detail;
  if (kind === 'branch')
    return [
      ...(detail.isDefault ? [text.say('discover.branch.default')] : []),
      ...(ahead === undefined
        ? []
        : [
            ahead === 0
              ? text.say('discover.branch.merged')
              : text.say('discover.branch.ahead', { count: ahead, base }),
          ]),
      ...(unpushed ? [text.say('discover.branch.unpushed', { count: unpushed })] : []),
      ...(date ? [date] : []),
    ];
  const short = commit ? [commit.slice(0, SHORT_COMMIT)] : [];
  if (kind === 'tag') return [...short, ...(date ? [date] : [])];
  if (kind === 'remote' || kind === 'submodule') return [...(note ? [note] : []), ...short];
  if (kind === 'history-secret')
    return [text.say(detail.present ? 'discover.secret.present' : 'discover.secret.gone'), ...short];
  return [];
}

/** The name of the default branch among the facts. */
export function defaultBranchIn(facts: readonly ProjectFact[]): string {
  return facts.find(({ kind, detail }) => kind === 'branch' && detail.isDefault)?.name ?? '';
}

/** Whether a branch is listed that the default branch lacks something of. */
export function hasUnmerged(facts: readonly ProjectFact[]): boolean {
  return facts.some(({ kind, detail }) => kind === 'branch' && (detail.ahead ?? 0) > 0);
}
