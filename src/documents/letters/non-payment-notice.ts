import { lastDay } from './ending.ts';
import { askedBefore, atInvoice, invoiceOf, invoiceView, lateView } from './late-invoice.ts';
import type { LetterVariant } from './letter-kinds.ts';
import type { LetterWriter } from './letter-writer.ts';
import type { LetterSource, OwnView } from './view.ts';

/** Ends an agreement for an invoice that was not paid: it names what was owed, when it was asked for, and the clause. */
export function buildNonPaymentNotice(
  write: LetterWriter,
  _variant: LetterVariant<'non-payment-notice'>,
  source: LetterSource,
): OwnView<'non-payment-notice'> {
  const { agreement } = write.facts;
  const invoice = invoiceOf(write.facts, source.invoice);
  const asked = askedBefore(invoice, source);
  const named = invoiceView(write, invoice, asked);
  const { interest, fixedSum } = lateView(write, invoice, source.today);
  return {
    ...named,
    isRemindedOnce: asked.length === 1,
    isRemindedAgain: asked.length > 1,
    reminders: write.need(named.reminders, {
      label: 'reminders',
      kind: 'date',
      field: [...atInvoice(invoice)('reminders').field, '#reminder', 'on'],
      newRow: { id: 'reminder' },
    }),
    interest,
    fixedSum,
    clause: write.need(write.text(agreement.clauseUsed), { label: 'clause', field: ['agreement', 'clauseUsed'] }),
    lastDay: lastDay(write),
    agreement: write.text(agreement.reference),
  };
}
