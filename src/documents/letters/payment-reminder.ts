import { addDays } from '../../base/calendar/days.ts';
import { REMINDER_STAGES, type ReminderStage } from '../../relationship/exit/reminder-ladder.ts';
import { askedBefore, invoiceOf, invoiceView, lateView } from './late-invoice.ts';
import type { LetterVariant } from './letter-kinds.ts';
import type { LetterWriter } from './letter-writer.ts';
import type { LetterSource, OwnView } from './view.ts';

/** How long the money is waited for once more, in days: a week, and two before something follows. */
const PAY_WITHIN_DAYS: Readonly<Record<LetterVariant<'payment-reminder'>, number>> = {
  friendly: 7,
  firm: 7,
  final: 14,
  'service-ends': 14,
};

/** The step of the ladder that a reminder of some variant is. */
export function stageOf(variant: LetterVariant<'payment-reminder'>): ReminderStage {
  return REMINDER_STAGES.find((stage) => stage.replace(' ', '-') === variant) ?? REMINDER_STAGES[0];
}

/**
 * A reminder by its stage: friendly, firm, final with the clause and what lateness costs (practice 36), and the end of a
 * hosted service that is not paid for (practice 39).
 */
export function buildPaymentReminder(
  write: LetterWriter,
  variant: LetterVariant<'payment-reminder'>,
  source: LetterSource,
): OwnView<'payment-reminder'> {
  const { today } = source;
  const invoice = invoiceOf(write.facts, source.invoice);
  const service = write.facts.agreement.retainers.find(({ cancelled }) => cancelled === undefined);
  return {
    ...invoiceView(write, invoice, askedBefore(invoice, source, stageOf(variant))),
    ...lateView(write, invoice, today),
    isFirm: variant === 'firm',
    isFinal: variant === 'final',
    isServiceEnd: variant === 'service-ends',
    payBy: write.date(addDays(today, PAY_WITHIN_DAYS[variant])),
    service: write.need(write.text(service?.what), {
      label: 'service',
      field: ['agreement', 'retainers', '#service', 'what'],
      newRow: { id: 'service' },
    }),
  };
}
