import { interestOn } from '../../actions/interest.ts';
import { noteReminder, settleDueDates, type TermsReading } from '../../actions/reminders.ts';
import { UserError } from '../../base/user-error.ts';
import { interestPage } from '../../documents/interest-lines.ts';
import type { LoadedClient } from '../../records/parse-record.ts';
import { rowOffset } from '../../records/row-offset.ts';
import type { KeyedRow } from '../../relationship/agenda/rows.ts';
import type { Invoice } from '../../relationship/client/record.ts';
import { type ReminderStage, type ReminderStep, reminderLadder } from '../../relationship/exit/reminder-ladder.ts';
import { dueOf, type InvoiceDue } from '../../relationship/signals/due-date.ts';
import type { Choice } from '../asking.ts';
import { showPage } from '../show-page.ts';
import { type Command, type CommandParts, editClient } from './command.ts';
import { insertLetter } from './insert-letter.ts';
import { invoiceToRemind } from './invoice-to-remind.ts';

/**
 * *Remind...*: the next step of an unpaid invoice's ladder, as a letter that is noted in the record once it is sent; or the
 * interest on it, line by line.
 */
export function remind(parts: CommandParts): Command {
  return async (argument) => {
    const { client, found } = await invoiceToRemind(parts, argument);
    const due = await dueDateFor(parts, client, found);
    const invoice = { ...found.row, due };
    const chosen = await askStep(parts, client, invoice);
    if (chosen === 'interest') return showInterest(parts, client, invoice);
    const present = parts.list.find(client.record.id) ?? client;
    const variant = chosen === 'service ends' ? 'service-ends' : chosen;
    const id = await insertLetter(parts, present, { kind: 'payment-reminder', variant, invoice: found.key });
    // Nobody waits for the answer: it comes once the letter is sent, or never.
    void parts.notifications.attempt(() => noteWhenSent(parts, client, { found, stage: chosen, id }));
  };
}

/** A letter that was opened is not sent: it counts once it is delivered, or once the person says so. */
async function noteWhenSent(
  parts: CommandParts,
  client: LoadedClient,
  { found, stage, id }: { readonly found: KeyedRow<Invoice>; readonly stage: ReminderStage; readonly id: string },
): Promise<void> {
  const { number } = found.row;
  const sent = { sent: { id: 'remind.itIsSent' } } as const;
  if ((await parts.notifications.tell({ id: 'remind.countsOnceSent', values: { number } }, sent)) !== 'sent') return;
  await editClient(parts, client, {
    edit: noteReminder(found.key, { stage, on: parts.clock.today(), id }),
    summary: { id: 'change.reminded', values: { number, stage: { id: wordsOf(stage) } } },
    done: { id: 'remind.done' },
  });
}

/** The due date of an invoice; what follows from the payment terms is stored, for all invoices that state none. */
async function dueDateFor(parts: CommandParts, client: LoadedClient, { row, index }: KeyedRow<Invoice>) {
  if (row.due) return row.due;
  const { agreement } = client.record;
  const found = dueOf(row, agreement);
  if (found.kind === 'unknown') {
    const offset = rowOffset(client.text, 'invoices', index);
    const place = offset === undefined ? {} : { offset };
    throw new UserError(found.why.id, found.why.values, [{ kind: 'open', path: client.path, ...place }]);
  }
  const reading = found.kind === 'two readings' ? await askReading(parts, client, found) : undefined;
  await editClient(parts, client, {
    edit: settleDueDates(reading?.kind),
    summary: { id: 'change.dueDates' },
    done: { id: 'change.dueDates' },
  });
  return found.kind === 'known' ? found.due : (reading?.due ?? '');
}

function askReading(
  { asking, text }: CommandParts,
  { record: { name, agreement } }: LoadedClient,
  { readings }: Extract<InvoiceDue, { kind: 'two readings' }>,
) {
  const title = { id: 'remind.reading', values: { name, terms: agreement?.paymentTerms ?? '' } } as const;
  return asking.one(
    title,
    readings.map(({ terms, due }) => {
      const id = terms.kind === 'days-then-month-end' ? 'remind.daysThenMonthEnd' : 'remind.monthEndThenDays';
      const value = { kind: terms.kind as TermsReading, due };
      return { label: text.say(id), description: text.say('remind.due', { date: { date: due } }), value };
    }),
  );
}

async function askStep(
  { asking, text, standings: { signals } }: CommandParts,
  { record }: LoadedClient,
  invoice: Invoice & { readonly due: string },
): Promise<ReminderStage | 'interest'> {
  const ladder = reminderLadder(record, invoice, signals);
  const clause = record.agreement?.latePayment?.clause;
  const choice = (step: ReminderStep): Choice<ReminderStage | 'interest'> => ({
    label: text.say(wordsOf(step.stage)),
    icon: step.isSent ? 'check' : 'mail',
    description: text.say(placeOf(step, ladder?.next), { date: { date: step.on } }),
    ...(step.stage === 'final' && {
      detail: clause ? text.say('remind.clause', { clause }) : text.say('remind.noClause'),
    }),
    value: step.stage,
  });
  const steps = ladder?.steps ?? [];
  const inOrder = [...steps.filter((step) => step === ladder?.next), ...steps.filter((step) => step !== ladder?.next)];
  const late = ladder && ladder.daysLate > 0 ? text.say('remind.late', { count: ladder.daysLate }) : '';
  return asking.one({ id: 'remind.step', values: { name: record.name, number: invoice.number } }, [
    ...inOrder.map(choice),
    { label: text.say('remind.interest'), icon: 'table', description: late, value: 'interest' },
  ]);
}

function placeOf(step: ReminderStep, next: ReminderStep | undefined) {
  if (step.isSent) return 'remind.sent';
  return step === next ? 'remind.next' : 'remind.planned';
}

function wordsOf(stage: ReminderStage) {
  return stage === 'service ends' ? 'remind.serviceEnds' : (`remind.${stage}` as const);
}

/** Shows a page of the person's own, which is no file and goes nowhere. */
async function showInterest(parts: CommandParts, { record }: LoadedClient, invoice: Invoice): Promise<void> {
  const { clock, text, recordSides, profile } = parts;
  const statement = interestOn(record, invoice, { profile: await profile.load(), until: clock.today() });
  const name = text.say('interest.title', { number: invoice.number.replace(/[\\/]/g, '-') });
  const page = recordSides.add(`${name}.md`, interestPage(statement, text));
  await showPage(page);
}
