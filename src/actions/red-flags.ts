import { UserError } from '../base/user-error.ts';
import type { ClientRecord, RedFlagRow } from '../relationship/client/record.ts';
import { appendRow, type JsonValue, type RecordChange, type RecordEdit } from '../relationship/client/record-edit.ts';
import { placeOfRow, type RowReference } from '../relationship/client/row-reference.ts';
import { isOpenSighting } from '../relationship/signals/red-flags.ts';
import type { SignalContext } from '../relationship/signals/signal-context.ts';
import { suggestionsOf } from '../relationship/signals/suggestions.ts';

/** A red flag that the record suggests, as it is answered. */
export interface SuggestionAnswer {
  /** Of the row that is made. */
  readonly id: string;
  readonly flag: string;
  /** What was found, in the person's language. */
  readonly evidence: string;
}

/** Counts a suggested red flag from today on. One that is no longer suggested is left alone. */
export function acceptSuggestion({ id, flag, evidence }: SuggestionAnswer, context: SignalContext): RecordEdit {
  return answer(flag, context, { id, flag, seenOn: context.today, evidence });
}

/** Notes that what the record suggests is no red flag; the same evidence does not suggest it again. */
export function declineSuggestion({ id, flag, evidence }: SuggestionAnswer, context: SignalContext): RecordEdit {
  return answer(flag, context, { id, flag, evidence, declinedOn: context.today });
}

function answer(flag: string, context: SignalContext, row: { readonly [field: string]: JsonValue }): RecordEdit {
  return (record) =>
    suggestionsOf(record, context).some(({ kind }) => kind.id === flag) ? [appendRow(record, 'redFlags', row)] : [];
}

/** A red flag as a person notes it. */
export interface SeenFlag {
  /** Of the row that is made. */
  readonly id: string;
  readonly flag: string;
  /** `YYYY-MM-DD`. */
  readonly seenOn: string;
  readonly evidence: string;
}

/**
 * Notes that a red flag was seen, for the first time or again; a weight of the person's own holds for the new sighting too.
 *
 * @throws {UserError} for a day to come
 */
export function seeFlag({ id, flag, seenOn, evidence }: SeenFlag, today: string): RecordEdit {
  assertNotInFuture(seenOn, today);
  return (record) => {
    const weight = openRows(record, flag, today).at(-1)?.row.weight;
    return [appendRow(record, 'redFlags', { id, flag, seenOn, evidence: evidence.trim(), weight })];
  };
}

/** Corrects the day and the evidence of one sighting; an empty evidence is taken out. */
export function editSighting(
  reference: RowReference,
  { seenOn, evidence }: { readonly seenOn: string; readonly evidence: string },
  today: string,
): RecordEdit {
  assertNotInFuture(seenOn, today);
  return ({ redFlags = [] }) => {
    const index = placeOfRow(redFlags, reference);
    return changesTo(index, redFlags[index], { seenOn, evidence: evidence.trim() || undefined });
  };
}

/** Settles a red flag as a whole: every open sighting of it. It counts nothing from now on and stays visible. */
export function resolveFlag(flag: string, resolution: string, today: string): RecordEdit {
  const settled = { resolvedOn: today, resolution: resolution.trim() || undefined };
  return (record) => openRows(record, flag, today).flatMap(({ index, row }) => changesTo(index, row, settled));
}

/** Counts a settled sighting again. */
export function reopenFlag(reference: RowReference): RecordEdit {
  return ({ redFlags = [] }) => {
    const index = placeOfRow(redFlags, reference);
    return changesTo(index, redFlags[index], { resolvedOn: undefined, resolution: undefined });
  };
}

/** Takes the answer "not a red flag" back: what the record holds may suggest it again. */
export function takeBackDecline(reference: RowReference): RecordEdit {
  return ({ redFlags = [] }) => [{ path: ['redFlags', placeOfRow(redFlags, reference)], value: undefined }];
}

/** Gives an open red flag a weight of the person's own; `undefined` goes back to that of its kind. */
export function changeWeight(flag: string, weight: number | undefined, today: string): RecordEdit {
  return (record) => openRows(record, flag, today).flatMap(({ index, row }) => changesTo(index, row, { weight }));
}

/**
 * Keeps the honest answer to the question beside an open red flag (practices 57 and 61). It stands at the latest sighting,
 * and replaces an earlier answer where one was given.
 */
export function answerOwnFault(flag: string, ownFault: 'mine' | 'shared' | 'theirs', today: string): RecordEdit {
  return (record) => {
    const rows = [...openRows(record, flag, today)].sort((a, b) =>
      (b.row.seenOn ?? '').localeCompare(a.row.seenOn ?? ''),
    );
    const answered = rows.filter(({ row }, place) => place === 0 || row.ownFault !== undefined);
    return answered.flatMap(({ index, row }) => changesTo(index, row, { ownFault }));
  };
}

function openRows({ redFlags = [] }: ClientRecord, flag: string, today: string) {
  return redFlags.flatMap((row, index) => (row.flag === flag && isOpenSighting(row, today) ? [{ row, index }] : []));
}

/** Only what differs, so that a second press of the same button changes nothing. */
function changesTo(
  index: number,
  row: RedFlagRow | undefined,
  fields: { readonly [field: string]: string | number | undefined },
): readonly RecordChange[] {
  return Object.entries(fields).flatMap(([field, value]) =>
    row?.[field] === value ? [] : [{ path: ['redFlags', index, field], value }],
  );
}

function assertNotInFuture(day: string, today: string): void {
  if (day > today) throw new UserError('redFlags.inFuture', { date: { date: day } });
}
