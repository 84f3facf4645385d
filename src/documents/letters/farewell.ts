import { balanceView, endView, goingOnView, isWorkKnown, openInvoices, refundDay, refundRows } from './ending.ts';
import type { LetterVariant } from './letter-kinds.ts';
import type { LetterWriter } from './letter-writer.ts';
import type { OwnView } from './view.ts';

/** The letter that says the work ends: the talk comes first, this follows the same day (practices 69, 114 and 120). */
export function buildFarewell(write: LetterWriter, variant: LetterVariant<'farewell'>): OwnView<'farewell'> {
  const { facts } = write;
  const goingOn = goingOnView(write);
  const isProjectEnd = variant === 'project-end';
  const clause = write.text(facts.agreement.clauseUsed);
  return {
    ...endView(write),
    ...goingOn,
    tasks: isProjectEnd ? goingOn.tasks.filter(() => isWorkKnown(facts)) : goingOn.tasks,
    isProjectEnd,
    isFamiliar: variant === 'familiar',
    isBreach: variant === 'breach',
    clause: write.need(clause, { label: 'clause', field: ['agreement', 'clauseUsed'] }),
    ...balanceView(write),
    openInvoices: write.list(openInvoices(facts.invoices).map(({ number }) => write.text(number))),
    refunds: variant === 'refund' ? refundRows(write) : [],
    refundOn: refundDay(write),
    questionsUntil: write.dayAhead(facts.exit.questionsUntil),
  };
}
