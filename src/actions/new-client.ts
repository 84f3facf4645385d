import type { ClientRecord } from '../relationship/client/record.ts';
import type { JsonValue } from '../relationship/client/record-edit.ts';

/** What a person says of a new client, and what is known of the place it is added in. */
export interface NewClientInput {
  readonly name: string;
  /** Address of the repository's remote in that place, where there is one. */
  readonly remote: string | undefined;
  /** The place as the record is to name it: "." beside the record, else absolute; `undefined` where no folder is open. */
  readonly folder: string | undefined;
  /** The clients of that place already. */
  readonly others: readonly ClientRecord[];
}

/** The fields a new record starts with. */
export type NewClient = {
  readonly name: string;
  readonly stage: 'active';
  readonly repositories?: readonly { readonly [key: string]: JsonValue }[];
};

/**
 * A new client. The repository of the place goes to the first client that is added there; a later one does not get
 * what another names as its own, so that the window keeps its client.
 */
export function newClient({ name, remote, folder, others }: NewClientInput): NewClient {
  const taken = others.some((other) => (other.repositories?.length ?? 0) > 0);
  if (taken || folder === undefined) return { name, stage: 'active' };
  return { name, stage: 'active', repositories: [remote ? { remote, folder } : { folder }] };
}
