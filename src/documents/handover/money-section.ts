import { listFormat } from '../../base/intl-formats.ts';
import { type Amount, formatAmount, negate, sumByCurrency } from '../../base/money/amount.ts';
import type { ClientFacts } from '../client-facts.ts';
import { amountsOf, balanceOf, isSettled, restOf } from '../invoice-rest.ts';
import type { SectionWriter } from './section-writer.ts';
import type { LineView, MoneyView } from './view.ts';
import { fillIn } from './words.ts';

type InvoiceFact = ClientFacts['invoices'][number];

/**
 * Handover checklist, section 26. Figures are the record's own and exact; amounts of two currencies are never added, so
 * that a rest in one currency and a payment in another stand side by side.
 */
export function buildMoney(write: SectionWriter): MoneyView {
  const { invoices, prepayments, agreement } = write.facts;
  const claims = invoices.filter(({ credit }) => !credit);
  const open = claims.filter((invoice) => !isSettled(invoice));
  return {
    state: stateSentence(write, claims.length, open.length),
    invoices: open.map((invoice) => invoiceRow(write, invoice)),
    credits: invoices.filter(({ credit }) => credit).map((credit) => creditRow(write, credit)),
    prepayments: prepayments.map((prepayment) => prepaymentRow(write, prepayment)),
    recurring: agreement.retainers.map((retainer) => retainerRow(write, retainer)),
    lines: moneyLines(write, claims, open),
  };
}

function written(write: SectionWriter, amounts: readonly Amount[]): string | undefined {
  const texts = amounts.filter(({ units }) => units !== 0n).map((amount) => formatAmount(amount, write.language));
  return texts.length === 0 ? undefined : listFormat(write.language, 'unit').format(texts);
}

// Without the day: a sentence that changes every day would be news in every refresh. The cover says what day the facts are of.
function stateSentence(write: SectionWriter, known: number, open: number): string {
  const { noInvoices, allPaid, openInvoices } = write.words.sentences;
  const sentence = known === 0 ? noInvoices : open === 0 ? allPaid : openInvoices;
  return write.text(sentence);
}

function invoiceRow(write: SectionWriter, invoice: InvoiceFact): MoneyView['invoices'][number] {
  const row = write.row(invoice.key, ['invoices', `#${invoice.key}`]);
  const paid = sumByCurrency(amountsOf(invoice.payments.map(({ amount }) => amount)));
  return {
    number: row.cell(invoice.number),
    due: row.need(write.date(invoice.due), 'due', { label: 'dueDate', kind: 'date' }),
    amount: row.need(write.money(invoice.amount), 'amount', { label: 'amount', kind: 'money' }),
    paid: row.cell(written(write, paid)),
    interest: row.cell(write.money(invoice.interest)),
    rest: row.cell(invoice.amount && written(write, restOf(invoice))),
    key: row.key,
  };
}

function creditRow(write: SectionWriter, credit: InvoiceFact): MoneyView['credits'][number] {
  const row = write.row(credit.key, ['invoices', `#${credit.key}`]);
  return {
    number: row.cell(credit.number),
    date: row.cell(write.date(credit.issued)),
    amount: row.need(write.money(credit.amount), 'amount', { label: 'amount', kind: 'money' }),
    key: row.key,
  };
}

function prepaymentRow(
  write: SectionWriter,
  prepayment: ClientFacts['prepayments'][number],
): MoneyView['prepayments'][number] {
  const row = write.row(`prepayment.${prepayment.key}`, ['prepayments', `#${prepayment.key}`]);
  const deducted = sumByCurrency(amountsOf([prepayment.nonRefundable, prepayment.setOff]));
  return {
    what: row.cell(write.withDetail(prepayment.what ?? write.words.prepayment, write.date(prepayment.received))),
    amount: row.cell(write.money(prepayment.amount)),
    earned: row.cell(write.money(prepayment.earned)),
    deducted: row.cell(written(write, deducted)),
    refund: row.need(write.money(prepayment.refund), 'refund', { label: 'refund', kind: 'money' }),
    refundedOn: row.cell(write.date(prepayment.refundedOn)),
    key: row.key,
  };
}

function retainerRow(
  write: SectionWriter,
  retainer: ClientFacts['agreement']['retainers'][number],
): MoneyView['recurring'][number] {
  const row = write.row(`recurring.${retainer.key}`, ['agreement', 'retainers', `#${retainer.key}`]);
  const amount = write.money(retainer.amount);
  return {
    what: row.cell(retainer.what),
    amount: row.cell(amount && retainer.every ? fillIn(write.words.every[retainer.every], { amount }) : amount),
    paidUntil: row.cell(write.date(retainer.endsOn)),
    cancelled: row.need(retainer.cancelled, 'cancelled', { label: 'cancelled' }),
    key: row.key,
  };
}

function moneyLines(write: SectionWriter, claims: readonly InvoiceFact[], open: readonly InvoiceFact[]): LineView[] {
  const final = claims.find((invoice) => invoice.final);
  const credited = balanceOf(write.facts.invoices)?.credited ?? [];
  const total = written(write, sumByCurrency([...open.flatMap(restOf), ...credited.map(negate)]));
  return write.lines([
    { field: 'total', label: 'totalOpen', value: open.length > 1 || credited.length > 0 ? total : undefined },
    { field: 'finalInvoice', label: 'finalInvoice', value: final && finalInvoice(write, final) },
    { field: 'finalPeriod', label: 'finalPeriod', value: final && coveredPeriod(write, final) },
    { field: 'subscriptions', label: 'subscriptions', value: write.facts.exit.subscriptionsMoved },
  ]);
}

function finalInvoice(write: SectionWriter, invoice: InvoiceFact): string {
  const { number } = invoice;
  const issued = write.date(invoice.issued);
  const dated = issued ? fillIn(write.words.finalInvoice, { number, date: issued }) : number;
  const state = isSettled(invoice) ? write.words.paid : write.words.open;
  return write.withDetail([dated, write.money(invoice.amount)].filter(Boolean).join(', '), state);
}

function coveredPeriod(write: SectionWriter, invoice: InvoiceFact): string | undefined {
  return write.span(invoice.periodFrom, invoice.periodTo);
}
