import { isUri, uriOf } from '../base/ports/vscode/uri-paths.ts';
import { UserError } from '../base/user-error.ts';
import type { BrokenRecord } from '../records/parse-record.ts';

/** Says that a record cannot be read, and leads to the place. */
export function brokenRecordError({ path, problems }: BrokenRecord): UserError {
  const offset = problems[0]?.offset ?? 0;
  return new UserError('record.broken', { file: nameOfFile(path) }, [{ kind: 'open', path, offset }]);
}

/** The last part of a path, as a person knows it. */
export function nameOfFile(path: string): string {
  const whole = isUri(path) ? uriOf(path).path : path;
  return whole.split(/[\\/]/).at(-1) ?? path;
}
