import type { Rendering } from '../documents/rendering.ts';
import { withRevision } from '../documents/revision.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { type KeyedRows, printOfTwins } from '../relationship/client/row-twins.ts';

/** A rendering with what tells its rows from others of the same title, and with its revision. */
export function completeRendering(record: ClientRecord, rendering: Rendering): Rendering {
  const lists = new Map<unknown, KeyedRows>();
  const gaps = rendering.gaps.map((gap) => {
    const twins = gap.field[0] === 'profile' ? undefined : printOfTwins(record, gap.field, lists);
    return twins === undefined ? gap : { ...gap, twins };
  });
  return withRevision({ ...rendering, gaps });
}
