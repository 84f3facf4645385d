import { odditiesOf } from '../relationship/signals/oddities.ts';
import type { LoadedClient } from './parse-record.ts';
import { type RecordProblem, warningAt } from './record-problem.ts';
import { placeOf } from './schema-problems.ts';

/** Places are looked up in a tree of the whole file each; beyond so many, more would not help anybody. */
const MOST_SHOWN = 20;

/** What can hardly be meant in a record that can be read, at its place in the file. */
export function oddityProblems({ record, text }: LoadedClient, today: string): readonly RecordProblem[] {
  return odditiesOf(record, today)
    .slice(0, MOST_SHOWN)
    .map(({ path, message }) => {
      const { offset, length } = placeOf(text, path);
      return warningAt(message, offset, length);
    });
}
