import { addMonths } from '../../base/calendar/days.ts';
import { parseAmount, sumByCurrency } from '../../base/money/amount.ts';
import type { Message } from '../../base/ports/text.ts';
import type { Invoice } from '../client/record.ts';
import { datedInvoices } from './due-date.ts';
import type { Finding, SuggestionRule } from './finding.ts';
import { amountOwed, latenessOf, paidOn } from './payments.ts';

/** A second late payment within twelve months (practices 32 and 147): one slip of the accounts is no flag. */
const latePayment: SuggestionRule = (record, { today, thresholds }) => {
  const since = addMonths(today, -thresholds.lateInvoicesWithinMonths);
  const late = datedInvoices(record)
    .flatMap((invoice) => {
      const lateness = amountOwed(invoice) ? latenessOf(invoice, today) : undefined;
      return lateness && lateness.until > since ? [{ number: invoice.number, ...lateness }] : [];
    })
    .sort((a, b) => b.from.localeCompare(a.from));
  const [latest] = late;
  if (!latest || late.length < thresholds.lateInvoices) return undefined;
  const evidence = late.map(
    ({ number, days, isPaid }): Message => ({
      id: isPaid ? 'evidence.paidLate' : 'evidence.notPaid',
      values: { number, count: days },
    }),
  );
  return { flag: 'late-payment', evidence, since: latest.from };
};

/** A reminder with interest was answered by the original amount alone (practice 37). */
const interestUnpaid: SuggestionRule = (record, { today }) => {
  const found = (record.invoices ?? []).flatMap((invoice) => {
    const paid = paidWithoutInterest(invoice, today);
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
function paidWithoutInterest(invoice: Invoice, today: string): string | undefined {
  const [owed, interest, paid] = [amountOwed(invoice), parseAmount(invoice.interest ?? ''), paidOn(invoice, today)];
  if (!owed || !interest || interest.units <= 0n || interest.currency !== owed.currency || !paid) return undefined;
  if (!(invoice.reminders ?? []).some(({ on }) => on <= paid)) return undefined;
  const arrived = (invoice.payments ?? []).filter(({ on }) => on <= today);
  const received = sumByCurrency(arrived.flatMap(({ amount }) => parseAmount(amount) ?? []));
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
    evidence: [{ id: 'evidence.incomeShare', values: { percent: Math.round(incomeShare) } }],
    since: addMonths(today, -DEPENDENCY_ANSWER_MONTHS),
  };
};

/** What the invoices of a client suggest. */
export const moneySuggestions: readonly SuggestionRule[] = [latePayment, interestUnpaid, dependency];
