import { decimalOf, parseAmount } from '../base/money/amount.ts';
import type { Message } from '../base/ports/text.ts';
import { UserError } from '../base/user-error.ts';
import type { Invoice } from '../relationship/client/record.ts';
import { appendRow, type RecordEdit } from '../relationship/client/record-edit.ts';
import { keysOfRows } from '../relationship/client/row-titles.ts';

/** An invoice as a person notes it. Days are `YYYY-MM-DD`, the amount is as a record writes it. */
export interface NewInvoice {
  /** Of the row that is made. */
  readonly id: string;
  readonly number: string;
  readonly issued: string;
  /** Left out where the agreement's payment terms give it. */
  readonly due?: string | undefined;
  readonly amount: string;
}

/**
 * Notes an invoice.
 *
 * @throws {UserError} when the edit is made, where the number is taken: payments could not be told apart
 */
export function addInvoice({ id, number, issued, due, amount }: NewInvoice): RecordEdit {
  return (record) => {
    if (record.invoices?.some((invoice) => invoice.number === number))
      throw new UserError('invoice.numberTaken', { number });
    return [appendRow(record, 'invoices', { id, number, issued, due, amount })];
  };
}

/** Notes a payment, of the whole or of a part, for the invoice of that key (see `keysOfRows`). One that is gone is left alone. */
export function addPayment(key: string, { on, amount }: { readonly on: string; readonly amount: string }): RecordEdit {
  return ({ invoices = [] }) => {
    const index = keysOfRows(invoices).indexOf(key);
    if (index < 0) return [];
    return [{ path: ['invoices', index, 'payments', invoices[index]?.payments?.length ?? 0], value: { on, amount } }];
  };
}

/** Why an invoice cannot be due on a day (`YYYY-MM-DD`); `undefined` where it can. */
export function troubleWithDue(issued: string, due: string): Message | undefined {
  return due < issued ? { id: 'invoice.dueBeforeIssued', values: { date: { date: issued } } } : undefined;
}

/**
 * Why a payment of that amount cannot be noted for an invoice; `undefined` where it can. What is paid in another currency is worth
 * what the bank made of it: nothing else can be counted against the invoice.
 */
export function troubleWithPayment(invoice: Invoice, amount: string): Message | undefined {
  const owed = parseAmount(invoice.amount ?? '');
  if (!owed || parseAmount(amount)?.currency === owed.currency) return undefined;
  return { id: 'payment.otherCurrency', values: { currency: owed.currency } };
}

/** What speaks against a payment that can be meant all the same: more than is left, or a day before the invoice. */
export function doubtAboutPayment(
  invoice: Invoice,
  { on, amount }: { readonly on?: string; readonly amount?: string },
): Message | undefined {
  const [rest, paid] = [parseAmount(restOf(invoice) ?? ''), parseAmount(amount ?? '')];
  if (rest && paid && paid.units > rest.units)
    return { id: 'payment.moreThanLeft', values: { amount: { amount: rest } } };
  const { issued } = invoice;
  if (on === undefined || issued === undefined || on >= issued) return undefined;
  return { id: 'payment.beforeInvoice', values: { date: { date: issued } } };
}

/** What of an invoice is still to be paid, as a record writes it; `undefined` where the invoice has no amount. */
export function restOf({ amount, payments = [] }: Invoice): string | undefined {
  const owed = parseAmount(amount ?? '');
  if (!owed) return undefined;
  const paid = payments
    .map((payment) => parseAmount(payment.amount))
    .filter((part) => part?.currency === owed.currency);
  const units = paid.reduce((rest, part) => rest - (part?.units ?? 0n), owed.units);
  const [whole, fraction = ''] = decimalOf({ ...owed, units }).split('.');
  const usual = /\.(\d+)/.exec(amount ?? '')?.[1]?.length ?? 0;
  const decimals = fraction.padEnd(usual, '0');
  return `${whole}${decimals && `.${decimals}`} ${owed.currency}`;
}
