import type { MessageId } from '../../base/ports/text.ts';

/** What a schema expects where its type alone does not say it; the text of the message completes "It has to be ...". */
export type Expectation = Extract<MessageId, `record.expected.${string}`>;

/** The message id for a schema's check. */
export function expected<const E extends Expectation>(id: E): E {
  return id;
}

/** Whether what a schema says is one of these, and not the schema library's own English. */
export function isExpectation(message: string): message is Expectation {
  return message.startsWith('record.expected.');
}
