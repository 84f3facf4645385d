import type { Message } from '../base/ports/text.ts';

/** What is wrong with a file, and where: `offset` and `length` count UTF-16 units of its text without the byte-order mark. */
export interface RecordProblem {
  readonly message: Message;
  readonly offset: number;
  readonly length: number;
  readonly severity: 'error' | 'warning';
}

/** A problem that keeps the file from being read. */
export function errorAt(message: Message, offset = 0, length = 0): RecordProblem {
  return { message, offset, length, severity: 'error' };
}

/** A problem that a person should know of. */
export function warningAt(message: Message, offset = 0, length = 0): RecordProblem {
  return { message, offset, length, severity: 'warning' };
}
