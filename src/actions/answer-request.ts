import { addMonths } from '../base/calendar/days.ts';
import { type Amount, parseAmount, sumByCurrency } from '../base/money/amount.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { appendRow, type JsonValue, type RecordChange, type RecordEdit } from '../relationship/client/record-edit.ts';
import { keysOfRows } from '../relationship/client/row-titles.ts';

/** What is answered to a request that nobody has agreed on yet. */
export type RequestAnswer =
  | { readonly kind: 'decline' }
  /** The price as a record writes it. */
  | { readonly kind: 'quote'; readonly price: string }
  /** An answer is promised for a day, in words that name the request. */
  | { readonly kind: 'later'; readonly on: string; readonly promise: string }
  /** Done without a price; what it would have cost is kept. */
  | { readonly kind: 'goodwill'; readonly worth: string };

/** A request: one of the record's, by its key (see `keysOfRows`), or a new one. */
export interface AnsweredRequest {
  readonly key?: string | undefined;
  readonly what: string;
  /** Makes the id of a row. */
  readonly rowId: () => string;
}

/**
 * Notes a request with its answer, as one change (practices 133 and 159): what is declined is no work, what is quoted waits for
 * the client, what is answered later is a promise with a day, and goodwill says what it was worth. A request that is gone is
 * left alone.
 */
export function answerRequest({ key, what, rowId }: AnsweredRequest, answer: RequestAnswer, today: string): RecordEdit {
  const [id, promiseId] = [rowId(), rowId()];
  const fields = fieldsFor(answer);
  return (record) => {
    const scope = record.scope ?? [];
    const index = key === undefined ? scope.length : keysOfRows(scope).indexOf(key);
    if (index < 0) return [];
    const promise =
      answer.kind === 'later'
        ? [appendRow(record, 'promises', { id: promiseId, what: answer.promise, madeOn: today, due: answer.on })]
        : [];
    if (key === undefined) return [appendRow(record, 'scope', { id, what, requestedOn: today, ...fields }), ...promise];
    const changed = Object.entries(fields).flatMap(([field, value]): RecordChange[] =>
      scope[index]?.[field] === value ? [] : [{ path: ['scope', index, field], value }],
    );
    return [...changed, ...promise];
  };
}

function fieldsFor(answer: RequestAnswer): { readonly [field: string]: JsonValue } {
  switch (answer.kind) {
    case 'decline':
      return { state: 'declined' };
    case 'quote':
      return { state: 'quoted', price: answer.price };
    case 'later':
      return { state: 'requested' };
    case 'goodwill':
      return { state: 'approved', goodwill: answer.worth };
  }
}

/** What was done for a client without a price. */
export interface Goodwill {
  readonly times: number;
  /** What it would have cost, by currency. */
  readonly worth: readonly Amount[];
  /** It has become a habit: the next one is better quoted, or declined (practice 159). */
  readonly isHabit: boolean;
}

/** A friendly turn, and another one; the third within a year is no favour any more. */
const HABIT_FROM = 2;

/** The goodwill of the last twelve months. */
export function goodwillOf({ scope = [] }: ClientRecord, today: string): Goodwill {
  const since = addMonths(today, -12);
  const given = scope.filter(({ goodwill, requestedOn }) => goodwill !== undefined && (requestedOn ?? today) > since);
  const worth = sumByCurrency(given.flatMap(({ goodwill }) => parseAmount(goodwill ?? '') ?? []));
  return { times: given.length, worth, isHabit: given.length >= HABIT_FROM };
}
