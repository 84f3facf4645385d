import { UserError } from '../base/user-error.ts';
import type { Profile } from '../relationship/client/profile.ts';
import type { ClientRecord, Invoice } from '../relationship/client/record.ts';
import { type LateClaim, lateClaim } from '../relationship/exit/late-claim.ts';
import { dueOf } from '../relationship/signals/due-date.ts';

/** What may be claimed for an invoice up to a day, with what it rests on. */
export interface InterestStatement {
  readonly invoice: Invoice & { readonly due: string };
  /** The last day that counts, `YYYY-MM-DD`. */
  readonly until: string;
  readonly claim: LateClaim;
}

/**
 * Counts what may be claimed for a late invoice. General information, not legal advice.
 *
 * @throws {UserError} `interest.*` in a sentence for whatever the record does not say
 */
export function interestOn(
  record: ClientRecord,
  invoice: Invoice,
  { profile, until }: { readonly profile: Pick<Profile, 'latePaymentRates'>; readonly until: string },
): InterestStatement {
  const due = invoice.credit ? invoice.due : dueDateOf(record, invoice);
  const dated = { ...invoice, due: due ?? '' };
  const ownRates = profile.latePaymentRates ?? [];
  const claim = lateClaim({ invoice: dated, agreement: record.agreement, until, ownRates });
  if (claim.kind === 'none') throw new UserError(claim.why.id, claim.why.values);
  return { invoice: dated, until, claim };
}

function dueDateOf({ agreement }: ClientRecord, invoice: Invoice): string {
  const found = dueOf(invoice, agreement);
  if (found.kind === 'known') return found.due;
  if (found.kind === 'unknown') throw new UserError(found.why.id, found.why.values);
  const [first, second] = found.readings.map(({ due }) => ({ date: due }));
  throw new UserError('interest.twoReadings', {
    terms: agreement?.paymentTerms ?? '',
    number: invoice.number,
    first: first ?? '',
    second: second ?? '',
  });
}
