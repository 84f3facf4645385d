import { parse } from 'jsonc-parser';
import type { ClientRecord } from '../../src/relationship/client/record.ts';

/** What the text of a record's file holds, comments aside. */
export function recordIn(text: string): ClientRecord {
  return parse(text, [], { allowTrailingComma: true });
}
