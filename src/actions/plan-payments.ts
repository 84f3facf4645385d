import { parseAmount } from '../base/money/amount.ts';
import type { Message } from '../base/ports/text.ts';
import type { ImportedPayment, NotTaken } from '../records/imports/read-entries.ts';
import type { Invoice } from '../relationship/client/record.ts';
import { type ImportContext, isSameMoney, moneyOf, type NewRows, shownMoney } from './import-amounts.ts';

/** What payments of a file add to invoices; a payment is known by its invoice, its day and its amount. */
export function planPayments(
  invoices: readonly Invoice[],
  entries: readonly ImportedPayment[],
  context: ImportContext,
): NewRows<Invoice> {
  const rows: Invoice[] = [...invoices];
  const places = new Map(rows.map(({ number }, at) => [number.trim(), at]));
  const plan = { added: [] as Message[], updated: [] as Message[], unchanged: 0, notTaken: [] as NotTaken[] };
  // Two payments of one amount on one day are two: each finds a row of its own.
  const taken = new Set<object>();
  for (const entry of entries) {
    const at = places.get(entry.number) ?? -1;
    const invoice = rows[at];
    const amount = amountPaid(entry, invoice, context);
    if (!invoice || typeof amount !== 'string') {
      const why = invoice && typeof amount !== 'string' ? amount : noInvoice(entry);
      plan.notTaken.push({ line: entry.line, why });
      continue;
    }
    const payments = invoice.payments ?? [];
    const twin = payments.find((row) => !taken.has(row) && row.on === entry.on && isSameMoney(row.amount, amount));
    const row = twin ?? { id: context.newId(), on: entry.on, amount };
    taken.add(row);
    if (twin) plan.unchanged++;
    else {
      rows[at] = { ...invoice, payments: [...payments, row] };
      plan.added.push({
        id: 'imports.payment',
        values: { number: entry.number, amount: shownMoney(amount), on: { date: entry.on } },
      });
    }
  }
  return { rows: plan.added.length > 0 ? rows : undefined, ...plan };
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

function noInvoice({ number }: ImportedPayment): Message {
  return { id: 'imports.noInvoice', values: { number } };
}
