import { type Amount, negate, parseAmount, sumByCurrency } from '../base/money/amount.ts';

/** What is counted of an invoice; every amount as a record holds it, such as `1250.00 EUR`. */
interface CountedInvoice {
  readonly amount?: string | undefined;
  readonly interest?: string | undefined;
  readonly payments: readonly { readonly amount?: string | undefined }[];
}

/** What is still to be paid of an invoice, in each currency that the invoice or a payment on it has; never added across. */
export function restOf(invoice: CountedInvoice): readonly Amount[] {
  const known = rests.get(invoice) ?? countRest(invoice);
  rests.set(invoice, known);
  return known;
}

/** Asked for several times in one document, of facts that never change. */
const rests = new WeakMap<CountedInvoice, readonly Amount[]>();

function countRest(invoice: CountedInvoice): readonly Amount[] {
  const owed = amountsOf([invoice.amount, invoice.interest]);
  const paid = amountsOf(invoice.payments.map(({ amount }) => amount));
  return sumByCurrency([...owed, ...paid.map(negate)]);
}

/** Whether nothing is left to pay; without an amount nobody knows. */
export function isSettled(invoice: CountedInvoice): boolean {
  return invoice.amount !== undefined && restOf(invoice).every(({ units }) => units <= 0n);
}

/** What is open over all invoices once credit notes and overpayments are set against it; one sum a currency. */
export interface Balance {
  /** Credit notes that were not paid out, and what was paid beyond an invoice. */
  readonly credited: readonly Amount[];
  readonly toPay: readonly Amount[];
  /** What is credited beyond all that is open. */
  readonly goesBack: readonly Amount[];
}

/** The balance of all invoices; `undefined` where the amount of an open one, or of a credit note, is not known. */
export function balanceOf(invoices: readonly (CountedInvoice & { readonly credit?: boolean | undefined })[]) {
  const open = invoices.filter((invoice) => !invoice.credit && !isSettled(invoice));
  const credits = invoices.map((invoice) => (invoice.credit ? creditLeft(invoice) : overpaid(invoice)));
  if (open.some(({ amount }) => amount === undefined) || credits.includes(undefined)) return undefined;
  const credited = sumByCurrency(credits.flatMap((credit) => credit ?? []));
  const owed = open.flatMap(restOf).filter(({ units }) => units > 0n);
  const rests = sumByCurrency([...owed, ...credited.map(negate)]);
  return {
    credited: credited.filter(({ units }) => units > 0n),
    toPay: rests.filter(({ units }) => units > 0n),
    goesBack: rests.filter(({ units }) => units < 0n).map(negate),
  } satisfies Balance;
}

/** What is left of a credit note, which may be written with its minus sign or without; `undefined` without an amount. */
export function creditLeft({ amount, payments }: CountedInvoice): Amount | undefined {
  const given = parseAmount(amount ?? '');
  if (!given) return undefined;
  const paidOut = amountsOf(payments.map((payment) => payment.amount)).filter(hasCurrencyOf(given));
  const units = paidOut.reduce((left, part) => left - size(part), size(given));
  return { ...given, units: units > 0n ? units : 0n };
}

/** What was paid beyond an invoice, in its own currency: of a payment in another nobody can tell. */
function overpaid(invoice: CountedInvoice): readonly Amount[] {
  const amount = parseAmount(invoice.amount ?? '');
  if (!amount) return [];
  return restOf(invoice)
    .filter(hasCurrencyOf(amount))
    .filter(({ units }) => units < 0n)
    .map(negate);
}

function hasCurrencyOf({ currency }: Amount): (other: Amount) => boolean {
  return (other) => other.currency === currency;
}

function size({ units }: Amount): bigint {
  return units < 0n ? -units : units;
}

/** The amounts that can be read; the others are passed over. */
export function amountsOf(texts: readonly (string | undefined)[]): Amount[] {
  return texts.flatMap((text) => (text === undefined ? [] : (parseAmount(text) ?? [])));
}
