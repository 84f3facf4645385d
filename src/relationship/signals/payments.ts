import { addDays, daysBetween } from '../../base/calendar/days.ts';
import { type Amount, parseAmount, sumByCurrency } from '../../base/money/amount.ts';
import type { Invoice } from '../client/record.ts';

/** An invoice's amount that can be counted with; `undefined` for none, nothing, or a credit note. */
export function amountOwed(invoice: Invoice): Amount | undefined {
  const owed = parseAmount(invoice.amount ?? '');
  return invoice.credit || !owed || owed.units <= 0n ? undefined : owed;
}

/** Whether an invoice is settled: paid to the last unit in its currency; without an amount, paid at all. */
export function isPaid(invoice: Invoice, today: string): boolean {
  return paidOn(invoice, today) !== undefined;
}

/**
 * The day on which the payments reached the whole amount; `undefined` while they have not. Payments dated after `today`
 * have not arrived.
 */
export function paidOn(invoice: Invoice, today: string): string | undefined {
  const payments = (invoice.payments ?? []).filter(({ on }) => on <= today).sort((a, b) => a.on.localeCompare(b.on));
  const owed = parseAmount(invoice.amount ?? '');
  if (!owed) return payments.at(-1)?.on;
  let paid = 0n;
  for (const { on, amount } of payments) {
    const part = parseAmount(amount);
    if (part?.currency === owed.currency) paid += part.units;
    if (paid >= owed.units) return on;
  }
  return owed.units <= 0n ? (invoice.issued ?? invoice.due) : undefined;
}

/** Days an unpaid invoice is overdue: the day after its due date is the first; `undefined` when it is not. */
export function daysOverdue(invoice: Invoice, today: string): number | undefined {
  if (!invoice.due || invoice.credit || isPaid(invoice, today)) return undefined;
  const days = daysBetween(invoice.due, today);
  return days > 0 ? days : undefined;
}

/** A time during which an invoice was late: its first day, and the day it was paid, or today while it is not. */
export interface Lateness {
  readonly from: string;
  readonly until: string;
  readonly isPaid: boolean;
  /** Days from the due date until it was paid, or until today. */
  readonly days: number;
}

/** When an invoice was late, paid since or not; `undefined` when it was paid in time or is not due yet. */
export function latenessOf(invoice: Invoice, today: string): Lateness | undefined {
  if (!invoice.due || invoice.credit) return undefined;
  const paid = paidOn(invoice, today);
  const until = paid ?? today;
  if (until <= invoice.due) return undefined;
  return { from: addDays(invoice.due, 1), until, isPaid: paid !== undefined, days: daysBetween(invoice.due, until) };
}

/** What was received in the twelve months up to today, by currency; payments dated in the future are left out. */
export function receivedSince(invoices: readonly Invoice[], since: string, today: string): readonly Amount[] {
  const payments = invoices.flatMap((invoice) => invoice.payments ?? []);
  return sumByCurrency(
    payments.filter(({ on }) => on > since && on <= today).flatMap(({ amount }) => parseAmount(amount) ?? []),
  );
}
