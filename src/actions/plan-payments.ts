import { type Amount, parseAmount } from '../base/money/amount.ts';
import type { Message } from '../base/ports/text.ts';
import type { Steps } from '../base/steps.ts';
import type { ImportedPayment, NotTaken } from '../records/imports/read-entries.ts';
import type { Invoice } from '../relationship/client/record.ts';
import {
  ENTRIES_IN_STEP,
  type ImportContext,
  isSameMoney,
  moneyOf,
  type NewRows,
  shownMoney,
} from './import-amounts.ts';
import { restOf } from './invoices.ts';

/** Invoices, while payments are set against them. */
interface Book {
  readonly rows: Invoice[];
  /** Of the invoices, by their number. */
  readonly places: ReadonlyMap<string, number>;
  /** Payments that a row of the file is for: two of one amount on one day are two, and each finds a row of its own. */
  readonly taken: Set<object>;
}

/** What a payment pays of one invoice; the amount as a record holds it. */
interface Share {
  readonly at: number;
  readonly amount: string;
}

/**
 * What payments of a file add to invoices, in steps; a payment is known by its invoice, its day and its amount. One that names several
 * invoices is taken where it pays what is left of them all.
 */
export function* planPayments(
  invoices: readonly Invoice[],
  entries: readonly ImportedPayment[],
  context: ImportContext,
): Steps<NewRows<Invoice>> {
  const rows = [...invoices];
  const book = { rows, places: new Map(rows.map(({ number }, at) => [number.trim(), at])), taken: new Set<object>() };
  const plan = { added: [] as Message[], updated: [] as Message[], unchanged: 0, notTaken: [] as NotTaken[] };
  for (const [done, entry] of entries.entries()) {
    if (done % ENTRIES_IN_STEP === 0) yield done;
    const shares = sharesOf(book, entry, context);
    if ('id' in shares) {
      plan.notTaken.push({ line: entry.line, why: shares });
      continue;
    }
    const added = shares.filter((share) => enter(book, share, { on: entry.on, id: context.newId() }));
    if (added.length === 0) plan.unchanged++;
    for (const { at, amount } of added) {
      const values = { number: rows[at]?.number ?? '', amount: shownMoney(amount), on: { date: entry.on } };
      plan.added.push({ id: 'imports.payment', values });
    }
  }
  return { rows: plan.added.length > 0 ? rows : undefined, ...plan };
}

/** Adds a payment, unless it is there already; tells whether it did. */
function enter({ rows, taken }: Book, { at, amount }: Share, { on, id }: { readonly on: string; readonly id: string }) {
  const invoice = rows[at];
  if (!invoice) return false;
  const payments = invoice.payments ?? [];
  const twin = payments.find((row) => !taken.has(row) && row.on === on && isSameMoney(row.amount, amount));
  const row = twin ?? { id, on, amount };
  taken.add(row);
  if (!twin) rows[at] = { ...invoice, payments: [...payments, row] };
  return twin === undefined;
}

function sharesOf(book: Book, entry: ImportedPayment, context: ImportContext): readonly Share[] | Message {
  const numbers = book.places.has(entry.number)
    ? [entry.number]
    : entry.number.split(/[,;]/).map((each) => each.trim());
  const places = [...new Set(numbers)].flatMap((number) => book.places.get(number) ?? []);
  const [first] = places;
  if (first === undefined || places.length < numbers.length)
    return { id: 'imports.noInvoice', values: { number: entry.number } };
  const amount = amountPaid(entry, book.rows[first], context);
  if (typeof amount !== 'string') return amount;
  if (places.length === 1) return [{ at: first, amount }];
  const rests = places.map((at) => ({ at, amount: restOf(book.rows[at] ?? { number: '' }) ?? '' }));
  for (const shares of [paidOn(book, places, entry.on), rests]) if (isTogether(shares, amount)) return shares;
  return { id: 'imports.severalInvoices', values: { number: entry.number, amount: shownMoney(amount) } };
}

/** The payments of a day on some invoices that no row of the file is for yet. */
function paidOn({ rows, taken }: Book, places: readonly number[], on: string): readonly Share[] {
  return places.flatMap((at) => {
    const row = rows[at]?.payments?.find((payment) => payment.on === on && !taken.has(payment));
    return row ? [{ at, amount: row.amount }] : [];
  });
}

/** Whether shares, each of more than nothing, are the whole of an amount. */
function isTogether(shares: readonly Share[], amount: string): boolean {
  const whole = parseAmount(amount);
  const parts = shares.map((share) => parseAmount(share.amount));
  const isPart = (part: Amount | undefined) =>
    part !== undefined && part.units > 0n && part.currency === whole?.currency;
  return parts.every(isPart) && parts.reduce((sum, part) => sum + (part?.units ?? 0n), 0n) === whole?.units;
}

/** The amount as a record holds it, or why it is no payment on the invoice. */
function amountPaid(
  entry: ImportedPayment,
  invoice: Invoice | undefined,
  { currency, today }: ImportContext,
): string | Message {
  if (entry.on > today) return { id: 'imports.toCome', values: { when: { date: entry.on } } };
  const invoiced = parseAmount(invoice?.amount ?? '')?.currency;
  const amount = moneyOf(entry, invoiced ?? currency);
  const paid = typeof amount === 'string' ? parseAmount(amount) : undefined;
  if (typeof amount !== 'string' || !paid) return amount;
  const values = { number: entry.number, amount: { amount: paid } };
  if (paid.units === 0n) return { id: 'imports.zeroPayment', values };
  // What is paid in another currency is set against nothing, and the invoice would stay open for ever.
  if (invoiced !== undefined && paid.currency !== invoiced)
    return { id: 'imports.otherCurrency', values: { ...values, currency: invoiced } };
  return amount;
}
