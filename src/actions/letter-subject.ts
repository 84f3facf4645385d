import { UserError } from '../base/user-error.ts';
import { isDeclined, isRequest } from '../documents/everyday-facts.ts';
import { type LetterKind, subjectOf } from '../documents/letters/letter-kinds.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { keysOfRows, titleOfRow } from '../relationship/client/row-titles.ts';
import type { ScopeState } from '../relationship/client/work.ts';
import { isOpenScope } from '../relationship/signals/open-work.ts';

/** A request or a problem that a letter can be about. */
export interface SubjectToName {
  readonly key: string;
  readonly title: string;
  /** How far the work is; left out for problems. */
  readonly state?: ScopeState;
}

/** Which letter the subject is for. */
interface SubjectFor {
  readonly kind: LetterKind;
  readonly variant?: string | undefined;
}

/**
 * The rows that a letter can be about: problems; what was asked for and not agreed on yet; where something is wanted sooner,
 * also what was agreed on; and where the letter says no, after all others, what the record notes as declined already.
 */
export function subjectsToName(record: ClientRecord, { kind, variant }: SubjectFor): readonly SubjectToName[] {
  const { scope = [], problems = [] } = record;
  if (subjectOf(kind) === 'problem') return named(problems).filter(({ title }) => title !== '');
  const titled = named(scope);
  const rowsOf = (isMeant: (item: (typeof scope)[number]) => boolean): readonly SubjectToName[] =>
    scope.flatMap((item, index) => {
      const row = titled[index];
      return row && row.title !== '' && isMeant(item) ? [{ ...row, state: item.state ?? 'agreed' }] : [];
    });
  const open = rowsOf((item) => (variant === 'rush' ? isOpenScope(item) : isRequest(item.state)));
  return kind === 'say-no' ? [...open, ...rowsOf(({ state }) => isDeclined(state))] : open;
}

function named(rows: readonly { readonly id?: string | undefined; readonly what: string }[]): readonly SubjectToName[] {
  const keys = keysOfRows(rows);
  return rows.map((row, index) => ({ key: keys[index] ?? '', title: titleOfRow(row) }));
}

/**
 * The key of the row that a letter is to be about: the one of that name or key, else the only one that waits for an answer.
 * `undefined` for a letter about none, and where several are meant as well as none: nobody guesses, the letter has gaps then.
 *
 * @throws {UserError} `letter.unknownSubject`
 */
export function subjectFor(
  record: ClientRecord,
  { kind, variant, named: name }: SubjectFor & { readonly named: string | undefined },
): string | undefined {
  if (!subjectOf(kind)) return undefined;
  const rows = subjectsToName(record, { kind, variant });
  if (name === undefined) {
    const [only, ...others] = rows.filter(({ state }) => !isDeclined(state));
    return others.length === 0 ? only?.key : undefined;
  }
  const found = rows.find(({ key, title }) => key === name || title === name);
  if (!found) throw new UserError('letter.unknownSubject', { name });
  return found.key;
}
