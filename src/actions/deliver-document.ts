import { findLeaks, type Leak } from '../documents/checks/leaks.ts';
import { factsFor } from '../documents/client-facts.ts';
import { deliverable } from '../documents/exports/deliverable.ts';
import { findGaps } from '../documents/sections/gaps.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { slugOf } from '../relationship/client/row-keys.ts';

/** A document that is ready to be delivered, and what speaks against it. */
export interface Delivery {
  readonly text: string;
  /** A name for its file, without the extension. */
  readonly name: string;
  /** How many gaps are left in it. */
  readonly gaps: number;
  /** What should not leave the private area; line numbers are those of the document before delivery. */
  readonly leaks: readonly Leak[];
}

/**
 * Makes what the client gets out of a document with Deorbit's marks, and checks it.
 *
 * @param today `YYYY-MM-DD`
 */
export function deliverDocument(
  text: string,
  record: ClientRecord,
  { profile, today }: { readonly profile: Profile | undefined; readonly today: string },
): Delivery {
  const delivered = deliverable(text);
  return {
    text: delivered,
    name: slugOf(record.project ?? '') || slugOf(record.name) || 'handover',
    gaps: findGaps(delivered).length,
    leaks: findLeaks(text, record, factsFor(record, profile, today)),
  };
}
