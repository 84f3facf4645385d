import { dueDate, type PaymentTerms, readPaymentTerms } from '../../base/calendar/payment-terms.ts';
import type { Message } from '../../base/ports/text.ts';
import type { ClientRecord, Invoice } from '../client/record.ts';

/** When an invoice is due, as far as the record tells. */
export type InvoiceDue =
  | { readonly kind: 'known'; readonly due: string }
  /** The agreement can be read in two ways, both of them lawful. */
  | {
      readonly kind: 'two readings';
      readonly readings: readonly { readonly terms: PaymentTerms; readonly due: string }[];
    }
  | { readonly kind: 'unknown'; readonly why: Message };

/**
 * The day an invoice is due: the one it states, else the one that the agreement's payment terms give from the day of the
 * invoice (`YYYY-MM-DD`).
 */
export function dueOf(invoice: Invoice, agreement: ClientRecord['agreement']): InvoiceDue {
  const { number, issued, due } = invoice;
  if (due) return { kind: 'known', due };
  if (!issued) return { kind: 'unknown', why: { id: 'interest.noDates', values: { number } } };
  const text = agreement?.paymentTerms?.trim() ?? '';
  if (text === '') return { kind: 'unknown', why: { id: 'interest.noTerms', values: { number } } };
  const possible = readPaymentTerms(text);
  const reading = agreement?.paymentTermsReading;
  const chosen = possible.length > 1 ? possible.filter(({ kind }) => kind === reading) : possible;
  const [only, second] = (chosen.length > 0 ? chosen : possible).map((terms) => ({
    terms,
    due: dueDate(issued, terms),
  }));
  if (!only) return { kind: 'unknown', why: { id: 'interest.termsUnclear', values: { terms: text } } };
  return second ? { kind: 'two readings', readings: [only, second] } : { kind: 'known', due: only.due };
}

/** The invoices, each with its due date where it states one or the payment terms give one: the same everywhere. */
export function datedInvoices({ invoices = [], agreement }: Pick<ClientRecord, 'invoices' | 'agreement'>): Invoice[] {
  return invoices.map((invoice) => {
    const found = invoice.due || invoice.credit ? undefined : dueOf(invoice, agreement);
    return found?.kind === 'known' ? { ...invoice, due: found.due } : invoice;
  });
}
