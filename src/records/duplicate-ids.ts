import type { LoadedRecord } from './parse-record.ts';
import { warningAt } from './record-problem.ts';
import { placeOf } from './schema-problems.ts';

/** Records of which a later one has the id of an earlier one say so, with the earlier one's file. */
export function withDuplicatesNamed(
  records: readonly LoadedRecord[],
  nameOf: (path: string) => string,
): readonly LoadedRecord[] {
  const firstOf = new Map<string, string>();
  return records.map((loaded) => {
    if (loaded.kind === 'broken') return loaded;
    const file = firstOf.get(loaded.record.id);
    if (file === undefined) {
      firstOf.set(loaded.record.id, nameOf(loaded.path));
      return loaded;
    }
    const { offset, length } = placeOf(loaded.text, ['id']);
    const warning = warningAt({ id: 'record.duplicateId', values: { file } }, offset, length);
    return { ...loaded, warnings: [...loaded.warnings, warning] };
  });
}
