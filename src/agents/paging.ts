import * as v from 'valibot';

/** A list holds no more than this many entries at a time: what a tool answers stands in the way of what else a model reads. */
export const PAGE_SIZE = 20;

/** The argument by which a tool is asked for the rest of a list. */
export const fromArgument = v.optional(
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(0),
    v.description('How many entries of the list to pass over: for the rest of a list that says there is more.'),
  ),
);

/** Part of a list. */
export interface Page<T> {
  readonly total: number;
  readonly items: readonly T[];
  /** How to get the rest, in words for a model; left out where this is all. */
  readonly more?: string;
}

/**
 * One page of a list.
 *
 * @param ask what to pass besides `from` to get the rest, such as `with "part": "work"`
 */
export function pageOf<T>(items: readonly T[], from = 0, ask = ''): Page<T> {
  const end = from + PAGE_SIZE;
  const left = items.length - end;
  const more = `${left} more: call again ${ask === '' ? '' : `${ask} and `}with "from": ${end}`;
  return { total: items.length, items: items.slice(from, end), ...(left > 0 && { more }) };
}
