import { type Amount, sumByCurrency } from '../../base/money/amount.ts';
import { isCountedWhole, lateClaim } from '../../relationship/exit/late-claim.ts';
import { type LegalRegime, REGIMES } from '../../relationship/exit/late-payment-rates.ts';
import { REMINDER_STAGES, type ReminderStage } from '../../relationship/exit/reminder-ladder.ts';
import type { ClientFacts } from '../client-facts.ts';
import { amountsOf, restOf } from '../invoice-rest.ts';
import type { InvoiceView, LateView } from './invoice-view.ts';
import type { LetterWriter } from './letter-writer.ts';
import type { LetterSource } from './view.ts';

type InvoiceFact = ClientFacts['invoices'][number];

/** Stands for an invoice that the record does not hold yet: all of it is gaps. */
const UNKNOWN: InvoiceFact = { key: 'invoice', number: '', payments: [], reminders: [] };

/** The invoice of that key; one of nothing but gaps where there is none. */
export function invoiceOf({ invoices }: ClientFacts, key: string | undefined): InvoiceFact {
  return invoices.find((invoice) => invoice.key === key) ?? UNKNOWN;
}

/**
 * The days on which an invoice was asked for before a letter, the earliest first. A letter never counts itself: a reminder
 * of its own stage or of a later one may be this very letter, which is refreshed after it was sent.
 */
export function askedBefore(
  { reminders }: Pick<InvoiceFact, 'reminders'>,
  { today, documentId }: Pick<LetterSource, 'today' | 'documentId'>,
  stage?: ReminderStage,
): readonly string[] {
  const later = stage === undefined ? [] : REMINDER_STAGES.slice(REMINDER_STAGES.indexOf(stage));
  return reminders
    .filter((sent) => sent.key !== documentId && !(sent.stage && later.includes(sent.stage)))
    .map(({ on }) => on)
    .filter((on) => on <= today)
    .sort();
}

/** The invoice as a letter names it: number, days, amounts, and when it was asked for. */
export function invoiceView(write: LetterWriter, invoice: InvoiceFact, asked: readonly string[]): InvoiceView {
  const at = atInvoice(invoice);
  const amount = { label: 'amount', kind: 'money', ...at('amount') } as const;
  return {
    number: write.need(write.text(invoice.number), { label: 'invoice', ...at('number') }),
    issued: write.need(write.date(invoice.issued), { label: 'issued', kind: 'date', ...at('issued') }),
    due: write.need(write.date(invoice.due), { label: 'dueDate', kind: 'date', ...at('due') }),
    amount: write.need(write.money(invoice.amount), amount),
    rest: write.need(invoice.amount ? restText(write, invoice) : '', amount),
    paid: write.amounts(sumByCurrency(amountsOf(invoice.payments.map((payment) => payment.amount)))),
    reminders: write.list(asked.map((on) => write.date(on))),
  };
}

/** Where the answers about an invoice belong; the row is made where the record does not hold it. */
export function atInvoice({ key }: InvoiceFact): (field: string) => {
  readonly field: readonly string[];
  readonly newRow?: Readonly<Record<string, string>>;
} {
  const isNew = key === UNKNOWN.key && { newRow: { id: UNKNOWN.key } };
  return (field) => ({ field: ['invoices', `#${key}`, field], ...isNew });
}

function restText(write: LetterWriter, invoice: InvoiceFact): string {
  const rest = principalLeft(invoice);
  const owed = rest.filter(({ units }) => units > 0n);
  return owed.length > 0 ? write.amounts(owed) : write.amount(rest[0]);
}

/** What is left without interest: that is claimed beside it. */
function principalLeft({ amount, payments }: InvoiceFact): readonly Amount[] {
  return restOf({ amount, payments });
}

/**
 * What late payment costs up to a day. Nothing is named where it cannot be counted to the end: a letter holds no figure that
 * is nearly right.
 */
export function lateView(write: LetterWriter, invoice: InvoiceFact, today: string): LateView {
  const { agreement, provider } = write.facts;
  const { latePayment } = agreement;
  const ownRates = provider.latePaymentRates;
  const claim = lateClaim({ invoice, agreement: { latePayment }, until: today, ownRates });
  const isWhole = claim.kind === 'claim' && isCountedWhole(claim);
  const interest = isWhole ? claim.interest.total : undefined;
  const fixedSum = isWhole ? claim.fixedSum : undefined;
  const rest = principalLeft(invoice).filter(({ units }) => units > 0n);
  const [total, ...others] = sumByCurrency([...rest, ...(interest ? [interest] : []), ...(fixedSum ? [fixedSum] : [])]);
  const regime = latePayment.regime;
  const law = regime !== undefined && Object.hasOwn(REGIMES, regime) ? REGIMES[regime as LegalRegime].law : '';
  return {
    clause: write.need(write.text(latePayment.clause ?? law), {
      label: 'lateClause',
      field: ['agreement', 'latePayment', 'clause'],
    }),
    interest: write.amount(interest),
    fixedSum: write.amount(fixedSum),
    total: interest && others.length === 0 ? write.amount(total) : '',
    countedUntil: write.date(today),
  };
}
