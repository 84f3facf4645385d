import type { Observe } from '../facts/observation.ts';

/** The runtimes that projects state versions of. */
export const RUNTIMES = ['Node.js', 'PHP', 'Python', 'Ruby', 'Go', 'Rust', 'Java', '.NET', 'Dart', 'Flutter'] as const;
export type Runtime = (typeof RUNTIMES)[number];

/** What a choice is of that states a runtime's version; the rank of its place follows the runtime's name. */
export const RUNTIME = 'runtime';

/** How much a place binds: exact ones of manifests first, then files of version managers, ranges, images, pipelines. */
export type Rank = 0 | 1 | 2 | 3 | 4;

export interface Statement {
  readonly runtime: Runtime;
  readonly version: string;
  readonly rank: Rank;
}

/** Says that a place states a runtime's version; what is no version is left out. */
export function state(
  statement: Statement,
  at: { readonly file: string; readonly line: number },
  observe: Observe,
): void {
  const version = statement.version.trim().replace(/^v(?=\d)/, '');
  if (!/\d/.test(version) && version !== 'stable') return;
  observe({ kind: 'choice', of: `${RUNTIME}|${statement.runtime}|${statement.rank}`, name: version, at });
}
