import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord } from '../client/record.ts';
import { datedInvoices } from './due-date.ts';
import type { Orbit } from './orbit.ts';
import { daysOverdue } from './payments.ts';
import type { Suggestion } from './suggestions.ts';

/** Something that waits although no red flag counts for it: whoever reads that all is calm has to know. */
export interface Unsettled {
  readonly kind: 'suggested' | 'overdue' | 'orbit';
  /** In a sentence. */
  readonly message: Message;
}

/** What waits beside the open flags: suggestions without an answer, overdue invoices, what one is late with oneself. */
export function unsettledIn(
  record: ClientRecord,
  { suggested, orbit }: { readonly suggested: readonly Suggestion[]; readonly orbit: Orbit },
  today: string,
): readonly Unsettled[] {
  const overdue = datedInvoices(record).filter((invoice) => daysOverdue(invoice, today) !== undefined).length;
  return [
    ...(suggested.length > 0
      ? [{ kind: 'suggested', message: { id: 'unsettled.suggested', values: { count: suggested.length } } } as const]
      : []),
    ...(overdue > 0
      ? [{ kind: 'overdue', message: { id: 'unsettled.overdue', values: { count: overdue } } } as const]
      : []),
    ...orbitSays(orbit).map((message) => ({ kind: 'orbit', message }) as const),
  ];
}

/** Orbit in a sentence, or what is on the way there. */
function orbitSays({ state, signals }: Orbit): readonly Message[] {
  if (state === 'orbiting') return [{ id: 'reason.orbiting' }];
  if (state === 'near') return [{ id: 'orbitState.near' }];
  return signals.map(({ message }) => ({ id: 'unsettled.signal', values: { signal: message } }));
}
