import { addMonths, daysBetween } from '../../base/calendar/days.ts';
import { parseAmount, sumByCurrency } from '../../base/money/amount.ts';
import type { Message } from '../../base/ports/text.ts';
import type { Invoice } from '../client/record.ts';
import type { Finding, SuggestionRule } from './finding.ts';
import { amountOwed, lateFrom, paidOn } from './payments.ts';

/** A second late payment within twelve months (practices 32 and 147): one slip of the accounts is no flag. */
const latePayment: SuggestionRule = (record, { today, thresholds }) => {
  const since = addMonths(today, -thresholds.lateInvoicesWithinMonths);
  const late = (record.invoices ?? [])
    .flatMap((invoice) => {
      const from = amountOwed(invoice) ? lateFrom(invoice, today) : undefined;
      return from !== undefined && from > since ? [{ invoice, from }] : [];
    })
    .sort((a, b) => b.from.localeCompare(a.from));
  const [latest] = late;
  if (!latest || late.length < Math.max(thresholds.lateInvoices, 1)) return undefined;
  return {
    flag: 'late-payment',
    evidence: late.map(({ invoice, from }) => howLate(invoice, from, today)),
    since: latest.from,
  };
};

function howLate(invoice: Invoice, from: string, today: string): Message {
  const paid = paidOn(invoice);
  const values = { number: invoice.number, count: daysBetween(from, paid ?? today) + (paid ? 0 : 1) };
  return paid
    ? { id: 'evidence.paidLate', values: { ...values, count: values.count + 1 } }
    : { id: 'evidence.notPaid', values };
}

/** A reminder with interest was answered by the original amount alone (practice 37). */
const interestUnpaid: SuggestionRule = (record) => {
  const found = (record.invoices ?? []).flatMap((invoice) => {
    const paid = paidWithoutInterest(invoice);
    return paid === undefined ? [] : [{ number: invoice.number, paid }];
  });
  const [latest] = [...found].sort((a, b) => b.paid.localeCompare(a.paid));
  if (!latest) return undefined;
  return {
    flag: 'interest-unpaid',
    evidence: found.map(
      ({ number, paid }): Message => ({ id: 'evidence.interestUnpaid', values: { number, date: { date: paid } } }),
    ),
    since: latest.paid,
  };
};

/** The day the amount alone was paid after a reminder, where interest was claimed and is still missing. */
function paidWithoutInterest(invoice: Invoice): string | undefined {
  const [owed, interest, paid] = [amountOwed(invoice), parseAmount(invoice.interest ?? ''), paidOn(invoice)];
  if (!owed || !interest || interest.units <= 0n || interest.currency !== owed.currency || !paid) return undefined;
  if (!(invoice.reminders ?? []).some(({ on }) => on <= paid)) return undefined;
  const received = sumByCurrency((invoice.payments ?? []).flatMap(({ amount }) => parseAmount(amount) ?? []));
  const units = received.find(({ currency }) => currency === owed.currency)?.units ?? 0n;
  return units < owed.units + interest.units ? paid : undefined;
}

/** How long an answer about the dependency on one client holds: shares of income change slowly. */
const DEPENDENCY_ANSWER_MONTHS = 6;

/** More of the income than is healthy comes from one client (practice 10). */
const dependency: SuggestionRule = (_record, { incomeShare, today, thresholds }): Finding | undefined => {
  if (incomeShare === undefined || incomeShare <= thresholds.incomeShareAbovePercent) return undefined;
  return {
    flag: 'dependency',
    evidence: [{ id: 'evidence.incomeShare', values: { percent: Math.round(incomeShare * 10) / 10 } }],
    since: addMonths(today, -DEPENDENCY_ANSWER_MONTHS),
  };
};

/** What the invoices of a client suggest. */
export const moneySuggestions: readonly SuggestionRule[] = [latePayment, interestUnpaid, dependency];
