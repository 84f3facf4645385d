import { FileError } from '../base/ports/files.ts';
import type { Text } from '../base/ports/text.ts';
import { UserError } from '../base/user-error.ts';
import { inWords } from '../records/file-trouble.ts';
import { plainLine } from './places.ts';

/** 1: the system failed, or we did; 2: something that was typed, or a record, has to be corrected. */
export type ExitCode = 0 | 1 | 2;

/** Faults that come from what a person named, not from the system. */
const NAMED_WRONGLY: readonly string[] = ['missing', 'exists', 'too-large'];

/** A failure as a command ends with it: one line, and the exit code. */
export function failureInWords(error: unknown, text: Text): { readonly line: string; readonly code: ExitCode } {
  const known = error instanceof FileError ? inWords(error, error.path, 'read') : error;
  if (!(known instanceof UserError)) {
    const what = plainLine(known instanceof Error ? known.message : String(known));
    return { line: `deorbit: ${text.say('cli.defect', { what })}`, code: 1 };
  }
  const { cause } = known;
  const code = cause instanceof FileError && !NAMED_WRONGLY.includes(cause.fault) ? 1 : 2;
  const said = plainLine(text.say(known.id, known.values));
  // What is said of a place begins with it, as terminals and editors expect it.
  return { line: known.id === 'cli.brokenRecord' ? said : `deorbit: ${said}`, code };
}
