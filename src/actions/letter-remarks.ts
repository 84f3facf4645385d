import type { Message } from '../base/ports/text.ts';
import type { ClientRecord } from '../relationship/client/record.ts';
import { keysOfRows } from '../relationship/client/row-titles.ts';
import { lateClaim } from '../relationship/exit/late-claim.ts';
import { datedInvoices } from '../relationship/signals/due-date.ts';
import { isLastDayPast, type LetterOrder } from './draft-letter.ts';

/** What the person is told beside a letter, and the client is not. */
export function remarksOn(record: ClientRecord, order: LetterOrder): readonly Message[] {
  const date = record.exit?.lastDay ?? '';
  const isPast = isLastDayPast(record, order);
  const past: Message = { id: 'letter.lastDayPast', values: { date: { date } } };
  const interest = aboutInterest(record, order);
  return [...(isPast ? [past] : []), ...(interest ? [interest] : [])];
}

/** The source of the legal figures, or why there is none. */
function aboutInterest(record: ClientRecord, { kind, variant, invoice: key, today }: LetterOrder): Message | undefined {
  const shows = kind === 'non-payment-notice' || (kind === 'payment-reminder' && variant === 'final');
  const invoices = datedInvoices(record);
  const invoice = invoices[keysOfRows(invoices).indexOf(key ?? '')];
  if (!shows || !invoice) return undefined;
  const claim = lateClaim({ invoice, agreement: record.agreement, until: today });
  if (claim.kind === 'none') return { id: 'letter.noInterest', values: { why: claim.why } };
  const [remark] = claim.remarks;
  if (remark) return { id: 'letter.noInterest', values: { why: remark } };
  return { id: 'letter.interest', values: { sources: claim.sources.join('; ') } };
}
