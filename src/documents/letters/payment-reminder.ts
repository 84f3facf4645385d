import { addDays } from '../../base/calendar/days.ts';
import { parseAmount } from '../../base/money/amount.ts';
import { REMINDER_STAGES, type ReminderStage } from '../../relationship/exit/reminder-ladder.ts';
import type { ClientFacts } from '../client-facts.ts';
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
  const service = serviceOf(write.facts, invoice);
  return {
    ...invoiceView(write, invoice, askedBefore(invoice, source, stageOf(variant))),
    ...lateView(write, invoice, today),
    isFirm: variant === 'firm',
    isFinal: variant === 'final',
    isServiceEnd: variant === 'service-ends',
    payBy: write.date(addDays(today, PAY_WITHIN_DAYS[variant])),
    service: write.need(write.text(service), {
      label: 'service',
      field: ['agreement', 'retainers', `#${ANSWERED}`, 'what'],
      newRow: { id: ANSWERED },
    }),
  };
}

/** Key of the fee that the answer to the gap is kept as. */
const ANSWERED = 'service';

/** The running service that an invoice is for: the one whose fee it asks for; which one it is nobody guesses. */
function serviceOf({ agreement }: ClientFacts, { amount = '' }: { readonly amount?: string | undefined }) {
  const running = agreement.retainers.filter(({ cancelled }) => cancelled === undefined);
  const asked = parseAmount(amount);
  const billed = running.filter((fee) => {
    const each = parseAmount(fee.amount ?? '');
    return asked !== undefined && each?.units === asked.units && each.currency === asked.currency;
  });
  const [only, ...others] = billed;
  const named = running.find(({ key }) => key === ANSWERED);
  return (only !== undefined && others.length === 0 ? only : named)?.what;
}
