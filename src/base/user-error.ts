import type { MessageId, MessageValues } from './ports/text.ts';

/** What a person can do about an error, offered as a button. */
export type Remedy =
  | { readonly kind: 'open'; readonly path: string; readonly offset?: number }
  | { readonly kind: 'save-and-retry'; readonly path: string }
  | { readonly kind: 'retry' }
  /** What could not be written, as a whole: it can be kept elsewhere. */
  | { readonly kind: 'keep'; readonly text: string }
  | {
      readonly kind: 'command';
      readonly command: string;
      readonly label: MessageId;
      readonly argument?: object /** Where the command gives something, the cause is mended, and what was asked for goes on. */;
      readonly mends?: true;
    };

/**
 * Something that went wrong for a person. Its text says what happened, to what, and what to do next; everything that is
 * not a `UserError` is a defect of ours.
 */
export class UserError extends Error {
  constructor(
    readonly id: MessageId,
    readonly values: MessageValues = {},
    readonly remedies: readonly Remedy[] = [],
    options?: ErrorOptions,
  ) {
    super(id, options);
    this.name = 'UserError';
  }
}

/** Nothing went wrong, but what a command is about is not there yet; it is told as news, with the way to get it. */
export class NothingYet extends UserError {}
