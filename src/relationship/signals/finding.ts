import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord } from '../client/record.ts';
import type { SignalContext } from './signal-context.ts';

/** What a rule found in a record; whoever looks at the record decides whether it is a red flag. */
export interface Finding {
  readonly flag: string;
  /** What was found, one line each. */
  readonly evidence: readonly Message[];
  /** The day from which it could be seen; an answer given on that day or later settles it. */
  readonly since: string;
}

/** Looks for one thing in a record. */
export type SuggestionRule = (record: ClientRecord, context: SignalContext) => Finding | undefined;
