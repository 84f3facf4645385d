import type { ClientRecord } from './record.ts';

/**
 * The client that the code of a window belongs to, among the records found beside that code: the only one that has not
 * left, or the only one that names a repository. `undefined` where more than one could be meant.
 */
export function clientOfWindow(records: readonly ClientRecord[]): ClientRecord | undefined {
  const present = records.filter((record) => record.stage !== 'left');
  if (present.length === 1) return present[0];
  const withRepository = present.filter((record) => (record.repositories?.length ?? 0) > 0);
  return withRepository.length === 1 ? withRepository[0] : undefined;
}
