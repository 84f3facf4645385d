import { type Amount, negate, parseAmount, sumByCurrency } from '../base/money/amount.ts';

/** What is counted of an invoice; every amount as a record holds it, such as `1250.00 EUR`. */
interface CountedInvoice {
  readonly amount?: string | undefined;
  readonly interest?: string | undefined;
  readonly payments: readonly { readonly amount?: string | undefined }[];
}

/** What is still to be paid of an invoice, in each currency that the invoice or a payment on it has; never added across. */
export function restOf(invoice: CountedInvoice): Amount[] {
  const owed = amountsOf([invoice.amount, invoice.interest]);
  const paid = amountsOf(invoice.payments.map(({ amount }) => amount));
  return sumByCurrency([...owed, ...paid.map(negate)]);
}

/** Whether nothing is left to pay; without an amount nobody knows. */
export function isSettled(invoice: CountedInvoice): boolean {
  return invoice.amount !== undefined && restOf(invoice).every(({ units }) => units <= 0n);
}

/** The amounts that can be read; the others are passed over. */
export function amountsOf(texts: readonly (string | undefined)[]): Amount[] {
  return texts.flatMap((text) => (text === undefined ? [] : (parseAmount(text) ?? [])));
}
