import { parseAmount, sumByCurrency } from '../../base/money/amount.ts';
import { refundFor } from '../../relationship/exit/prepaid.ts';
import type { ClientFacts } from '../client-facts.ts';
import { amountsOf, balanceOf, isSettled, restOf } from '../invoice-rest.ts';
import { lastDay, prepayments, refundDay, refundRow } from './ending.ts';
import { atInvoice } from './late-invoice.ts';
import type { LetterWriter } from './letter-writer.ts';
import type { OwnView } from './view.ts';

type InvoiceFact = ClientFacts['invoices'][number];
type InvoiceRow = OwnView<'final-statement'>['invoices'][number];

/** The account of the whole work, line by line; amounts of two currencies are never added (practices 117 and 174). */
export function buildFinalStatement(write: LetterWriter): OwnView<'final-statement'> {
  const { invoices, exit, asOf } = write.facts;
  const prepaid = prepayments(write.facts);
  const claims = invoices.filter(({ credit }) => !credit);
  const credits = invoices.filter(({ credit }) => credit);
  const balance = balanceOf(invoices);
  const refunds = prepaid.map((each) => (each.refundedOn ? [] : refundFor(each, exit.lastDay)));
  const isKnown = refunds.every((refund) => refund !== undefined);
  return {
    asOf: write.date(asOf),
    lastDay: lastDay(write),
    hasInvoices: claims.length > 0,
    invoices: claims.map((invoice) => invoiceRow(write, invoice)),
    credits: credits.map((credit) => ({
      number: write.cell(credit.number),
      issued: write.date(credit.issued) || write.words.dash,
      amount: amountOf(write, credit),
      key: write.key(credit.key),
    })),
    refunds: prepaid.map((each) => refundRow(write, each)),
    refundOn: refundDay(write),
    credited: write.amounts(balance?.credited ?? []),
    nothingOpen: balance?.toPay.length === 0,
    totalOpen: (balance && write.amounts(balance.toPay)) || write.words.dash,
    totalRefund: isKnown
      ? write.amounts(sumByCurrency([...refunds.flat(), ...(balance?.goesBack ?? [])]))
      : write.words.dash,
  };
}

function invoiceRow(write: LetterWriter, invoice: InvoiceFact): InvoiceRow {
  const paid = sumByCurrency(amountsOf(invoice.payments.map(({ amount }) => amount)));
  const own = parseAmount(invoice.amount ?? '')?.currency;
  // What was paid too much is shown with its minus sign.
  const rest = restOf(invoice).filter(({ units, currency }) => units > 0n || currency === own);
  const due = write.date(invoice.due);
  const at = atInvoice(invoice)('due');
  return {
    number: write.cell(invoice.number),
    issued: write.date(invoice.issued) || write.words.dash,
    due: isSettled(invoice)
      ? due || write.words.dash
      : write.need(due, { label: 'dueDate', kind: 'date', ...at, row: invoice.key }),
    amount: amountOf(write, invoice),
    interest: write.money(invoice.interest) || write.words.dash,
    paid: write.amounts(paid) || write.words.dash,
    rest: (invoice.amount && write.amounts(rest)) || write.words.dash,
    key: write.key(invoice.key),
  };
}

function amountOf(write: LetterWriter, invoice: InvoiceFact): string {
  const at = atInvoice(invoice)('amount');
  return write.need(write.money(invoice.amount), { label: 'amount', kind: 'money', ...at, row: invoice.key });
}
